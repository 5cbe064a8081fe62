package dateline.reuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import news.dateline.records.Document;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Hash of a document as the stages of the analysis read it: of all its fields but where it was
 * found and whom it repeats, which they do not ask for.
 */
public final class DocumentKey {

  private static final int BYTES = 16;

  private DocumentKey() {}

  /** The hash of a document: 16 bytes in hexadecimal digits. */
  public static String of(Document document) {
    Document read =
        Document.newBuilder(document).setSources(List.of()).setNearDuplicateOf(null).build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<>(Document.class).write(read, encoder);
      encoder.flush();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes whatever is written", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
