package dateline.canonical;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is left of a name in any transliteration: its consonants, in alphabetical order, so that
 * neither the vowels, nor doubled letters, nor how its words are joined and ordered make a
 * difference: "Lee Jae-myung", "Lee Jaemyeong" and "Jae-myung Lee" have one. So have other names;
 * who is one person, {@link Spellings} and {@link Namesakes} tell.
 */
final class NameSkeleton {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** Vowels, and letters that stand for half a vowel or for nothing. */
  private static final Pattern VOWELS = Pattern.compile("[aeiouywh]+");

  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  private NameSkeleton() {}

  /** The skeleton of a name in Latin letters; of another's the name itself. */
  static String of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String letters = NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    String sounds =
        letters.replace("kh", "k").replace("ck", "k").replace('q', 'k').replace('c', 'k');
    String consonants = DOUBLED.matcher(VOWELS.matcher(sounds).replaceAll("")).replaceAll("$1");
    if (consonants.isEmpty()) {
      return letters;
    }
    int[] sorted = consonants.codePoints().toArray();
    Arrays.sort(sorted);
    return new String(sorted, 0, sorted.length);
  }
}
