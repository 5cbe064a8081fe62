package dateline.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Encodes records as they stand in an Avro file. Not for several threads at once. */
final class RecordEncoder<T extends SpecificRecord> {

  private final SpecificDatumWriter<T> writer;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);

  RecordEncoder(Class<T> type) {
    this.writer = new SpecificDatumWriter<>(type);
  }

  byte[] encode(T record) {
    try {
      bytes.reset();
      writer.write(record, encoder);
      encoder.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written to", e);
    }
  }
}
