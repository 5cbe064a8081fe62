package dateline.quotes;

import dateline.entities.EntityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import org.jspecify.annotations.Nullable;

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

  /** The one that begins at an offset; null if none does. */
  @Nullable EntityMention from(int begin) {
    int first = firstFrom(begin);
    return first < mentions.size() && mentions.get(first).mention().getBegin() == begin
        ? mentions.get(first)
        : null;
  }

  /** Those that share text with what lies between two offsets, in text order. */
  List<EntityMention> sharing(int begin, int end) {
    List<EntityMention> found = new ArrayList<>();
    for (EntityMention mention : mentions) {
      if (mention.mention().getBegin() < end && begin < mention.mention().getEnd()) {
        found.add(mention);
      }
    }
    return found;
  }

  /** Those that lie between two offsets, in text order. */
  List<EntityMention> between(int begin, int end) {
    List<EntityMention> found = new ArrayList<>();
    for (int i = firstFrom(begin);
        i < mentions.size() && mentions.get(i).mention().getBegin() < end;
        i++) {
      if (mentions.get(i).mention().getEnd() <= end) {
        found.add(mentions.get(i));
      }
    }
    return found;
  }

  /** Index of the first that begins at or behind an offset. */
  private int firstFrom(int begin) {
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
    return low;
  }
}
