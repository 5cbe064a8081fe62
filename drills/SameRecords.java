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
 * Holds the records of runs against those of the first one, whatever their order and files: {@code
 * RUN RUN [RUN ...] [--beamOption=value ...]}. Of the place of a source only the file's name
 * counts. Ends with 1 if one has other records, or is not complete.
 */
final class SameRecords {

  private static final int SHOWN = 3;

  private SameRecords() {}

  public static void main(String[] arguments) throws IOException {
    List<String> words = Arrays.asList(arguments);
    FileSystems.setDefaultPipelineOptions(
        PipelineOptionsFactory.fromArgs(
                words.stream().filter(word -> word.startsWith("--")).toArray(String[]::new))
            .create());
    List<Directory> runs =
        words.stream().filter(word -> !word.startsWith("--")).map(Directory::of).toList();
    boolean equal = true;
    for (Directory run : runs) {
      if (!run.exists("_MANIFEST.json")) {
        System.out.println(run + " has no manifest");
        equal = false;
      }
    }
    for (Dataset dataset : Dataset.ofRecords()) {
      List<String> expected = records(runs.get(0), dataset);
      for (Directory run : runs.subList(1, runs.size())) {
        equal &= compare(dataset, run, expected, records(run, dataset));
      }
    }
    System.exit(equal ? 0 : 1);
  }

  private static boolean compare(
      Dataset dataset, Directory run, List<String> expected, List<String> actual) {
    List<String> missing = without(expected, actual);
    List<String> added = without(actual, expected);
    System.out.printf(
        "%s %s: %d records, %d missing, %d other%n",
        run, dataset.directory(), actual.size(), missing.size(), added.size());
    missing.stream().limit(SHOWN).forEach(record -> System.out.println("  missing " + record));
    added.stream().limit(SHOWN).forEach(record -> System.out.println("  other   " + record));
    return missing.isEmpty() && added.isEmpty();
  }

  /** What a sorted list has beyond another, each as often as it is too many. */
  private static List<String> without(List<String> records, List<String> others) {
    List<String> rest = new ArrayList<>();
    int other = 0;
    for (String record : records) {
      while (other < others.size() && others.get(other).compareTo(record) < 0) {
        other++;
      }
      if (other < others.size() && others.get(other).equals(record)) {
        other++;
      } else {
        rest.add(record);
      }
    }
    return rest;
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
