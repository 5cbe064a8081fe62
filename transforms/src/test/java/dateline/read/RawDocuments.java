package dateline.read;

import java.util.List;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;

/** Names of payloads for tests that have their bytes at hand. */
public final class RawDocuments {

  private RawDocuments() {}

  /** The name of a payload that is a whole file. */
  public static RawDocument of(byte[] payload) {
    return RawDocument.newBuilder()
        .setDocumentId(Payload.documentId(payload))
        .setSources(List.of(Source.newBuilder().setUri("file:///page.txt").build()))
        .setFile("/page.txt")
        .setOrdinal(0)
        .build();
  }
}
