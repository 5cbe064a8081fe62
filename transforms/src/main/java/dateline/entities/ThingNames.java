package dateline.entities;

import dateline.shuffle.Clusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which names of organisations, laws, events and works stand for one thing: those that the text
 * ties itself ("Frente Vecinal por la Concordia (Neighbourhood Front for Concord)"), acronyms, and
 * forms that are short for one other name alone.
 */
final class ThingNames {

  private static final Pattern ACRONYM =
      Pattern.compile("\\p{Lu}(?:\\.?[\\p{Lu}\\p{N}&]){1,7}\\.?");
  private static final Pattern OPENING = Pattern.compile("\\s*[(\\[]\\s*(?:the\\s+)?");
  private static final Pattern CLOSING = Pattern.compile("\\s*[)\\]].*", Pattern.DOTALL);
  private static final Pattern OR = Pattern.compile(",\\s+or\\s+(?:the\\s+)?");

  private final ArticleWords words;
  private final List<NamedMention> mentions;
  private final Clusters ties = new Clusters();

  ThingNames(ArticleWords words, List<NamedMention> mentions) {
    this.words = words;
    this.mentions = mentions;
    Map<String, Map<ThingName, String>> byType = new LinkedHashMap<>();
    for (NamedMention mention : mentions) {
      if (EntityTypes.isThing(mention.type())) {
        byType
            .computeIfAbsent(mention.type(), type -> new LinkedHashMap<>())
            .putIfAbsent(ThingName.of(mention.name()), mention.name());
      }
    }
    tieAcronyms(byType);
    tieNeighbours();
    byType.forEach(this::tieShortForms);
  }

  /** The key of what a mention names. */
  String key(int mention) {
    return ties.root(key(mentions.get(mention)));
  }

  private static String key(NamedMention mention) {
    return key(mention.type(), ThingName.of(mention.name()));
  }

  private static String key(String type, ThingName name) {
    return type + "/" + name.key();
  }

  /** An acronym may be taken for something else than the full name is, so that types may differ. */
  private void tieAcronyms(Map<String, Map<ThingName, String>> byType) {
    byType.forEach(
        (type, names) ->
            names.forEach(
                (acronym, written) -> {
                  String full = ACRONYM.matcher(written).matches() ? full(written, byType) : null;
                  if (full != null) {
                    ties.join(full, key(type, acronym));
                  }
                }));
  }

  private static @Nullable String full(String acronym, Map<String, Map<ThingName, String>> byType) {
    for (Map.Entry<String, Map<ThingName, String>> names : byType.entrySet()) {
      for (ThingName name : names.getValue().keySet()) {
        if (name.hasAcronym(acronym)) {
          return key(names.getKey(), name);
        }
      }
    }
    return null;
  }

  /** Two names are of one thing where one stands in brackets behind the other. */
  private void tieNeighbours() {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      NamedMention left = mentions.get(i);
      NamedMention right = mentions.get(i + 1);
      if (left.sentence() == right.sentence()
          && EntityTypes.isThing(left.type())
          && EntityTypes.isThing(right.type())
          && isTied(left, right)) {
        ties.join(key(left), key(right));
      }
    }
  }

  private boolean isTied(NamedMention left, NamedMention right) {
    String gap = words.between(left.end(), right.begin());
    if (OR.matcher(gap).matches()) {
      return true;
    }
    String behind = words.between(right.end(), Math.min(words.text().length(), right.end() + 2));
    return OPENING.matcher(gap).matches() && CLOSING.matcher(behind).matches();
  }

  private void tieShortForms(String type, Map<ThingName, String> names) {
    List<ThingName> all = new ArrayList<>(names.keySet());
    for (ThingName name : all) {
      Set<String> longer = new LinkedHashSet<>();
      for (ThingName other : all) {
        if (name.isShortFor(other) || name.isKindOf(other)) {
          longer.add(ties.root(key(type, other)));
        }
      }
      longer.remove(ties.root(key(type, name)));
      if (longer.size() == 1) {
        ties.join(longer.iterator().next(), key(type, name));
      }
    }
  }
}
