package dateline.quotes;

import dateline.entities.EntityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.dateline.records.Entity;
import news.dateline.records.Mention;

/** The mentions of an article that can be speakers. */
final class Speakers {

  private static final Set<String> TYPES =
      Set.of("PERSON", "ORGANIZATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE");

  private final List<EntityMention> mentions = new ArrayList<>();

  Speakers(List<Entity> entities) {
    for (Entity entity : entities) {
      if (TYPES.contains(entity.getType())) {
        for (Mention mention : entity.getMentions()) {
          mentions.add(new EntityMention(entity, mention));
        }
      }
    }
    mentions.sort(Comparator.comparingInt(speaker -> speaker.mention().getBegin()));
  }

  /** Those that lie between two offsets, in text order. */
  List<EntityMention> between(int begin, int end) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).mention().getBegin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<EntityMention> found = new ArrayList<>();
    for (int i = low; i < mentions.size() && mentions.get(i).mention().getBegin() < end; i++) {
      if (mentions.get(i).mention().getEnd() <= end) {
        found.add(mentions.get(i));
      }
    }
    return found;
  }
}
