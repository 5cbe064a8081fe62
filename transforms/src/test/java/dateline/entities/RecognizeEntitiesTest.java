package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.StageKeys;
import dateline.article.TestArticles;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;
import news.dateline.records.Article;
import news.dateline.records.Failure;
import news.dateline.records.Recognition;
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
class RecognizeEntitiesTest {

  @Test
  void recognisesTheNamesOfEachDocument(TestPipeline pipeline) {
    Article article = TestArticles.tokenized("Clara Wendell visited Lisbon. It rained.");
    WithFailures.Result<PCollection<Recognition>, Failure> result =
        pipeline
            .apply(Create.of(article).withCoder(AvroCoder.specific(Article.class)))
            .apply(
                RecognizeEntities.with(
                    NlpSettings.DEFAULT, StageKeys.NONE, new FailureRecorder("entities", false)));
    PAssert.thatSingleton(result.output())
        .satisfies(
            recognition -> {
              assertEquals(article.getDocument().getDocumentId(), recognition.getDocumentId());
              assertEquals(
                  "[PERSON, CITY]",
                  recognition.getMentions().stream().map(m -> m.getType()).toList().toString());
              return null;
            });
    PAssert.that(result.failures()).empty();
    pipeline.run();
  }
}
