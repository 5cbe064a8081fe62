package dateline.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which names stand for one place: those with one ISO code; a city with the word that says so and
 * without; and a place that nobody else knows, by its name alone and by what it is: "Kheo", "Kheo
 * River".
 */
final class PlaceNames {

  /** Words behind the name of a place that say what it is. */
  private static final Set<String> KINDS =
      Set.of("city", "province", "state", "oblast", "municipality", "prefecture");

  private static final Set<String> KINDS_OF =
      Set.of("city of ", "province of ", "state of ", "municipality of ");

  /** The same, where they are so much part of the name that it is seldom used without. */
  private static final Set<String> FEATURES =
      Set.of(
          "river",
          "valley",
          "delta",
          "lake",
          "bay",
          "gulf",
          "island",
          "islands",
          "mountains",
          "region",
          "district",
          "county",
          "province",
          "peninsula",
          "desert",
          "strait",
          "village");

  private static final String LOCATION = "LOCATION";

  /** By a name alone, the key of the only feature that has it. */
  private final Map<String, String> features = new HashMap<>();

  PlaceNames(List<NamedMention> mentions) {
    for (NamedMention mention : mentions) {
      if (EntityTypes.isPlace(mention.type())) {
        String name = mention.key();
        int space = name.lastIndexOf(' ');
        if (space > 0 && FEATURES.contains(name.substring(space + 1))) {
          String key = plainKey(mention);
          features.merge(
              name.substring(0, space), key, (one, other) -> one.equals(other) ? one : "");
        }
      }
    }
  }

  /** The key of the place or people that a mention names. */
  String key(NamedMention mention) {
    String feature = mention.is(LOCATION) ? features.getOrDefault(mention.key(), "") : "";
    return feature.isEmpty() ? plainKey(mention) : feature;
  }

  private static String plainKey(NamedMention mention) {
    String code = CanonicalIds.code(mention.type(), mention.name());
    return mention.type() + "/" + (code == null ? withoutKind(mention.key()) : code);
  }

  /**
   * "Ormsk City" is Ormsk, where both are cities; "Ormsk Province" and "City of Ormsk" likewise.
   */
  private static String withoutKind(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    String name = lower.startsWith("the ") ? lower.substring(4) : lower;
    for (String kind : KINDS_OF) {
      if (name.startsWith(kind)) {
        return name.substring(kind.length());
      }
    }
    int space = name.lastIndexOf(' ');
    return space > 0 && KINDS.contains(name.substring(space + 1)) ? name.substring(0, space) : name;
  }
}
