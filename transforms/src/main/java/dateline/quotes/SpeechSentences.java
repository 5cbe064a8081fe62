package dateline.quotes;

import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import dateline.text.QuotedSpan;
import dateline.text.QuotedSpans;
import java.util.Arrays;
import java.util.List;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** The sentences of an article as the networks see them, each made when it is asked for. */
final class SpeechSentences {

  private final ArticleSyntax syntax;
  private final List<QuotedSpan> quotes;

  SpeechSentences(ArticleSyntax syntax) {
    this.syntax = syntax;
    this.quotes = QuotedSpans.find(syntax.text().text());
  }

  /** A sentence; null where nothing can be a cue, and where the sentence has no tree. */
  @Nullable SpeechSentence sentence(int index) {
    boolean mayHoldCue =
        syntax.tokens(index).getTokens().stream()
            .anyMatch(token -> WordNetworks.mayBeCue(token.getTag(), ParsedSentence.lemma(token)));
    ParsedSentence parsed = mayHoldCue ? syntax.sentence(index) : null;
    return parsed == null ? null : new SpeechSentence(parsed, quotes(parsed.tokens()));
  }

  private int[] quotes(List<Token> tokens) {
    int[] numbers = new int[tokens.size()];
    Arrays.fill(numbers, -1);
    int quote = 0;
    for (int i = 0; i < numbers.length; i++) {
      while (quote < quotes.size() && quotes.get(quote).end() <= tokens.get(i).getBegin()) {
        quote++;
      }
      if (quote < quotes.size() && quotes.get(quote).contains(tokens.get(i).getBegin())) {
        numbers[i] = quote;
      }
    }
    return numbers;
  }
}
