package dateline.nlp.numeric;

import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.ling.tokensregex.types.Value;

/** A rule of SUTime with what it needs to match. */
final class GatedRule {

  private final SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression> rule;
  private final int[] needs;
  private final int longest;
  private final int text;

  /**
   * Keeps a rule with its needs.
   *
   * @param needs numbers of sets of node patterns, of each of which it needs a token
   * @param longest the number of tokens that a match takes at most
   * @param text the number of its pattern when that is one over text, or -1
   */
  GatedRule(
      SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression> rule,
      int[] needs,
      int longest,
      int text) {
    this.rule = rule;
    this.needs = needs;
    this.longest = longest;
    this.text = text;
  }

  SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression> rule() {
    return rule;
  }

  int[] needs() {
    return needs;
  }

  boolean isOverText() {
    return text >= 0;
  }

  /** Whether its pattern is among those that may be found in the text. */
  boolean mayMatchText(long texts) {
    return (texts & 1L << text) != 0;
  }

  /** Whether all that is needed is there. */
  boolean mayMatch(long[] met) {
    for (int need : needs) {
      if (!MetNeeds.contains(met, need)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all that is needed is there, and near enough together for one match. */
  boolean mayMatch(MetNeeds met) {
    if (!mayMatch(met.all())) {
      return false;
    }
    if (longest >= met.size() || needs.length < 2) {
      return true;
    }
    for (int i = 0; i < met.size(); i++) {
      if (MetNeeds.contains(met.of(i), needs[0])
          && mayMatch(met.window(i - longest + 1, i + longest))) {
        return true;
      }
    }
    return false;
  }

  /** Rules that only tag tokens for other rules leave nothing behind by themselves. */
  boolean leavesSomething() {
    boolean hasResult =
        rule.result != null && !(rule.result instanceof Value<?> value && value.get() == null);
    return hasResult || !(rule.pattern instanceof TokenSequencePattern);
  }
}
