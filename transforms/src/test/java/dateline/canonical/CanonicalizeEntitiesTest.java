package dateline.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import dateline.entities.Aliases;
import dateline.failure.FailureRecorder;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.Failure;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class CanonicalizeEntitiesTest {

  @Test
  void leavesAnArticleAsItIsThatItCannotDescribe(TestPipeline pipeline) {
    Article sound = TestArticles.resolved("Clara Wendell visited Lisbon.");
    Entity broken = Entity.newBuilder(sound.getEntities().get(0)).setCanonicalId("?").build();
    Article article = Article.newBuilder(sound).setEntities(List.of(broken)).build();
    WithFailures.Result<PCollection<Article>, Failure> result =
        pipeline
            .apply(Create.of(article).withCoder(AvroCoder.specific(Article.class)))
            .apply(
                CanonicalizeEntities.over(Aliases.NONE, new FailureRecorder("canonical", false)));
    PAssert.that(result.output()).containsInAnyOrder(article);
    PAssert.thatSingleton(result.failures())
        .satisfies(
            failure -> {
              assertEquals("canonical", failure.getStage());
              assertEquals(article.getDocument().getDocumentId(), failure.getDocumentId());
              return null;
            });
    pipeline.run();
  }
}
