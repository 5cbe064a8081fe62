import dateline.pipeline.storage.Directory;
import dateline.write.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Compares two runs record by record: {@code RUN RUN [--beamOption=value ...]}. Of the place of a
 * source only the file's name counts. Ends with 1 if they differ, or one of them is not complete.
 */
final class SameRecords {

  private SameRecords() {}

  public static void main(String[] arguments) throws IOException {
    FileSystems.setDefaultPipelineOptions(
        PipelineOptionsFactory.fromArgs(Arrays.copyOfRange(arguments, 2, arguments.length))
            .create());
    Directory one = Directory.of(arguments[0]);
    Directory other = Directory.of(arguments[1]);
    boolean equal = true;
    for (Directory run : List.of(one, other)) {
      if (!run.exists("_MANIFEST.json")) {
        System.out.println(run + " has no manifest");
        equal = false;
      }
    }
    for (Dataset dataset : Dataset.ofRecords()) {
      List<String> left = records(one, dataset);
      List<String> right = records(other, dataset);
      boolean same = left.equals(right);
      equal &= same;
      System.out.println(
          dataset.directory()
              + ": "
              + (same ? left.size() + ", equal" : left.size() + " and " + right.size() + ", NOT EQUAL"));
    }
    System.exit(equal ? 0 : 1);
  }

  private static List<String> records(Directory run, Dataset dataset) throws IOException {
    List<String> records = new ArrayList<>();
    for (String file : run.files(dataset.directory())) {
      try (DataFileStream<GenericRecord> reader =
          new DataFileStream<>(run.open(file), new GenericDatumReader<>())) {
        for (GenericRecord record : reader) {
          records.add(record.toString().replaceAll("(\"uri\": \")[^\"]*/", "$1"));
        }
      }
    }
    records.sort(null);
    return records;
  }
}
