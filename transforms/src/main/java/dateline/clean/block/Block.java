package dateline.clean.block;

import dateline.clean.decode.MappedText;
import dateline.clean.language.Scripts;
import dateline.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A paragraph, headline, caption or other visible piece of a page, and what its shape says. */
public final class Block {

  /** Of a short sentence, or a headline, in a writing that does not part words. */
  static final int MIN_IDEOGRAPHS = 4;

  private static final String BULLETS = "•◦○●▪■□‣⁃*-–—·►▶→※";
  private static final Pattern BULLET = Pattern.compile("^.(?=\\s|\\p{L}|\\p{N})\\s*");

  /** What a word may hold besides letters and digits. */
  private static final String JOINERS = "'’.-";

  private static final String OPENING_QUOTES = "\"“«„";
  private static final String CLOSING_QUOTES = "\"”»“";

  private final MappedText mapped;
  private final boolean afterBlankLine;
  private final String withoutBullet;
  private final int wordCount;
  private final boolean endsSentence;
  private final int ideographs;

  public Block(MappedText mapped, boolean afterBlankLine) {
    this.mapped = mapped;
    this.afterBlankLine = afterBlankLine;
    this.withoutBullet = withoutBullet(mapped.text());
    this.wordCount = Words.count(mapped.text(), JOINERS);
    this.endsSentence = SentenceEnd.ends(mapped.text());
    this.ideographs = Scripts.ideographs(mapped.text());
  }

  private static String withoutBullet(String text) {
    return text.isEmpty() || BULLETS.indexOf(text.charAt(0)) < 0
        ? text
        : BULLET.matcher(text).replaceFirst("");
  }

  public MappedText mapped() {
    return mapped;
  }

  public String text() {
    return mapped.text();
  }

  /** The text without a bullet before it. */
  public String textWithoutBullet() {
    return withoutBullet;
  }

  public boolean isBullet() {
    return withoutBullet.length() < text().length();
  }

  /** Whether a blank line, or the page's begin, stands before it. */
  public boolean afterBlankLine() {
    return afterBlankLine;
  }

  /** Its words as written. */
  public List<String> words() {
    return Words.of(text(), JOINERS);
  }

  public int wordCount() {
    return wordCount;
  }

  public String lower() {
    return text().toLowerCase(Locale.ROOT);
  }

  /** Whether it ends as sentences do. */
  public boolean endsSentence() {
    return endsSentence;
  }

  /** A paragraph beyond doubt: long and finished, or very long. */
  public boolean isProse() {
    int words = wordLength();
    return words >= 8 && endsSentence || words >= 20 || isBullet() && words >= 8;
  }

  /** How many words it has, where two ideographs count for one. */
  public int wordLength() {
    return wordCount + ideographs / 2;
  }

  /** Letters that say as much as several of an alphabet: no spaces part them into words. */
  public int ideographs() {
    return ideographs;
  }

  /** At least a short sentence. */
  public boolean isSentence() {
    return isProse()
        || (wordCount >= 2 || ideographs >= MIN_IDEOGRAPHS) && endsSentence
        || isQuotation();
  }

  private boolean isQuotation() {
    String text = text();
    return text.codePointCount(0, text.length()) >= 4
        && OPENING_QUOTES.indexOf(text.charAt(0)) >= 0
        && CLOSING_QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
