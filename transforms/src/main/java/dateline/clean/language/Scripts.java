package dateline.clean.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** In which script a text is written. */
public final class Scripts {

  /** Hiragana, katakana, ideographs and hangul begin here. */
  private static final char FIRST_IDEOGRAPH = '\u3040';

  private Scripts() {}

  /** The script of most letters, those of Chinese, Japanese and Korean counted as one. */
  public static UnicodeScript dominant(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(family(UnicodeScript.of(c)), weight(c), Integer::sum));
    UnicodeScript best = UnicodeScript.COMMON;
    int most = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
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
  private static int weight(int codePoint) {
    return family(UnicodeScript.of(codePoint)) == UnicodeScript.HAN ? 3 : 1;
  }

  private static UnicodeScript family(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
      default -> script;
    };
  }
}
