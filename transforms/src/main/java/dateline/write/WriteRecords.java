package dateline.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.extensions.avro.io.AvroIO;
import org.apache.beam.sdk.io.WriteFilesResult;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of one dataset.
 *
 * <p>They go to their shards as bytes. The Direct Runner copies all that a shard has gathered each
 * time a bundle adds to it; copying records took most of the time of a run over some thousand
 * pages, copying bytes takes next to none.
 */
final class WriteRecords<T extends SpecificRecord>
    extends PTransform<PCollection<T>, WriteFilesResult<Void>> {

  private final String directory;
  private final Dataset dataset;
  private final Class<T> type;
  private final RecordCodec codec;
  private final int shards;

  WriteRecords(String directory, Dataset dataset, Class<T> type, RecordCodec codec, int shards) {
    this.directory = directory;
    this.dataset = dataset;
    this.type = type;
    this.codec = codec;
    this.shards = shards;
  }

  @Override
  public WriteFilesResult<Void> expand(PCollection<T> records) {
    Schema schema = dataset.schema();
    AvroIO.TypedWrite<byte[], Void, GenericRecord> write =
        AvroIO.<byte[]>writeCustomTypeToGenericRecords()
            .withSchema(schema)
            .withFormatFunction(new RecordDecoder(schema))
            .to(directory + "/" + dataset.directory() + "/part")
            .withSuffix(".avro")
            .withCodec(codec.factory());
    return records
        .apply("Encode", ParDo.of(new EncodeFn<>(type)))
        .setCoder(ByteArrayCoder.of())
        .apply("Write", shards == 0 ? write : write.withNumShards(shards));
  }

  private static final class EncodeFn<T extends SpecificRecord> extends DoFn<T, byte[]> {

    private final Class<T> type;
    private transient @Nullable RecordEncoder<T> encoder;

    EncodeFn(Class<T> type) {
      this.type = type;
    }

    @ProcessElement
    public void encode(@Element T record, OutputReceiver<byte[]> out) {
      RecordEncoder<T> current = encoder;
      if (current == null) {
        current = new RecordEncoder<>(type);
        encoder = current;
      }
      out.output(current.encode(record));
    }
  }

  /** Makes records of bytes again, where they are written. */
  private static final class RecordDecoder implements SerializableFunction<byte[], GenericRecord> {

    private static final long serialVersionUID = 1L;

    private final String schema;
    private transient @Nullable GenericDatumReader<GenericRecord> reader;

    RecordDecoder(Schema schema) {
      this.schema = schema.toString();
    }

    @Override
    public GenericRecord apply(byte[] record) {
      GenericDatumReader<GenericRecord> current = reader;
      if (current == null) {
        current = new GenericDatumReader<>(new Schema.Parser().parse(schema));
        reader = current;
      }
      try {
        return current.read(null, DecoderFactory.get().binaryDecoder(record, null));
      } catch (IOException e) {
        throw new UncheckedIOException("what was encoded can be decoded", e);
      }
    }
  }
}
