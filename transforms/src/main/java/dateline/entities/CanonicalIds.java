package dateline.entities;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Readable ids that are equal for equal names in every document and run. */
final class CanonicalIds {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private CanonicalIds() {}

  /** For example {@code person/moon-jae-in} or {@code country/KOR}. */
  static String of(String type, String name) {
    String code = type.equals(EntityTypes.COUNTRY) ? Countries.code(name) : null;
    return type.toLowerCase(Locale.ROOT) + "/" + (code == null ? slug(name) : code);
  }

  static String slug(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String slug =
        OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "u" + Integer.toHexString(name.codePointAt(0)) : slug;
  }
}
