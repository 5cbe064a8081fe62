package dateline.nlp;

/**
 * The leading part of a text that is read at all: whole paragraphs if possible, else whole words.
 */
final class ReadPart {

  private final int maxLength;

  /**
   * @param maxLength longest part in code points
   */
  ReadPart(int maxLength) {
    this.maxLength = maxLength;
  }

  String of(String text) {
    if (text.length() <= maxLength || text.codePointCount(0, text.length()) <= maxLength) {
      return text;
    }
    int limit = text.offsetByCodePoints(0, maxLength);
    int paragraph = text.lastIndexOf("\n\n", limit);
    if (paragraph > limit / 2) {
      return text.substring(0, paragraph);
    }
    int space = limit;
    while (space > limit / 2 && !Character.isWhitespace(text.charAt(space))) {
      space--;
    }
    return text.substring(0, space > limit / 2 ? space : limit);
  }
}
