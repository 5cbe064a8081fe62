package dateline.relations;

import dateline.article.ArticleAssembler;
import dateline.article.ArticleStep;
import dateline.article.Articles;
import dateline.article.StageMetrics;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import dateline.relations.facts.FactJudge;
import dateline.syntax.ArticleReader;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.LikelyFact;

/**
 * Has the network judge which facts each article states. A stage of its own, before the rules: a
 * new rule needs no new judgement, which costs most of the two.
 */
public final class JudgeFacts {

  private JudgeFacts() {}

  /** Judges with the engine of these settings. */
  public static ArticleStep with(NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures,
        reader -> {
          NlpEngine engine = NlpEngine.of(settings);
          FactJudge judge = new FactJudge();
          return article -> judged(article, judge, engine, reader);
        });
  }

  /** The article with what the network thinks likely. */
  static Article judged(Article article, FactJudge judge, NlpEngine engine, ArticleReader reader) {
    if (article.getTokenization() == null) {
      return article;
    }
    RelationSentences sentences =
        new RelationSentences(article, reader.read(article, engine, StageMetrics.ENGINE));
    List<LikelyFact> likely = new ArrayList<>();
    sentences.forEach((index, sentence) -> likely.addAll(judge.judge(index, sentence)));
    Article judged = Articles.from(article).setFacts(likely).build();
    return sentences.outOfTime() ? ArticleAssembler.outOfTime(judged) : judged;
  }
}
