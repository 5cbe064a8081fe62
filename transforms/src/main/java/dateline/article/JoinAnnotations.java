package dateline.article;

import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Recognition;
import news.dateline.records.SentimentAnalysis;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Joins documents with what the two branches found in them, by documentId. */
public final class JoinAnnotations extends PTransform<PCollection<Document>, PCollection<Article>> {

  private static final TupleTag<Document> DOCUMENT = new TupleTag<>() {};
  private static final TupleTag<Recognition> RECOGNITION = new TupleTag<>() {};
  private static final TupleTag<SentimentAnalysis> SENTIMENT = new TupleTag<>() {};

  private final PCollection<Recognition> recognitions;
  private final PCollection<SentimentAnalysis> sentiments;

  private JoinAnnotations(
      PCollection<Recognition> recognitions, PCollection<SentimentAnalysis> sentiments) {
    this.recognitions = recognitions;
    this.sentiments = sentiments;
  }

  /** Joins each document with its recognition and its sentiment, where there are any. */
  public static JoinAnnotations with(
      PCollection<Recognition> recognitions, PCollection<SentimentAnalysis> sentiments) {
    return new JoinAnnotations(recognitions, sentiments);
  }

  @Override
  public PCollection<Article> expand(PCollection<Document> documents) {
    return KeyedPCollectionTuple.of(
            DOCUMENT, documents.apply("Key documents", byId(Document::getDocumentId)))
        .and(RECOGNITION, recognitions.apply("Key recognitions", byId(Recognition::getDocumentId)))
        .and(SENTIMENT, sentiments.apply("Key sentiments", byId(SentimentAnalysis::getDocumentId)))
        .apply("Join", CoGroupByKey.create())
        .apply("Assemble", ParDo.of(new AssembleFn()))
        .setCoder(AvroCoder.specific(Article.class));
  }

  private static <T> WithKeys<String, T> byId(SerializableFunction<T, String> id) {
    return WithKeys.of(id).withKeyType(TypeDescriptors.strings());
  }

  private static final class AssembleFn extends DoFn<KV<String, CoGbkResult>, Article> {

    @ProcessElement
    public void assemble(@Element KV<String, CoGbkResult> joined, OutputReceiver<Article> out) {
      CoGbkResult parts = joined.getValue();
      out.output(
          ArticleAssembler.assemble(
              parts.getOnly(DOCUMENT),
              parts.getOnly(RECOGNITION, null),
              parts.getOnly(SENTIMENT, null)));
    }
  }
}
