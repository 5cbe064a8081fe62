package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.failure.FailureRecorder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import news.dateline.records.Polarity;
import news.dateline.records.Recognition;
import news.dateline.records.Segment;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Source;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestPipelineExtension.class)
class ArticleStepsTest {

  private static Document document(String id, DocumentStatus status) {
    return Document.newBuilder()
        .setDocumentId(id)
        .setSources(List.of(Source.newBuilder().setUri("file:///" + id).build()))
        .setMediaType("text/plain")
        .setCharset("UTF-8")
        .setByteLength(5)
        .setStatus(status)
        .setLanguage("en")
        .setText("Rain.")
        .setSegments(List.of(new Segment(0, 5, 0L, 5L)))
        .setRemoved(List.of())
        .setWordCount(1)
        .build();
  }

  /** An article as the tokeniser leaves it; tokens are made of what is analysed only. */
  private static Article article(String id, DocumentStatus status) {
    return Article.newBuilder()
        .setDocument(document(id, status))
        .setTokenization(
            status == DocumentStatus.ANALYZED
                ? new Tokenization(
                    false, Collections.nCopies(3, new TokenizedSentence(0, 5, List.of())), 3, false)
                : null)
        .build();
  }

  private static Recognition recognition(String id) {
    return new Recognition(id, List.of(), List.of(), 0, 0, false);
  }

  private static SentimentAnalysis sentiment(String id, double... scores) {
    List<Sentence> sentences = new ArrayList<>();
    for (double score : scores) {
      sentences.add(
          Sentence.newBuilder()
              .setDocumentId(id)
              .setSentence(sentences.size())
              .setBegin(0)
              .setEnd(5)
              .setText("Rain.")
              .setLabel(SentenceLabel.NEUTRAL)
              .setScore(score)
              .setDistribution(List.of(0.0, 0.0, 1.0, 0.0, 0.0))
              .setAnalyzed(!Double.isNaN(score) && score != 0)
              .build());
    }
    return new SentimentAnalysis(id, sentences, false);
  }

  @Test
  void averagesTheAnalyzedSentencesOnly() {
    Article article =
        ArticleAssembler.assemble(
            article("a", DocumentStatus.ANALYZED), recognition("a"), sentiment("a", 0.5, 0.3, 0));
    assertEquals(0.4, article.getDocument().getSentiment().getScore(), 1e-9);
    assertEquals(Polarity.POSITIVE, article.getDocument().getSentiment().getLabel());
    assertEquals(2, article.getDocument().getSentiment().getSentences());
    assertEquals("[LONG_SENTENCES]", article.getDocument().getFlags().toString());
  }

  @Test
  void flagsWhatWasBeyondABound() {
    Article article = article("a", DocumentStatus.ANALYZED);
    Tokenization tokens = article.getTokenization();
    Article beyond =
        Article.newBuilder(article)
            .setTokenization(Tokenization.newBuilder(tokens).setAnalyzed(2).build())
            .build();
    assertEquals(
        "[TEXT_BEYOND_LIMIT]",
        ArticleAssembler.assemble(beyond, recognition("a"), sentiment("a", 0.5, 0.3, 0))
            .getDocument()
            .getFlags()
            .toString());
    assertEquals(
        "[LONG_SENTENCES]",
        ArticleAssembler.assemble(
                article,
                new Recognition("a", List.of(), List.of(), 1, 1, false),
                sentiment("a", 0.5, 0.3))
            .getDocument()
            .getFlags()
            .toString());
    assertEquals(
        "[OUT_OF_TIME]",
        ArticleAssembler.assemble(
                article,
                new Recognition("a", List.of(), List.of(), 0, 1, true),
                sentiment("a", 0.5, 0.3))
            .getDocument()
            .getFlags()
            .toString());
    assertEquals(
        "[OUT_OF_TIME]", ArticleAssembler.outOfTime(article).getDocument().getFlags().toString());
  }

  @Test
  void writesUnanalyzedSentencesWhereSentimentFailed() {
    Article article =
        ArticleAssembler.assemble(article("a", DocumentStatus.ANALYZED), recognition("a"), null);
    assertEquals(DocumentStatus.PARTIAL, article.getDocument().getStatus());
    List<Sentence> sentences = ArticleAssembler.sentences(article);
    assertEquals("Rain.", sentences.get(0).getText());
    assertEquals(false, sentences.get(0).getAnalyzed());
  }

