package dateline.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.StageKeys;
import dateline.article.TestArticles;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;
import news.dateline.records.Article;
import news.dateline.records.Failure;
import news.dateline.records.SentimentAnalysis;
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
class AnalyzeSentimentTest {

  @Test
  void scoresTheSentencesOfEachDocument(TestPipeline pipeline) {
    Article article =
        TestArticles.tokenized("It was a wonderful, superb day. Then came an awful, sad storm.");
    WithFailures.Result<PCollection<SentimentAnalysis>, Failure> result =
        pipeline
            .apply(Create.of(article).withCoder(AvroCoder.specific(Article.class)))
            .apply(
                AnalyzeSentiment.with(
                    NlpSettings.DEFAULT, StageKeys.NONE, new FailureRecorder("sentiment", false)));
    PAssert.thatSingleton(result.output())
        .satisfies(
            analysis -> {
              assertEquals(article.getDocument().getDocumentId(), analysis.getDocumentId());
              assertTrue(analysis.getSentences().get(0).getScore() > 0.2);
              assertTrue(analysis.getSentences().get(1).getScore() < -0.2);
              return null;
            });
    PAssert.that(result.failures()).empty();
    pipeline.run();
  }
}
