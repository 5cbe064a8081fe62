package dateline.reuse;

import dateline.article.StageKeys;
import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import dateline.shuffle.RecordCoder;
import java.util.HashMap;
import java.util.Map;
import news.dateline.records.Annotations;
import news.dateline.records.Article;
import news.dateline.records.Document;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/**
 * Begins an article with each document; with the parts that an earlier run has made of the same
 * document in the same way, where there was one.
 */
public final class BeginArticles extends PTransform<PCollection<Document>, PCollection<Article>> {

  private static final TupleTag<Encoded<Document>> DOCUMENT = new TupleTag<>("document") {};
  private static final TupleTag<Encoded<Annotations>> KEPT = new TupleTag<>("kept") {};

  private final @Nullable PCollection<Annotations> kept;
  private final StageKeys keys;

  private BeginArticles(@Nullable PCollection<Annotations> kept, StageKeys keys) {
    this.kept = kept;
    this.keys = keys;
  }

  /**
   * Begins articles.
   *
   * @param kept of an earlier run; null without one
   * @param keys of the stages now
   */
  public static BeginArticles with(@Nullable PCollection<Annotations> kept, StageKeys keys) {
    return new BeginArticles(kept, keys);
  }

  @Override
  public PCollection<Article> expand(PCollection<Document> documents) {
    PCollection<Article> articles =
        kept == null
            ? documents.apply("Begin", ParDo.of(new BeginFn(keys)))
            : KeyedPCollectionTuple.of(
                    DOCUMENT,
                    documents.apply("Place documents", ByPlace.of(Document::getDocumentId)))
                .and(KEPT, kept.apply("Place kept", ByPlace.of(Annotations::getDocumentId)))
                .apply("Meet", CoGroupByKey.create())
                .apply("Take over", ParDo.of(new TakeOverFn(keys)));
    return articles.setCoder(RecordCoder.of(Article.class));
  }

  private static final class BeginFn extends DoFn<Document, Article> {

    private final StageKeys keys;

    BeginFn(StageKeys keys) {
      this.keys = keys;
    }

    @ProcessElement
    public void begin(@Element Document document, OutputReceiver<Article> out) {
      out.output(ArticleParts.begin(document, null, keys));
    }
  }

  private static final class TakeOverFn extends DoFn<KV<Integer, CoGbkResult>, Article> {

    private final StageKeys keys;

    TakeOverFn(StageKeys keys) {
      this.keys = keys;
    }

    @ProcessElement
    public void takeOver(@Element KV<Integer, CoGbkResult> place, OutputReceiver<Article> out) {
      Map<String, Annotations> kept = new HashMap<>();
      Encoded.values(place.getValue().getAll(KEPT))
          .forEach(parts -> kept.put(parts.getDocumentId(), parts));
      for (Document document : Encoded.values(place.getValue().getAll(DOCUMENT))) {
        out.output(ArticleParts.begin(document, kept.get(document.getDocumentId()), keys));
      }
    }
  }
}
