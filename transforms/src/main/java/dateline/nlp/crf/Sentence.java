package dateline.nlp.crf;

/** The words of a sentence, with endless padding on both sides. */
final class Sentence {

  private final Word[] words;
  private final String[] tags;
  private final Word padding;
  private final OccurrencePatterns occurrencePatterns;

  /**
   * @param tags the part of speech of each word, empty where it is unknown
   * @param padding stands before and behind the words
   */
  Sentence(Word[] words, String[] tags, Word padding) {
    this.words = words;
    this.tags = tags;
    this.padding = padding;
    this.occurrencePatterns = new OccurrencePatterns(this);
  }

  int length() {
    return words.length;
  }

  /** The word at a position; padding where there is none. */
  Word word(int position) {
    return contains(position) ? words[position] : padding;
  }

  /** The part of speech at a position; empty where there is no word. */
  String tag(int position) {
    return contains(position) ? tags[position] : "";
  }

  boolean contains(int position) {
    return position >= 0 && position < words.length;
  }

  OccurrencePatterns occurrencePatterns() {
    return occurrencePatterns;
  }
}
