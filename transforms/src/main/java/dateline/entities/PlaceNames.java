package dateline.entities;

import dateline.places.Countries;
import dateline.places.Subdivisions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which names stand for one place: those with one ISO code; a city with the word that says so and
 * without; a place that nobody else knows, by its name alone and by what it is: "Kheo", "Kheo
 * River"; and what is short for one country of the article alone: "Korea" where no other Korea is
 * named.
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

  /**
   * By type and last word of a country's or a people's name, the key of the only one that has it.
   */
  private final Map<String, String> shortForms = new HashMap<>();

  PlaceNames(List<NamedMention> mentions) {
    for (NamedMention mention : mentions) {
      String code = CanonicalIds.code(mention.type(), mention.name());
      int last = mention.key().lastIndexOf(' ');
      if (code != null && last > 0 && !mention.is(EntityTypes.STATE_OR_PROVINCE)) {
        shortForms.merge(
            mention.type() + mention.key().substring(last),
            mention.type() + "/" + code,
            (one, other) -> one.equals(other) ? one : "");
      }
    }
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
    if (!feature.isEmpty()) {
      return feature;
    }
    boolean known = CanonicalIds.code(mention.type(), mention.name()) != null;
    String full = known ? "" : shortForms.getOrDefault(mention.type() + " " + mention.key(), "");
    return full.isEmpty() ? plainKey(mention) : full;
  }

  private static String plainKey(NamedMention mention) {
    String code = CanonicalIds.code(mention.type(), mention.name());
    return mention.type() + "/" + (code == null ? withoutKind(mention.key()) : code);
  }

  /**
   * "Ormsk City" is Ormsk, where both are cities; "Ormsk Province" and "City of Ormsk" likewise;
   * but "Mexico City" is not Mexico.
   */
  static String withoutKind(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    String name = lower.startsWith("the ") ? lower.substring(4) : lower;
    for (String kind : KINDS_OF) {
      if (name.startsWith(kind)) {
        return name.substring(kind.length());
      }
    }
    int space = name.lastIndexOf(' ');
    if (space < 0 || !KINDS.contains(name.substring(space + 1))) {
      return name;
    }
    String bare = name.substring(0, space);
    return Countries.code(bare) == null && Subdivisions.code(bare) == null ? bare : name;
  }
}
