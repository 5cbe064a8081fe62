package dateline.clean.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** In which script a text is written. */
public final class Scripts {

  /** Hiragana, katakana, ideographs and hangul begin here. */
  private static final char FIRST_IDEOGRAPH = '\u3040';

  private static final int FIRST_BEYOND_ASCII = 0x80;

  /** Letters before it are Latin, all but the micro sign, which is of no script. */
  private static final char FIRST_BEYOND_LATIN = 0x250;

  /** Letters of about five words: names in full are shorter. */
  private static final int ENOUGH = 30;

  /** The same in ideographs and syllables, by their weight: eight of them. */
  private static final int ENOUGH_IDEOGRAPHS = 24;

  private Scripts() {}

  /** The script of most letters, those of Chinese, Japanese and Korean counted as one. */
  public static UnicodeScript dominant(String text) {
    return best(counts(text)).getKey();
  }

  /** Whether most letters of a text are of another script than the given one. */
  public static boolean isOther(String text, UnicodeScript script) {
    if (script == UnicodeScript.LATIN && isLatinAlone(text)) {
      return false; // most blocks of most pages
    }
    UnicodeScript mine = dominant(text);
    return mine != UnicodeScript.COMMON && mine != script;
  }

  private static boolean isLatinAlone(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_BEYOND_LATIN && Character.isLetter(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a text of another script says something: with fewer letters it may be a name, as the
   * people write it whom an article tells of.
   */
  public static boolean isProseOfOther(String text, UnicodeScript script) {
    Map.Entry<UnicodeScript, Integer> mine = best(counts(text));
    return mine.getKey() != UnicodeScript.COMMON
        && mine.getKey() != script
        && mine.getValue() >= (mine.getKey() == UnicodeScript.HAN ? ENOUGH_IDEOGRAPHS : ENOUGH);
  }

  private static Map<UnicodeScript, Integer> counts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int ascii = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c)) {
        continue;
      }
      if (c < FIRST_BEYOND_ASCII) {
        ascii++; // most letters of most pages; a script is found by a search
      } else {
        UnicodeScript script = family(UnicodeScript.of(c));
        counts.merge(script, weight(script), Integer::sum);
      }
    }
    if (ascii > 0) {
      counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    }
    return counts;
  }

  private static Map.Entry<UnicodeScript, Integer> best(Map<UnicodeScript, Integer> counts) {
    Map.Entry<UnicodeScript, Integer> best = Map.entry(UnicodeScript.COMMON, 0);
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > best.getValue()) {
        best = Map.entry(entry.getKey(), entry.getValue());
      }
    }
    return best;
  }

  /** How many ideographs and syllables of East Asian scripts a text has. */
  public static int ideographs(String text) {
    int ideographs = 0;
    for (int i = 0; i < text.length(); i++) {
      // Below these are alphabets; surrogates stand for rare ideographs, or for emoji.
      char c = text.charAt(i);
      if (c >= FIRST_IDEOGRAPH && !Character.isSurrogate(c) && Character.isLetter(c)) {
        ideographs++;
      }
    }
    return ideographs;
  }

  /** An ideograph or syllable says about as much as a few letters. */
  private static int weight(UnicodeScript family) {
    return family == UnicodeScript.HAN ? 3 : 1;
  }

  private static UnicodeScript family(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
      default -> script;
    };
  }
}
