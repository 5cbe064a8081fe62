package dateline.reuse;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import news.dateline.records.KeptTokenization;
import news.dateline.records.Token;
import news.dateline.records.TokenText;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/**
 * A tokenisation without what the text and the neighbours tell: places as steps from one token to
 * the next, lemmas only where they are not the text in lower case.
 */
final class TokenPacking {

  private TokenPacking() {}

  /** Leaves out what {@link #unpack} can tell of the same text. */
  static KeptTokenization pack(Tokenization tokenization, CodePointText text) {
    List<Integer> layout = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<TokenText> words = new ArrayList<>();
    int place = 0;
    for (TokenizedSentence sentence : tokenization.getSentences()) {
      layout.add(sentence.getBegin() - place);
      layout.add(sentence.getEnd() - sentence.getBegin());
      layout.add(sentence.getTokens().size());
      place = sentence.getBegin();
      for (Token token : sentence.getTokens()) {
        layout.add(token.getBegin() - place);
        layout.add(token.getEnd() - token.getBegin());
        place = token.getEnd();
        String lemma = token.getLemma();
        lemmas.add(lemma.equals(lowerCase(text, token.getBegin(), token.getEnd())) ? "" : lemma);
        if (token.getWord() != null) {
          words.add(new TokenText(tags.size(), token.getWord()));
        }
        tags.add(token.getTag());
      }
      place = sentence.getEnd();
    }
    return new KeptTokenization(
        tokenization.getTruncated(),
        tokenization.getAnalyzed(),
        tokenization.getOutOfTime(),
        layout,
        tags,
        lemmas,
        words);
  }

  /** The tokenisation of a text that was packed. */
  static Tokenization unpack(KeptTokenization kept, CodePointText text) {
    Iterator<Integer> layout = kept.getLayout().iterator();
    TokenTexts words = new TokenTexts(kept.getWords());
    List<TokenizedSentence> sentences = new ArrayList<>();
    int index = 0;
    int place = 0;
    while (layout.hasNext()) {
      place += layout.next();
      int begin = place;
      int end = begin + layout.next();
      int count = layout.next();
      List<Token> tokens = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        int from = place + layout.next();
        place = from + layout.next();
        String lemma = kept.getLemmas().get(index);
        tokens.add(
            new Token(
                from,
                place,
                kept.getTags().get(index),
                lemma.isEmpty() ? lowerCase(text, from, place) : lemma,
                words.of(index)));
        index++;
      }
      place = end;
      sentences.add(new TokenizedSentence(begin, end, tokens));
    }
    return new Tokenization(
        kept.getTruncated(), sentences, kept.getAnalyzed(), kept.getOutOfTime());
  }

  private static String lowerCase(CodePointText text, int begin, int end) {
    return text.substring(begin, end).toLowerCase(Locale.ROOT);
  }
}
