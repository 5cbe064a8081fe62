package dateline.shuffle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Avro's encoding of a record between two steps. It is Beam's own {@link AvroCoder}, but for two
 * things. That one writes its whole schema whenever it is itself sent somewhere, which the Direct
 * Runner does for every bundle of every step; both ends of ours have the class, and with it the
 * schema. And it walks the schema for each record; ours has the classes' own methods do it, to the
 * same bytes.
 */
public final class RecordCoder<T extends SpecificRecord> extends CustomCoder<T> {

  private static final Map<Class<?>, AvroCoder<?>> CODERS = new ConcurrentHashMap<>();

  private final Class<T> type;

  private RecordCoder(Class<T> type) {
    this.type = type;
  }

  /** The coder of a generated class. */
  public static <T extends SpecificRecord> RecordCoder<T> of(Class<T> type) {
    return new RecordCoder<>(type);
  }

  @SuppressWarnings("unchecked") // the map holds for each class the coder of that class
  private AvroCoder<T> coder() {
    return (AvroCoder<T>) CODERS.computeIfAbsent(type, key -> made(type));
  }

  private static <T> AvroCoder<T> made(Class<T> type) {
    SpecificData.getForClass(type).setCustomCoders(true);
    return AvroCoder.specific(type);
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    coder().encode(value, out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return coder().decode(in);
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    coder().verifyDeterministic();
  }

  @Override
  public boolean consistentWithEquals() {
    return coder().consistentWithEquals();
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
