package dateline.clean.language;

import dateline.text.Words;

/** Blocks of an English article that are in another language. */
public final class ForeignBlocks {

  /** Shorter ones may be names, titles or addresses. */
  private static final int MIN_WORDS = 8;

  /** Share of words that only English has so many of. */
  private static final double ENOUGH = 0.1;

  /** Names begin with capitals; the words of a language do not. */
  private static final double MIN_LOWER = 0.45;

  private static final String JOINERS = "'’.-";

  private final LanguageDetection languages;

  public ForeignBlocks(LanguageDetection languages) {
    this.languages = languages;
  }

  /** Whether a block of an English article is in another language. */
  public boolean isForeign(String block) {
    if (Scripts.isOther(block, Character.UnicodeScript.LATIN)) {
      return Scripts.isProseOfOther(block, Character.UnicodeScript.LATIN);
    }
    int words = 0;
    int english = 0;
    int lower = 0;
    for (String word : Words.of(block, JOINERS)) {
      words++;
      english += EnglishWords.has(word) ? 1 : 0;
      lower += Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
    }
    return words >= MIN_WORDS
        && english < ENOUGH * words
        && lower >= MIN_LOWER * words
        && languages.isSurelyNot("en", block);
  }
}
