package dateline.shuffle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Avro's encoding of a record between two steps, with its length before it. Beam's own {@link
 * AvroCoder} differs in three things. It writes its whole schema whenever it is itself sent
 * somewhere, which the Direct Runner does for every bundle of every step; both ends of ours have
 * the class, and with it the schema. It walks the schema for each record; ours has the classes' own
 * methods do it, to the same bytes. And it takes byte by byte from a stream, not knowing how many
 * there will be.
 */
public final class RecordCoder<T extends SpecificRecord> extends CustomCoder<T> {

  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();
  private final Class<T> type;

  private RecordCoder(Class<T> type) {
    this.type = type;
  }

  /** The coder of a generated class. */
  public static <T extends SpecificRecord> RecordCoder<T> of(Class<T> type) {
    return new RecordCoder<>(type);
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    BYTES.encode(RecordBytes.of(type).encode(value), out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return RecordBytes.of(type).decode(BYTES.decode(in));
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    AvroCoder.specific(type).verifyDeterministic();
  }

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordCoder<?> coder && coder.type.equals(type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
