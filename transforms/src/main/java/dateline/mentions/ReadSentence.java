package dateline.mentions;

import dateline.text.CodePointText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.records.Token;
import news.dateline.records.TokenReading;

/**
 * A sentence as the models have read it.
 *
 * @param index among the article's sentences
 * @param words the texts of the tokens
 * @param readings of the tokens
 */
record ReadSentence(
    int index, List<Token> tokens, List<String> words, List<TokenReading> readings) {

  private static final Set<String> HYPHENS = Set.of("-", "–", "—", "/");

  /** Of a place's code, in letters. */
  private static final int LONGEST_CODE = 3;

  static ReadSentence of(
      int index, CodePointText text, List<Token> tokens, List<TokenReading> readings) {
    return new ReadSentence(
        index,
        tokens,
        tokens.stream().map(t -> text.substring(t.getBegin(), t.getEnd())).toList(),
        readings);
  }

  int size() {
    return words.size();
  }

  /** The text of a token; empty before the first and behind the last. */
  String word(int i) {
    return i >= 0 && i < size() ? words.get(i) : "";
  }

  /** The tag of a token; empty before the first and behind the last. */
  String tag(int i) {
    return i >= 0 && i < size() ? tokens.get(i).getTag() : "";
  }

  /** Whether a token begins with a capital. */
  boolean isCapital(int i) {
    return !word(i).isEmpty() && Character.isUpperCase(word(i).codePointAt(0));
  }

  /** Whether a token ties two words together. */
  boolean isHyphen(int i) {
    return HYPHENS.contains(word(i));
  }

  /** Whether there is no white space before a token. */
  boolean isTied(int i) {
    return i > 0 && i < size() && tokens.get(i).getBegin() == tokens.get(i - 1).getEnd();
  }

  /** Whether the gazetteer has some tokens for a place. */
  boolean isPlace(int first, int end) {
    return FineTypes.isListedPlace(first, end, readings);
  }

  /** The text of some tokens in one line, with a space wherever there is white space. */
  String text(int first, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (i > first && tokens.get(i).getBegin() > tokens.get(i - 1).getEnd()) {
        text.append(' ');
      }
      text.append(words.get(i));
    }
    return text.toString();
  }

  /** A name in it, as one of the document's. */
  MentionedName mentioned(Name name) {
    return new MentionedName(
        index,
        name.first(),
        name.end(),
        words.subList(name.first(), name.end()),
        text(name.first(), name.end()),
        isListedPlace(name),
        name.type(),
        name.type(),
        name.confidence());
  }

  /** The gazetteer knows no case: "WI" is a state, "Wi" a surname. */
  private boolean isListedPlace(Name name) {
    String text = text(name.first(), name.end());
    return isPlace(name.first(), name.end())
        && (text.length() > LONGEST_CODE || text.equals(text.toUpperCase(Locale.ROOT)));
  }
}
