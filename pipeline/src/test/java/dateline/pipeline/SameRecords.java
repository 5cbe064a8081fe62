package dateline.pipeline;

import dateline.write.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds the records of runs against those of the first one, whatever their order and files. */
public final class SameRecords {

  private static final int SHOWN = 3;

  private SameRecords() {}

  /** Run directories; exit code 1 if one has other records than the first. */
  public static void main(String[] runs) {
    Map<Dataset, List<String>> first = RunRecords.of(Path.of(runs[0])).sortedJson();
    boolean equal = true;
    for (int i = 1; i < runs.length; i++) {
      Map<Dataset, List<String>> other = RunRecords.of(Path.of(runs[i])).sortedJson();
      for (Dataset dataset : Dataset.values()) {
        equal &=
            compare(
                dataset,
                Path.of(runs[i]),
                first.getOrDefault(dataset, List.of()),
                other.getOrDefault(dataset, List.of()));
      }
    }
    System.exit(equal ? 0 : 1);
  }

  private static boolean compare(
      Dataset dataset, Path run, List<String> expected, List<String> actual) {
    List<String> missing = without(expected, actual);
    List<String> added = without(actual, expected);
    System.out.printf(
        "%-20s %-12s %5d records, %d missing, %d other%n",
        run.getFileName(), dataset.directory(), actual.size(), missing.size(), added.size());
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
}
