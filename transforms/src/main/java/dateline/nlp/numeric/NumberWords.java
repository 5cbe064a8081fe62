package dateline.nlp.numeric;

import edu.stanford.nlp.ie.NumberNormalizer;
import edu.stanford.nlp.ie.regexp.NumberSequenceClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether CoreNLP's number finder or its deterministic rules for numbers, money, percentages and
 * ordinals start from a word. It asks the number finder itself.
 */
final class NumberWords {

  /** Some words (score, gross) only count behind a number. */
  private static final String NUMBER = "one";

  private NumberWords() {}

  /** Whether the word, with this tag or behind a number, makes a number or an ordinal. */
  static boolean mayBeNumber(String word, @Nullable String tag) {
    return "CD".equals(tag)
        || NumberSequenceClassifier.ORDINAL_PATTERN.matcher(word).matches()
        || isFound(word);
  }

  private static boolean isFound(String word) {
    CoreLabel token = token(word, NUMBER.length() + 1);
    Annotation sentence = new Annotation(NUMBER + " " + word);
    sentence.set(CoreAnnotations.TokensAnnotation.class, List.of(token(NUMBER, 0), token));
    sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, 0);
    sentence.set(
        CoreAnnotations.CharacterOffsetEndAnnotation.class, NUMBER.length() + 1 + word.length());
    try {
      NumberNormalizer.findNumbers(sentence);
    } catch (RuntimeException e) {
      return true;
    }
    return token.containsKey(CoreAnnotations.NumericValueAnnotation.class)
        || token.containsKey(CoreAnnotations.NumericTypeAnnotation.class);
  }

  private static CoreLabel token(String word, int begin) {
    CoreLabel token = new CoreLabel();
    token.setWord(word);
    token.setBeginPosition(begin);
    token.setEndPosition(begin + word.length());
    return token;
  }
}
