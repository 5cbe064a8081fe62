package dateline.write;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.WriteFilesResult;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
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
    FileIO.Write<Void, byte[]> write =
        FileIO.<byte[]>write()
            .via(new EncodedRecordSink(dataset.schema(), codec))
            .to(directory + "/" + dataset.directory())
            .withPrefix("part")
            .withSuffix(".avro");
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
}
