package dateline.write;

import dateline.shuffle.RecordBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.io.WriteFiles;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/**
 * Writes the records of one dataset.
 *
 * <p>They go to their shards as bytes, and those of an article together: the Direct Runner copies
 * all that a shard has gathered each time a bundle adds to it, and every runner does a fair amount
 * for each element on its way. With single records both took most of the time of a run over some
 * thousand pages.
 *
 * @param <E> what has records
 * @param <T> the records
 */
final class WriteRecords<E, T extends SpecificRecord> extends PTransform<PCollection<E>, PDone> {

  private final String directory;
  private final Dataset dataset;
  private final Class<T> type;
  private final SerializableFunction<E, List<T>> recordsOf;
  private final RecordCodec codec;
  private final int shards;

  WriteRecords(
      String directory,
      Dataset dataset,
      Class<T> type,
      SerializableFunction<E, List<T>> recordsOf,
      RecordCodec codec,
      int shards) {
    this.directory = directory;
    this.dataset = dataset;
    this.type = type;
    this.recordsOf = recordsOf;
    this.codec = codec;
    this.shards = shards;
  }

  @Override
  public PDone expand(PCollection<E> elements) {
    WriteFiles<List<byte[]>, Void, List<byte[]>> write =
        WriteFiles.to(
            EncodedRecordsSink.to(
                directory + "/" + dataset.directory() + "/part",
                dataset.schema().toString(),
                codec));
    elements
        .apply("Encode", ParDo.of(new EncodeFn<>(dataset, type, recordsOf)))
        .setCoder(ListCoder.of(ByteArrayCoder.of()))
        .apply("Write", shards == 0 ? write : write.withNumShards(shards));
    return PDone.in(elements.getPipeline());
  }

  private static final class EncodeFn<E, T extends SpecificRecord> extends DoFn<E, List<byte[]>> {

    private final Counter records;
    private final Class<T> type;
    private final SerializableFunction<E, List<T>> recordsOf;

    EncodeFn(Dataset dataset, Class<T> type, SerializableFunction<E, List<T>> recordsOf) {
      records = Metrics.counter(Dataset.ENCODED_METRICS, dataset.directory());
      this.type = type;
      this.recordsOf = recordsOf;
    }

    @ProcessElement
    public void encode(@Element E element, OutputReceiver<List<byte[]>> out) throws IOException {
      RecordBytes<T> bytes = RecordBytes.of(type);
      List<byte[]> encoded = new ArrayList<>();
      for (T record : recordsOf.apply(element)) {
        encoded.add(bytes.encode(record));
      }
      if (!encoded.isEmpty()) {
        records.inc(encoded.size());
        out.output(encoded);
      }
    }
  }
}
