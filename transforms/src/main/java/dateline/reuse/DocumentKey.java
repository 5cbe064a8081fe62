package dateline.reuse;

import dateline.shuffle.RecordBytes;
import dateline.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import news.dateline.records.Document;

/**
 * Hash of a document as the stages of the analysis read it: of all its fields but where it was
 * found and whom it repeats, which they do not ask for.
 */
public final class DocumentKey {

  private DocumentKey() {}

  /** The hash of a document: 16 bytes in hexadecimal digits. */
  public static String of(Document document) {
    Document read =
        Document.newBuilder(document).setSources(List.of()).setNearDuplicateOf(null).build();
    try {
      return Sha256.id(RecordBytes.of(Document.class).encode(read));
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes whatever is written", e);
    }
  }
}
