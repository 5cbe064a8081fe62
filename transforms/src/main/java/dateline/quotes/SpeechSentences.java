package dateline.quotes;

import dateline.encode.ArticleEncoder;
import dateline.nlp.DependencyTree;
import dateline.nlp.DocumentTrees;
import dateline.text.CodePointText;
import dateline.text.QuotedSpan;
import dateline.text.QuotedSpans;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/** The sentences of an article as the networks see them, each made when it is asked for. */
final class SpeechSentences {

  private final String documentId;
  private final CodePointText text;
  private final Tokenization tokenization;
  private final DocumentTrees trees;
  private final ArticleEncoder encoder;
  private final List<QuotedSpan> quotes;

  SpeechSentences(
      String documentId,
      CodePointText text,
      Tokenization tokenization,
      DocumentTrees trees,
      ArticleEncoder encoder) {
    this.documentId = documentId;
    this.text = text;
    this.tokenization = tokenization;
    this.trees = trees;
    this.encoder = encoder;
    this.quotes = QuotedSpans.find(text.text());
  }

  /** A sentence; null where nothing can be a cue, and where the sentence has no tree. */
  @Nullable SpeechSentence sentence(int index) {
    TokenizedSentence sentence = tokenization.getSentences().get(index);
    List<Token> tokens = sentence.getTokens();
    boolean mayHoldCue =
        tokens.stream()
            .anyMatch(
                token ->
                    SpeechModel.mayBeCue(
                        token.getTag(), token.getLemma().toLowerCase(Locale.ROOT)));
    DependencyTree tree = mayHoldCue ? trees.tree(sentence) : null;
    return tree == null
        ? null
        : new SpeechSentence(
            tokens,
            tokens.stream().map(token -> text.substring(token.getBegin(), token.getEnd())).toList(),
            tree,
            encoder.encode(documentId, text, index, sentence),
            quotes(tokens));
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
