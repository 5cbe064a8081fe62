package dateline.canonical;

import java.util.regex.Pattern;

/**
 * What is left of a name in any transliteration: which consonants it has, in alphabetical order, so
 * that neither the vowels, nor doubled letters, nor how its words are joined and ordered make a
 * difference: "lee-jae-myung", "lee-jaemyeong" and "jae-myung-lee" have one. So have other names;
 * who is one person, {@link Spellings} and {@link Namesakes} tell.
 */
final class NameSkeleton {

  private static final String PREFIX = "person/";

  /** Vowels, and letters that stand for half a vowel or for nothing; v, since others write w. */
  private static final Pattern VOWELS = Pattern.compile("[aeiouywhv-]+");

  private NameSkeleton() {}

  /** The skeleton of a person's canonical id; of one without consonants its letters. */
  static String of(String canonicalId) {
    String name = canonicalId.substring(PREFIX.length());
    String sounds = name.replace('q', 'k').replace('c', 'k').replace('z', 's');
    String consonants = VOWELS.matcher(sounds).replaceAll("");
    return (consonants.isEmpty() ? name : consonants)
        .codePoints()
        .sorted()
        .distinct()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
