package dateline.entities;

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
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private CanonicalIds() {}

  /** For example {@code person/clara-wendell}, {@code country/PRT}, {@code nationality/PRT}. */
  static String of(String type, String name) {
    String code = code(type, name);
    return type.toLowerCase(Locale.ROOT) + "/" + (code == null ? slug(name) : code);
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
