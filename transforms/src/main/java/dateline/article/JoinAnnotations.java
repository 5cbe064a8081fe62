package dateline.article;

import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import dateline.shuffle.RecordCoder;
import java.util.HashMap;
import java.util.Map;
import news.dateline.records.Article;
import news.dateline.records.Recognition;
import news.dateline.records.SentimentAnalysis;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Joins articles with what the two branches found in them, by documentId. An article that has both
 * from an earlier run does not go anywhere to be joined.
 */
public final class JoinAnnotations extends PTransform<PCollection<Article>, PCollection<Article>> {

  private static final TupleTag<Article> COMPLETE = new TupleTag<>("complete") {};
  private static final TupleTag<Article> TO_JOIN = new TupleTag<>("toJoin") {};
  private static final TupleTag<Encoded<Article>> ARTICLE = new TupleTag<>("article") {};
  private static final TupleTag<Encoded<Recognition>> RECOGNITION =
      new TupleTag<>("recognition") {};
  private static final TupleTag<Encoded<SentimentAnalysis>> SENTIMENT =
      new TupleTag<>("sentiment") {};

  private final PCollection<Recognition> recognitions;
  private final PCollection<SentimentAnalysis> sentiments;
  private final StageKeys keys;

  private JoinAnnotations(
      PCollection<Recognition> recognitions,
      PCollection<SentimentAnalysis> sentiments,
      StageKeys keys) {
    this.recognitions = recognitions;
    this.sentiments = sentiments;
    this.keys = keys;
  }

  /** Joins each article with its recognition and its sentiment, where there are new ones. */
  public static JoinAnnotations with(
      PCollection<Recognition> recognitions,
      PCollection<SentimentAnalysis> sentiments,
      StageKeys keys) {
    return new JoinAnnotations(recognitions, sentiments, keys);
  }

  @Override
  public PCollection<Article> expand(PCollection<Article> articles) {
    PCollectionTuple sorted =
        articles.apply(
            "Sort", ParDo.of(new SortFn(keys)).withOutputTags(COMPLETE, TupleTagList.of(TO_JOIN)));
    RecordCoder<Article> coder = RecordCoder.of(Article.class);
    PCollection<Article> joined =
        KeyedPCollectionTuple.of(
                ARTICLE,
                sorted
                    .get(TO_JOIN)
                    .setCoder(coder)
                    .apply("Key articles", ByPlace.of(a -> a.getDocument().getDocumentId())))
            .and(
                RECOGNITION,
                recognitions.apply("Key recognitions", ByPlace.of(Recognition::getDocumentId)))
            .and(
                SENTIMENT,
                sentiments.apply("Key sentiments", ByPlace.of(SentimentAnalysis::getDocumentId)))
            .apply("Join", CoGroupByKey.create())
            .apply("Assemble", ParDo.of(new AssembleFn(keys)))
            .setCoder(coder);
    return PCollectionList.of(sorted.get(COMPLETE).setCoder(coder))
        .and(joined)
        .apply("All articles", Flatten.pCollections());
  }

  private static final class SortFn extends DoFn<Article, Article> {

    private final StageKeys keys;

    SortFn(StageKeys keys) {
      this.keys = keys;
    }

    @ProcessElement
    public void sort(@Element Article article, MultiOutputReceiver out) {
      boolean complete =
          article.getTokenization() == null
              || (keys.isMade(article, StageKeys.ENTITIES)
                  && keys.isMade(article, StageKeys.SENTIMENT));
      if (complete) {
        out.get(COMPLETE)
            .output(
                ArticleAssembler.assemble(
                    article, article.getRecognition(), article.getSentiment()));
      } else {
        out.get(TO_JOIN).output(article);
      }
    }
  }

  private static final class AssembleFn extends DoFn<KV<Integer, CoGbkResult>, Article> {

    private final StageKeys keys;

    AssembleFn(StageKeys keys) {
      this.keys = keys;
    }

    @ProcessElement
    public void assemble(@Element KV<Integer, CoGbkResult> place, OutputReceiver<Article> out) {
      CoGbkResult parts = place.getValue();
      Map<String, Recognition> recognitions = new HashMap<>();
      Encoded.values(parts.getAll(RECOGNITION))
          .forEach(r -> recognitions.put(r.getDocumentId(), r));
      Map<String, SentimentAnalysis> sentiments = new HashMap<>();
      Encoded.values(parts.getAll(SENTIMENT)).forEach(s -> sentiments.put(s.getDocumentId(), s));
      for (Article article : Encoded.values(parts.getAll(ARTICLE))) {
        String id = article.getDocument().getDocumentId();
        out.output(
            marked(
                ArticleAssembler.assemble(
                    article,
                    recognitions.getOrDefault(id, article.getRecognition()),
                    sentiments.getOrDefault(id, article.getSentiment()))));
      }
    }

    private Article marked(Article article) {
      Recognition recognition = article.getRecognition();
      SentimentAnalysis sentiment = article.getSentiment();
      Article marked = article;
      if (recognition != null && !recognition.getOutOfTime()) {
        marked = keys.marked(marked, StageKeys.ENTITIES);
      }
      if (sentiment != null && !sentiment.getOutOfTime()) {
        marked = keys.marked(marked, StageKeys.SENTIMENT);
      }
      return marked;
    }
  }
}
