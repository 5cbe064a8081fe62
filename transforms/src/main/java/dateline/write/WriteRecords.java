package dateline.write;

import dateline.shuffle.RecordBytes;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.extensions.avro.io.AvroIO;
import org.apache.beam.sdk.io.WriteFilesResult;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunctions;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes the records of one dataset.
 *
 * <p>They go to their shards as bytes. The Direct Runner copies all that a shard has gathered each
 * time a bundle adds to it; copying records took most of the time of a run over some thousand
 * pages, copying bytes takes next to none. So they come to the file, which needs no more.
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
    AvroIO.TypedWrite<byte[], Void, byte[]> write =
        AvroIO.<byte[], byte[]>writeCustomType(byte[].class)
            .withSchema(schema)
            .withFormatFunction(SerializableFunctions.identity())
            .withDatumWriterFactory(EncodedWriter::new)
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

    EncodeFn(Class<T> type) {
      this.type = type;
    }

    @ProcessElement
    public void encode(@Element T record, OutputReceiver<byte[]> out) throws IOException {
      out.output(RecordBytes.of(type).encode(record));
    }
  }

  /** Writes records that are encoded already. */
  private static final class EncodedWriter implements DatumWriter<byte[]> {

    EncodedWriter(Schema schema) {
      setSchema(schema);
    }

    @Override
    public void setSchema(Schema schema) {
      // They were encoded with the dataset's, which is the only one.
    }

    @Override
    public void write(byte[] record, Encoder out) throws IOException {
      out.writeFixed(record);
    }
  }
}
