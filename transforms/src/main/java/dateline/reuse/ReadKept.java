package dateline.reuse;

import dateline.shuffle.RecordCoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.extensions.avro.io.AvroIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/** Reads what an earlier run kept for later ones. */
public final class ReadKept<T extends SpecificRecord> extends PTransform<PBegin, PCollection<T>> {

  private final Class<T> type;
  private final String files;

  private ReadKept(Class<T> type, String files) {
    this.type = type;
    this.files = files;
  }

  /**
   * Reads a dataset.
   *
   * @param type of its records
   * @param run the directory of the earlier run
   */
  public static <T extends SpecificRecord> ReadKept<T> of(
      Class<T> type, String run, String dataset) {
    return new ReadKept<>(type, run + "/" + dataset + "/*.avro");
  }

  @Override
  public PCollection<T> expand(PBegin begin) {
    return begin
        .apply(
            "Read",
            AvroIO.read(type).from(files).withEmptyMatchTreatment(EmptyMatchTreatment.ALLOW))
        .setCoder(RecordCoder.of(type));
  }
}
