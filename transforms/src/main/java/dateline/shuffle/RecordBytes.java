package dateline.shuffle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * The records of a class as Avro's bytes, as they stand in an Avro file. For any number of threads.
 *
 * @param <T> the generated class
 */
public final class RecordBytes<T extends SpecificRecord> {

  private static final Map<Class<?>, RecordBytes<?>> OF_CLASSES = new ConcurrentHashMap<>();

  /** Bytes that a thread holds on to between records. */
  private static final int SCRATCH_KEPT = 1 << 20;

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private final ThreadLocal<SpecificDatumWriter<T>> writer;
  private final ThreadLocal<SpecificDatumReader<T>> reader;

  private RecordBytes(Class<T> type) {
    // The classes' own methods, instead of a walk through the schema for each record.
    SpecificData.getForClass(type).setCustomCoders(true);
    writer = ThreadLocal.withInitial(() -> new SpecificDatumWriter<>(type));
    reader = ThreadLocal.withInitial(() -> new SpecificDatumReader<>(type));
  }

  /** The bytes of a generated class. */
  @SuppressWarnings("unchecked") // the map holds for each class what was made of that class
  public static <T extends SpecificRecord> RecordBytes<T> of(Class<T> type) {
    return (RecordBytes<T>) OF_CLASSES.computeIfAbsent(type, key -> new RecordBytes<>(type));
  }

  /**
   * Encodes a record.
   *
   * @throws NullPointerException if a field that must not be is null
   */
  public byte[] encode(T value) throws IOException {
    Scratch scratch = SCRATCH.get();
    // Where a record cannot be encoded, its beginning is not to come before the next one.
    SCRATCH.remove();
    writer.get().write(value, scratch.encoder);
    scratch.encoder.flush();
    byte[] encoded = scratch.bytes.toByteArray();
    if (encoded.length <= SCRATCH_KEPT) {
      scratch.bytes.reset();
      SCRATCH.set(scratch);
    }
    return encoded;
  }

  /**
   * Decodes a record.
   *
   * @throws IOException if the bytes end too early
   */
  public T decode(byte[] bytes) throws IOException {
    return reader.get().read(null, DecoderFactory.get().binaryDecoder(bytes, null));
  }

  private static final class Scratch {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
  }
}
