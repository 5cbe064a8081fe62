package dateline.write;

import dateline.article.ArticleAssembler;
import dateline.shuffle.RecordCoder;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.Failure;
import news.dateline.records.Quote;
import news.dateline.records.Relation;
import news.dateline.records.Sentence;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/** Writes the six datasets of a run that are there for everybody. */
public final class WriteRun extends PTransform<PCollection<Article>, PDone> {

  /** Counters of failures by stage; the namespace of the metrics. */
  public static final String FAILURE_METRICS = "failures";

  private final String directory;
  private final RecordCodec codec;
  private final int shards;
  private final PCollection<Failure> failures;

  private WriteRun(String directory, RecordCodec codec, int shards, PCollection<Failure> failures) {
    this.directory = directory;
    this.codec = codec;
    this.shards = shards;
    this.failures = failures;
  }

  /**
   * Writes articles and failures.
   *
   * @param directory the run directory
   * @param shards files of each dataset; 0 lets the runner choose
   */
  public static WriteRun to(
      String directory, RecordCodec codec, int shards, PCollection<Failure> failures) {
    return new WriteRun(directory, codec, shards, failures);
  }

  @Override
  public PDone expand(PCollection<Article> articles) {
    dataset(articles, Dataset.DOCUMENTS, Document.class, article -> List.of(article.getDocument()));
    dataset(articles, Dataset.ENTITIES, Entity.class, Article::getEntities);
    dataset(articles, Dataset.RELATIONS, Relation.class, Article::getRelations);
    dataset(articles, Dataset.QUOTES, Quote.class, Article::getQuotes);
    dataset(articles, Dataset.SENTENCES, Sentence.class, ArticleAssembler::sentences);
    failures
        .apply("Count failures", ParDo.of(new CountFn()))
        .setCoder(RecordCoder.of(Failure.class))
        .apply(
            "Write failures",
            new WriteRecords<>(
                directory, Dataset.FAILURES, Failure.class, List::of, codec, shards));
    return PDone.in(articles.getPipeline());
  }

  private <T extends SpecificRecord> void dataset(
      PCollection<Article> articles,
      Dataset dataset,
      Class<T> type,
      SerializableFunction<Article, List<T>> records) {
    articles.apply(
        "Write " + dataset.directory(),
        new WriteRecords<>(directory, dataset, type, records, codec, shards));
  }

  private static final class CountFn extends DoFn<Failure, Failure> {

    @ProcessElement
    public void count(@Element Failure failure, OutputReceiver<Failure> out) {
      Metrics.counter(FAILURE_METRICS, failure.getStage()).inc();
      out.output(failure);
    }
  }
}
