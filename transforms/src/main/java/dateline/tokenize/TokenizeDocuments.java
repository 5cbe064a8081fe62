package dateline.tokenize;

import dateline.article.ArticleAssembler;
import dateline.article.Articles;
import dateline.article.StageKeys;
import dateline.article.StageMetrics;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import dateline.shuffle.RecordCoder;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import news.dateline.records.Tokenization;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Cuts articles that are to be analysed into sentences and tokens, unless they are; the others go
 * on as they are. Where that fails, the article goes on without, as PARTIAL.
 */
public final class TokenizeDocuments
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Failure>> {

  private static final TupleTag<Article> ARTICLES = new TupleTag<>("articles") {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures") {};

  private final SerializableFunction<String, Tokenization> tokenizer;
  private final StageKeys keys;
  private final FailureRecorder failures;

  private TokenizeDocuments(
      SerializableFunction<String, Tokenization> tokenizer,
      StageKeys keys,
      FailureRecorder failures) {
    this.tokenizer = tokenizer;
    this.keys = keys;
    this.failures = failures;
  }

  /** Tokenizes with the engine of these settings. */
  public static TokenizeDocuments with(
      NlpSettings settings, StageKeys keys, FailureRecorder failures) {
    return of(text -> NlpEngine.of(settings).tokenize(text, StageMetrics.ENGINE), keys, failures);
  }

  /**
   * Tokenizes with another tokenizer.
   *
   * @param tokenizer called from many threads with a document's text; may throw
   */
  static TokenizeDocuments of(
      SerializableFunction<String, Tokenization> tokenizer,
      StageKeys keys,
      FailureRecorder failures) {
    return new TokenizeDocuments(tokenizer, keys, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Failure> expand(PCollection<Article> articles) {
    PCollectionTuple outputs =
        articles.apply(
            "Tokenize",
            ParDo.of(new TokenizeFn(tokenizer, keys, failures))
                .withOutputTags(ARTICLES, TupleTagList.of(FAILURES)));
    return WithFailures.Result.of(
        outputs.get(ARTICLES).setCoder(RecordCoder.of(Article.class)),
        outputs.get(FAILURES).setCoder(RecordCoder.of(Failure.class)));
  }

  private static final class TokenizeFn extends DoFn<Article, Article> {

    private final SerializableFunction<String, Tokenization> tokenizer;
    private final StageKeys keys;
    private final FailureRecorder failures;
    private final Counter done;

    TokenizeFn(
        SerializableFunction<String, Tokenization> tokenizer,
        StageKeys keys,
        FailureRecorder failures) {
      this.tokenizer = tokenizer;
      this.keys = keys;
      this.failures = failures;
      this.done = StageMetrics.done(failures.stage());
    }

    @ProcessElement
    public void tokenize(@Element Article begun, MultiOutputReceiver out) {
      Article article = begun;
      Document document = begun.getDocument();
      if (keys.isMade(begun, failures.stage())) {
        StageMetrics.takenOver(failures.stage()).inc();
      } else if (document.getStatus() == DocumentStatus.ANALYZED) {
        try {
          Tokenization tokenization = tokenizer.apply(document.getText());
          article = Articles.from(article).setTokenization(tokenization).build();
          if (!tokenization.getOutOfTime()) {
            article = keys.marked(article, failures.stage());
          }
        } catch (RuntimeException | StackOverflowError e) {
          // CoreNLP throws unchecked exceptions of many kinds.
          out.get(FAILURES)
              .output(failures.partial(document.getSources().get(0), document.getDocumentId(), e));
          article = ArticleAssembler.partial(article);
        }
        done.inc();
      }
      out.get(ARTICLES).output(article);
    }
  }
}
