package dateline.dedupe;

import news.dateline.records.Document;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Gives on documents in few bundles, whatever number they came in.
 *
 * <p>To merge identical payloads makes a bundle of each document. The Direct Runner adds bundle by
 * bundle to what it has of a key, and copies that each time: a site of thousands of pages, one in
 * each bundle, would cost the square of their number.
 */
final class GatherDocuments extends PTransform<PCollection<Document>, PCollection<Document>> {

  private GatherDocuments() {}

  static GatherDocuments inPlaces() {
    return new GatherDocuments();
  }

  @Override
  public PCollection<Document> expand(PCollection<Document> documents) {
    return documents
        .apply(
            "By place",
            WithKeys.<Integer, Document>of(document -> Place.of(document.getDocumentId()))
                .withKeyType(TypeDescriptors.integers()))
        .apply("Group", GroupByKey.create())
        .apply("Places", Values.create())
        .apply("Documents", Flatten.iterables());
  }
}