  @Test
  void joinsWhatThereIsAndMarksTheRestPartial(TestPipeline pipeline) {
    PCollection<Article> articles =
        pipeline.apply(
            "Articles",
            Create.of(
                    article("both", DocumentStatus.ANALYZED),
                    article("half", DocumentStatus.ANALYZED),
                    article("foreign", DocumentStatus.UNSUPPORTED_LANGUAGE))
                .withCoder(AvroCoder.specific(Article.class)));
    PCollection<Recognition> recognitions =
        pipeline.apply(
            "Recognitions",
            Create.of(recognition("both"), recognition("half"))
                .withCoder(AvroCoder.specific(Recognition.class)));
    PCollection<SentimentAnalysis> sentiments =
        pipeline.apply(
            "Sentiments",
            Create.of(sentiment("both", 0.1))
                .withCoder(AvroCoder.specific(SentimentAnalysis.class)));
    PAssert.that(articles.apply(JoinAnnotations.with(recognitions, sentiments, StageKeys.NONE)))
        .satisfies(
            joined -> {
              TreeSet<String> found = new TreeSet<>();
              joined.forEach(
                  a ->
                      found.add(
                          a.getDocument().getDocumentId() + " " + a.getDocument().getStatus()));
              assertEquals(
                  "[both ANALYZED, foreign UNSUPPORTED_LANGUAGE, half PARTIAL]", found.toString());
              return null;
            });
    pipeline.run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentions", "resolve", "tone", "quotes", "facts", "relations"})
  void leavesAnArticlePartialWhereAStageFailsAndGoesOn(String stage, TestPipeline pipeline) {
    PCollection<Article> articles =
        pipeline.apply(
            Create.of(
                    ArticleAssembler.assemble(
                        article("good", DocumentStatus.ANALYZED),
                        recognition("good"),
                        sentiment("good", 0.1)),
                    ArticleAssembler.assemble(
                        article("bad", DocumentStatus.ANALYZED),
                        recognition("bad"),
                        sentiment("bad", 0.1)))
                .withCoder(AvroCoder.specific(Article.class)));
    ArticleSteps.Result result =
        articles.apply(
            TestArticles.steps(
                new ArticleStep(
                    new FailureRecorder(stage, true),
                    encoder ->
                        article -> {
                          if (article.getDocument().getDocumentId().equals("bad")) {
                            throw new IllegalStateException("no tree");
                          }
                          return article;
                        }),
                new ArticleStep(
                    new FailureRecorder("next", true),
                    encoder ->
                        article ->
                            Article.newBuilder(article)
                                .setDocument(
                                    Document.newBuilder(article.getDocument())
                                        .setTitle("Rain")
                                        .build())
                                .build())));
    PAssert.that(result.articles())
        .satisfies(
            found -> {
              TreeSet<String> statuses = new TreeSet<>();
              found.forEach(
                  a ->
                      statuses.add(
                          a.getDocument().getDocumentId()
                              + " "
                              + a.getDocument().getStatus()
                              + " "
                              + a.getDocument().getTitle()));
              assertEquals("[bad PARTIAL Rain, good ANALYZED Rain]", statuses.toString());
              return null;
            });
    PAssert.thatSingleton(result.failures())
        .satisfies(
            failure -> {
              assertEquals(stage, failure.getStage());
              assertEquals("no tree", failure.getMessage());
              assertEquals("java.lang.IllegalStateException", failure.getErrorClass());
              assertEquals("bad", failure.getDocumentId());
              assertEquals(false, failure.getFatal());
              return null;
            });
    pipeline.run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entities", "sentiment"})
  void annotatesOnlyWhatIsToBeAnalyzed(String stage, TestPipeline pipeline) {
    WithFailures.Result<PCollection<Recognition>, Failure> result =
        pipeline
            .apply(
                Create.of(
                        article("good", DocumentStatus.ANALYZED),
                        article("bad", DocumentStatus.ANALYZED),
                        article("foreign", DocumentStatus.UNSUPPORTED_LANGUAGE))
                    .withCoder(AvroCoder.specific(Article.class)))
            .apply(
                AnnotateArticles.with(
                    Recognition.class,
                    article -> {
                      if (!article.getDocument().getDocumentId().equals("good")) {
                        throw new StackOverflowError();
                      }
                      return recognition(article.getDocument().getDocumentId());
                    },
                    StageKeys.NONE,
                    new FailureRecorder(stage, false)));
    PAssert.thatSingleton(result.output())
        .satisfies(
            found -> {
              assertEquals("good", found.getDocumentId());
              return null;
            });
    PAssert.thatSingleton(result.failures())
        .satisfies(
            failure -> {
              assertEquals(stage, failure.getStage());
              assertEquals(
                  "bad StackOverflowError", failure.getDocumentId() + " " + failure.getMessage());
              return null;
            });
    pipeline.run();
  }
}
