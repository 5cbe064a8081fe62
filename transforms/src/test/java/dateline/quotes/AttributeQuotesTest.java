package dateline.quotes;

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
class AttributeQuotesTest {

  @Test
  void addsTheQuotesToEachArticle(TestPipeline pipeline) {
    Article article = TestArticles.resolved("“We will build it,” Clara Wendell said on Monday.");
    ArticleSteps.Result result =
        pipeline
            .apply(Create.of(article).withCoder(AvroCoder.specific(Article.class)))
            .apply(
                TestArticles.steps(
                    AttributeQuotes.toSpeakers(
                        NlpSettings.DEFAULT, new FailureRecorder("quotes", false))));
    PAssert.thatSingleton(result.articles())
        .satisfies(
            quoted -> {
              assertEquals(1, quoted.getQuotes().size());
              assertEquals(
                  article.getEntities().get(0).getEntityId(),
                  quoted.getQuotes().get(0).getSpeaker().getEntityId());
              return null;
            });
    PAssert.that(result.failures()).empty();
    pipeline.run();
  }
}
