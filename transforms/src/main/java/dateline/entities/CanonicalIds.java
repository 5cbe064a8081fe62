package dateline.entities;

import dateline.places.Capitals;
import dateline.places.Countries;
import dateline.places.Demonyms;
import dateline.places.Subdivisions;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readable ids that are equal for equal names in every document and run. */
final class CanonicalIds {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters for middle names, which one document gives and another does not: "Ann P. Lee". */
  private static final Pattern INITIALS =
      Pattern.compile("(?<=\\p{Ll}) (?:\\p{Lu}\\.? )+(?=\\p{Lu}\\p{Ll})");

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private CanonicalIds() {}

  /**
   * For example {@code person/clara-wendell}, {@code country/PRT}, {@code nationality/PRT}, {@code
   * organization/liberal-party-of-canada}.
   *
   * @param country ISO 3166-1 alpha-3 code of the country that stands with an organisation's name;
   *     null where there is none, and for all else
   */
  static String of(String type, String name, @Nullable String country) {
    String code = code(type, name);
    return type.toLowerCase(Locale.ROOT) + "/" + (code == null ? words(type, name, country) : code);
  }

  private static String words(String type, String name, @Nullable String country) {
    return switch (type) {
      case EntityTypes.PERSON -> slug(INITIALS.matcher(name).replaceAll(" "));
      case EntityTypes.ORGANIZATION -> OrganizationIds.words(name, country);
      default -> slug(plain(type, name));
    };
  }

  /** The name without what one document writes and another does not. */
  private static String plain(String type, String name) {
    if (EntityTypes.isPlace(type)) {
      return PlaceNames.withoutKind(name);
    }
    return EntityTypes.isThing(type) ? ThingName.of(name).key() : name;
  }

  /** The country that a name of a place or a people stands for; null where it stands for none. */
  static @Nullable String country(String type, String name) {
    String code = code(type, name);
    if (type.equals(EntityTypes.CITY)) {
      return Capitals.country(name);
    }
    return code == null || !type.equals(EntityTypes.STATE_OR_PROVINCE)
        ? code
        : Countries.ofAlpha2(code.substring(0, 2));
  }

  /** The ISO 3166 code of a country, of the country of a people, or of a state; null for others. */
  static @Nullable String code(String type, String name) {
    return switch (type) {
      case EntityTypes.COUNTRY -> Countries.code(name);
      case EntityTypes.NATIONALITY -> Demonyms.code(name);
      case EntityTypes.STATE_OR_PROVINCE -> Subdivisions.code(name);
      default -> null;
    };
  }

  static String slug(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String slug =
        OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "u" + Integer.toHexString(name.codePointAt(0)) : slug;
  }
}
