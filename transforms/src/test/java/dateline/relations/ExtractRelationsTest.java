package dateline.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.ArticleSteps;
import dateline.article.TestArticles;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;
import dateline.relations.rules.RuleBook;
import news.dateline.records.Article;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class ExtractRelationsTest {

  @Test
  void addsTheRelationsToEachArticle(TestPipeline pipeline) {
    Article article = TestArticles.resolved("Clara Wendell met Otto Brandt in Lisbon on Monday.");
    ArticleSteps.Result result =
        pipeline
            .apply(Create.of(article).withCoder(AvroCoder.specific(Article.class)))
            .apply(
                TestArticles.steps(
                    ExtractRelations.by(
                        RuleBook.shipped(),
                        false,
                        NlpSettings.DEFAULT,
                        new FailureRecorder("relations", false))));
    PAssert.thatSingleton(result.articles())
        .satisfies(
            related -> {
              assertEquals("CONSULT", related.getRelations().get(0).getPredicate());
              assertEquals(
                  article.getEntities().get(0).getEntityId(),
                  related.getRelations().get(0).getSubject().getEntityId());
              return null;
            });
    PAssert.that(result.failures()).empty();
    pipeline.run();
  }
}
