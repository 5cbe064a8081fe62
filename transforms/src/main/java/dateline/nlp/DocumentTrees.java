package dateline.nlp;

import dateline.limit.TimeBudget;
import dateline.nlp.parse.Dependencies;
import dateline.nlp.parse.DependencyTrees;
import dateline.text.CodePointText;
import java.util.List;
import news.dateline.records.Token;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/** The dependency trees of one document's sentences, for those that ask. Belongs to one thread. */
public final class DocumentTrees {

  private final TokenLabels labels;
  private final int maxSentenceTokens;
  private final TimeBudget budget;
  private final NlpMeter meter;
  private boolean outOfTime;

  DocumentTrees(CodePointText text, NlpSettings settings, TimeBudget budget, NlpMeter meter) {
    this.labels = new TokenLabels(text);
    this.maxSentenceTokens = settings.maxSentenceTokens();
    this.budget = budget;
    this.meter = meter;
  }

  /**
   * The tree of a sentence.
   *
   * @return null if the sentence has no tokens, or more than are parsed, or if the time for the
   *     document is used up
   */
  public @Nullable DependencyTree tree(TokenizedSentence sentence) {
    List<Token> tokens = sentence.getTokens();
    if (tokens.isEmpty() || tokens.size() > maxSentenceTokens) {
      return null;
    }
    if (budget.isUsedUp()) {
      outOfTime = true;
      return null;
    }
    DependencyTrees parser = NlpModels.DEPENDENCIES.get();
    Stopwatch watch = new Stopwatch();
    Dependencies dependencies = parser.parse(labels.labels(sentence));
    DependencyTree tree = new DependencyTree(dependencies.heads(), dependencies.relations());
    watch.lap("depparse");
    watch.report(meter);
    meter.add("depparsed", 1);
    NlpModels.reportLoads(meter);
    return tree;
  }

  /** Whether a sentence had no tree because the time was used up. */
  public boolean outOfTime() {
    return outOfTime;
  }
}
