package dateline.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A paragraph, headline, caption or other visible piece of a page, and what its shape says. */
final class Block {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.\\-]*");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…。！？][\"'”’»)\\]\\s]*(?:\\([^()]{1,40}\\))?$");
  private static final Pattern BULLET =
      Pattern.compile("^[•◦○●▪■□‣⁃*\\-–—·►▶→※](?=\\s|\\p{L}|\\p{N})\\s*");

  private final MappedText mapped;
  private final boolean afterBlankLine;
  private final List<String> words;

  Block(MappedText mapped, boolean afterBlankLine) {
    this.mapped = mapped;
    this.afterBlankLine = afterBlankLine;
    this.words = WORD.matcher(mapped.text()).results().map(match -> match.group()).toList();
  }

  MappedText mapped() {
    return mapped;
  }

  String text() {
    return mapped.text();
  }

  /** The text without a bullet before it. */
  String textWithoutBullet() {
    return BULLET.matcher(text()).replaceFirst("");
  }

  boolean isBullet() {
    return BULLET.matcher(text()).find();
  }

  /** Whether a blank line, or the page's begin, stands before it. */
  boolean afterBlankLine() {
    return afterBlankLine;
  }

  /** Its words as written. */
  List<String> words() {
    return words;
  }

  int wordCount() {
    return words.size();
  }

  String lower() {
    return text().toLowerCase(Locale.ROOT);
  }

  /** Whether it ends as sentences do. */
  boolean endsSentence() {
    return SENTENCE_END.matcher(text()).find();
  }

  /** A paragraph beyond doubt: long and finished, or very long. */
  boolean isProse() {
    return wordCount() >= 8 && endsSentence()
        || wordCount() >= 20
        || isBullet() && wordCount() >= 8;
  }

  /** At least a short sentence. */
  boolean isSentence() {
    return isProse() || wordCount() >= 2 && endsSentence() || text().matches("[\"“«„].{2,}[\"”»“]");
  }
}
