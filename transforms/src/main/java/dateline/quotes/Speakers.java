package dateline.quotes;

import dateline.entities.EntityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;

/** The mentions of an article that can be speakers. */
final class Speakers {

  private static final Set<String> TYPES =
      Set.of("PERSON", "ORGANIZATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE");

  private static final String PERSON = "PERSON";
  private static final String TITLE = "TITLE";

  private final List<EntityMention> mentions = new ArrayList<>();

  /** Persons by the offset at which a mention of them begins. */
  private final Map<Integer, Entity> personAt = new HashMap<>();

  /** Canonical ids of nationalities by the offset at which a mention of them ends. */
  private final Map<Integer, String> nationalityBefore = new HashMap<>();

  /** Whom the article calls by a title, in lower case, with a nationality before it or none. */
  private final Map<String, Set<Entity>> bearers = new HashMap<>();

  Speakers(List<Entity> entities) {
    entities.forEach(this::index);
    for (Entity entity : entities) {
      if (entity.getType().equals(TITLE)) {
        entity.getMentions().forEach(this::findBearer);
      }
    }
    for (Entity entity : entities) {
      for (Mention mention : entity.getMentions()) {
        if (TYPES.contains(entity.getType())) {
          mentions.add(new EntityMention(entity, mention));
        } else if (entity.getType().equals(TITLE) && mention.getKind() == MentionKind.NOMINAL) {
          // "The minister said": the one person whom the article calls by that title.
          Set<Entity> called = bearers.getOrDefault(key(mention), Set.of());
          if (called.size() == 1) {
            mentions.add(new EntityMention(called.iterator().next(), mention));
          }
        }
      }
    }
    mentions.sort(Comparator.comparingInt(speaker -> speaker.mention().getBegin()));
  }

  private void index(Entity entity) {
    for (Mention mention : entity.getMentions()) {
      if (entity.getType().equals(PERSON)) {
        personAt.put(mention.getBegin(), entity);
      } else if (entity.getType().equals("NATIONALITY")) {
        nationalityBefore.put(mention.getEnd() + 1, entity.getCanonicalId());
      }
    }
    if (entity.getType().equals(PERSON)) {
      entity.getTitles().forEach(title -> bear(title.toLowerCase(Locale.ROOT), entity));
    }
  }

  /** A title of a nationality right before a name: "the Ruritanian minister" is that person. */
  private void findBearer(Mention title) {
    Entity person = personAt.get(title.getEnd() + 1);
    if (person != null && nationalityBefore.containsKey(title.getBegin())) {
      bear(key(title), person);
    }
  }

  private void bear(String title, Entity person) {
    bearers.computeIfAbsent(title, t -> new LinkedHashSet<>()).add(person);
  }

  private String key(Mention title) {
    String nationality = nationalityBefore.get(title.getBegin());
    String words = title.getText().toLowerCase(Locale.ROOT);
    return nationality == null ? words : nationality + " " + words;
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
