package dateline.quotes;

import dateline.entities.EntityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import org.jspecify.annotations.Nullable;

/** The mentions of an article that can be speakers. */
final class Speakers {

  private static final Set<String> TYPES =
      Set.of("PERSON", "ORGANIZATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE");

  private final List<EntityMention> mentions = new ArrayList<>();

  Speakers(List<Entity> entities) {
    for (Entity entity : entities) {
      for (Mention mention : entity.getMentions()) {
        if (TYPES.contains(entity.getType())) {
          mentions.add(new EntityMention(entity, mention));
        } else if (entity.getType().equals("TITLE") && mention.getKind() == MentionKind.NOMINAL) {
          Entity bearer = bearer(entities, mention);
          if (bearer != null) {
            mentions.add(new EntityMention(bearer, mention));
          }
        }
      }
    }
    mentions.sort(Comparator.comparingInt(speaker -> speaker.mention().getBegin()));
  }

  /**
   * "The minister said", "the Ruritanian minister said": the one person whom the article calls by
   * that title, of that nationality if one stands before it.
   */
  private static @Nullable Entity bearer(List<Entity> entities, Mention title) {
    String nationality = nationalityBefore(entities, title);
    List<Entity> bearers =
        entities.stream()
            .filter(e -> e.getType().equals("PERSON") && bears(entities, e, title, nationality))
            .toList();
    return bearers.size() == 1 ? bearers.get(0) : null;
  }

  private static boolean bears(
      List<Entity> entities, Entity person, Mention title, @Nullable String nationality) {
    String lower = title.getText().toLowerCase(Locale.ROOT);
    if (nationality == null) {
      return person.getTitles().stream()
          .anyMatch(held -> held.toLowerCase(Locale.ROOT).equals(lower));
    }
    for (Entity held : entities) {
      for (Mention mention : held.getMentions()) {
        boolean sameTitle =
            held.getType().equals("TITLE")
                && mention.getText().toLowerCase(Locale.ROOT).equals(lower);
        if (sameTitle
            && nationality.equals(nationalityBefore(entities, mention))
            && person.getMentions().stream().anyMatch(m -> m.getBegin() == mention.getEnd() + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable String nationalityBefore(List<Entity> entities, Mention title) {
    for (Entity entity : entities) {
      if (entity.getType().equals("NATIONALITY")) {
        for (Mention mention : entity.getMentions()) {
          if (mention.getEnd() + 1 == title.getBegin()) {
            return entity.getCanonicalId();
          }
        }
      }
    }
    return null;
  }

  /** Those that lie between two offsets, in text order. */
  List<EntityMention> between(int begin, int end) {
    return mentions.stream()
        .filter(s -> s.mention().getBegin() >= begin && s.mention().getEnd() <= end)
        .toList();
  }
}
