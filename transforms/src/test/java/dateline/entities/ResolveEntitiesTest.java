package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.ArticleSteps;
import dateline.article.TestArticles;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;
import news.dateline.records.Article;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class ResolveEntitiesTest {

  @Test
  void addsTheEntitiesToEachArticle(TestPipeline pipeline) {
    Article article = TestArticles.annotated("Clara Wendell visited Lisbon. Wendell smiled.");
    ArticleSteps.Result result =
        pipeline
            .apply(Create.of(article).withCoder(AvroCoder.specific(Article.class)))
            .apply(
                TestArticles.steps(
                    ResolveEntities.withinDocuments(
                        Aliases.NONE,
                        CorefMode.NEWS,
                        NlpSettings.DEFAULT,
                        new FailureRecorder("resolve", false))));
    PAssert.thatSingleton(result.articles())
        .satisfies(
            resolved -> {
              assertEquals(
                  "[Clara Wendell, Lisbon]",
                  resolved.getEntities().stream().map(e -> e.getName()).toList().toString());
              assertEquals(article.getDocument(), resolved.getDocument());
              return null;
            });
    PAssert.that(result.failures()).empty();
    pipeline.run();
  }
}
