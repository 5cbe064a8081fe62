package dateline.mentions;

import dateline.text.CodePointText;
import java.util.List;
import java.util.Locale;
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
    return FineTypes.isListedPlace(name.first(), name.end(), readings)
        && (text.length() > LONGEST_CODE || text.equals(text.toUpperCase(Locale.ROOT)));
  }
}
