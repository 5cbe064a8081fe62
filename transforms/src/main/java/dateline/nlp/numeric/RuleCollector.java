package dateline.nlp.numeric;

import edu.stanford.nlp.ling.tokensregex.CoreMapExpressionExtractor;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules;
import java.util.ArrayList;
import java.util.List;

/** Takes in rule files as CoreNLP's own extractor does, and keeps the active rules in order. */
final class RuleCollector extends CoreMapExpressionExtractor<MatchedExpression> {

  private final List<SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression>> rules =
      new ArrayList<>();

  RuleCollector(Env env) {
    super(env);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void appendRules(List<SequenceMatchRules.Rule> added) {
    // Assignments are evaluated here a second time, and what later rules see depends on it.
    super.appendRules(added);
    for (SequenceMatchRules.Rule rule : added) {
      if (rule instanceof SequenceMatchRules.AnnotationExtractRule<?, ?> extracting
          && extracting.active) {
        rules.add((SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression>) extracting);
      }
    }
  }

  List<SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression>> rules() {
    return rules;
  }
}
