package dateline.write;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/** Writes a dataset that is there for later runs. */
public final class WriteKept<T extends SpecificRecord> extends PTransform<PCollection<T>, PDone> {

  private final WriteRecords<T, T> records;

  private WriteKept(WriteRecords<T, T> records) {
    this.records = records;
  }

  /**
   * Writes a dataset.
   *
   * @param directory the run directory
   * @param type of its records
   * @param shards files; 0 lets the runner choose
   */
  public static <T extends SpecificRecord> WriteKept<T> to(
      String directory, Dataset dataset, Class<T> type, RecordCodec codec, int shards) {
    return new WriteKept<>(new WriteRecords<>(directory, dataset, type, List::of, codec, shards));
  }

  @Override
  public PDone expand(PCollection<T> kept) {
    return kept.apply("Write", records);
  }
}
