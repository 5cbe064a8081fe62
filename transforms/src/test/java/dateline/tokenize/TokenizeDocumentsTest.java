package dateline.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.StageKeys;
import dateline.failure.FailureRecorder;
import java.util.List;
import java.util.TreeSet;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import news.dateline.records.Segment;
import news.dateline.records.Source;
import news.dateline.records.Tokenization;
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
class TokenizeDocumentsTest {

  private static Article article(String text, DocumentStatus status) {
    return Article.newBuilder()
        .setDocument(
            Document.newBuilder()
                .setDocumentId(text)
                .setSources(List.of(Source.newBuilder().setUri("file:///" + text).build()))
                .setMediaType("text/plain")
                .setCharset("UTF-8")
                .setByteLength(text.length())
                .setStatus(status)
                .setLanguage("en")
                .setText(text)
                .setSegments(List.of(new Segment(0, text.length(), 0L, (long) text.length())))
                .setRemoved(List.of())
                .setWordCount(1)
                .build())
        .build();
  }

  private static Tokenization tokenize(String text) {
    if (text.equals("bad")) {
      throw new StackOverflowError();
    }
    return new Tokenization(false, List.of(), 0, false);
  }

  @Test
  void tokenizesWhatIsToBeAnalyzedAndLosesNothingWhereThatFails(TestPipeline pipeline) {
    WithFailures.Result<PCollection<Article>, Failure> result =
        pipeline
            .apply(
                Create.of(
                        article("good", DocumentStatus.ANALYZED),
                        article("bad", DocumentStatus.ANALYZED),
                        article("foreign", DocumentStatus.UNSUPPORTED_LANGUAGE))
                    .withCoder(AvroCoder.specific(Article.class)))
            .apply(
                TokenizeDocuments.of(
                    TokenizeDocumentsTest::tokenize,
                    StageKeys.NONE,
                    new FailureRecorder("tokenize", false)));
    PAssert.that(result.output())
        .satisfies(
            found -> {
              TreeSet<String> articles = new TreeSet<>();
              found.forEach(
                  article ->
                      articles.add(
                          article.getDocument().getDocumentId()
                              + " "
                              + article.getDocument().getStatus()
                              + (article.getTokenization() == null ? " without" : " with")));
              assertEquals(
                  "[bad PARTIAL without, foreign UNSUPPORTED_LANGUAGE without, good ANALYZED with]",
                  articles.toString());
              return null;
            });
    PAssert.thatSingleton(result.failures())
        .satisfies(
            failure -> {
              assertEquals("tokenize", failure.getStage());
              assertEquals(
                  "bad StackOverflowError", failure.getDocumentId() + " " + failure.getMessage());
              assertEquals(false, failure.getFatal());
              return null;
            });
    pipeline.run();
  }
}
