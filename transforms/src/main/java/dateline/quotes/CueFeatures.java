package dateline.quotes;

import dateline.encode.SentenceEncoder;
import dateline.learn.FeatureRow;
import dateline.nlp.DependencyTree;
import dateline.syntax.SyntaxLabels;
import java.util.List;
import java.util.Set;

/** What the network sees of a word that may say that somebody said something. */
final class CueFeatures {

  private static final int FLAGS = 12;

  static final int SIZE =
      2 * SentenceEncoder.SIZE
          + 2 * SyntaxLabels.RELATIONS.size()
          + 4 * SyntaxLabels.TAGS.size()
          + FLAGS;

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");

  /** How near a quotation mark must be, in tokens. */
  private static final int NEAR = 4;

  private static final double LONG = 40;

  private CueFeatures() {}

  /** The features of a token. */
  static float[] of(SpeechSentence sentence, int token) {
    DependencyTree tree = sentence.tree();
    List<Integer> children = tree.children(token);
    String subject =
        children.stream()
            .filter(child -> tree.is(child, "nsubj"))
            .map(sentence::tag)
            .findFirst()
            .orElse("");
    return new FeatureRow(SIZE)
        .vector(sentence.encoding().token(token))
        .vector(sentence.encoding().inner().token(token))
        .label(SyntaxLabels.RELATIONS, tree.relation(token))
        .labels(SyntaxLabels.RELATIONS, children.stream().map(tree::relation).toList())
        .label(SyntaxLabels.TAGS, sentence.tag(token))
        .label(SyntaxLabels.TAGS, subject)
        .label(SyntaxLabels.TAGS, sentence.tag(token + 1))
        .label(SyntaxLabels.TAGS, sentence.tag(token - 1))
        .flag(sentence.quotes()[token] >= 0)
        .flag(sentence.hasQuote())
        .flag(hasQuoteBetween(sentence, token - NEAR - 1, token, token))
        .flag(hasQuoteBetween(sentence, token + 1, token + NEAR + 1, token))
        .flag(children.stream().anyMatch(child -> NEGATIONS.contains(sentence.lemma(child))))
        .flag(children.stream().anyMatch(child -> sentence.tag(child).equals("MD")))
        .flag(hasThatBehind(sentence, token))
        .number(token / LONG)
        .number((sentence.size() - token) / LONG)
        .flag(token == 0)
        .flag(hasCommaBefore(sentence, token))
        .flag(sentence.isMark(sentence.size() - 1))
        .done();
  }

  private static boolean hasQuoteBetween(SpeechSentence sentence, int from, int to, int token) {
    for (int i = from; i < to; i++) {
      if (sentence.isInOtherQuote(i, token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasThatBehind(SpeechSentence sentence, int token) {
    return sentence.lemma(token + 1).equals("that")
        || sentence.lemma(token + 2).equals("that")
        || sentence.lemma(token + 3).equals("that");
  }

  private static boolean hasCommaBefore(SpeechSentence sentence, int token) {
    return sentence.isComma(token - 1)
        || sentence.isComma(token - 2)
        || sentence.isComma(token - 3);
  }
}
