package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.write.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records that a run must give, as they stand in a folder: a line of JSON for each. */
final class GoldenRecords {

  /** Of the run over {@code testdata/} with no other option. */
  static final Path DEFAULT = Runs.ROOT.resolve("pipeline/src/test/resources/golden");

  /** Of the run that skips near-duplicates and cuts texts short. */
  static final Path LIMITED = DEFAULT.resolve("limited");

  private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

  /**
   * What our own sentiment gave. The encoder's sums differ between processors in their last digits,
   * so that it is tested by sentences whose sentiment is beyond doubt and not by these records.
   */
  private static final Pattern TONE =
      Pattern.compile(
          "\"score\": [^,{}]+, \"label\": \"[A-Z]+\"(?:, \"positive\": \\d+, \"neutral\": \\d+, \"negative\": \\d+)?(?=(?:, \"sentences\": \\d+)?, \"model\": \"tone-)");

  private static final Pattern SENTENCE_TONE =
      Pattern.compile("\"label\": \"[A-Z_]+\", \"score\": [^,]+(?=.*\"model\": \"tone-)");

  /** How sure our own names are, likewise. */
  private static final Pattern NAME_CONFIDENCE =
      Pattern.compile("(?<=\"kind\": \"NAME\", )\"confidence\": [0-9.]+(?=.*\"model\": \"tone-)");

  private GoldenRecords() {}

  /** Holds a dataset against its file in a folder, or writes the file if that is asked for. */
  static void compare(Path folder, Dataset dataset, RunRecords records) throws IOException {
    List<String> actual =
        records.sortedJson().getOrDefault(dataset, List.of()).stream()
            .map(GoldenRecords::portable)
            .sorted()
            .toList();
    if ("write".equals(System.getProperty("dateline.golden"))) {
      Files.createDirectories(folder);
      Files.write(file(folder, dataset), actual, StandardCharsets.UTF_8);
    }
    List<String> expected = lines(folder, dataset);
    assertEquals(difference(expected, actual), difference(actual, expected));
  }

  /** The records of a dataset, each a line of JSON. */
  static List<String> lines(Path folder, Dataset dataset) throws IOException {
    return Files.readAllLines(file(folder, dataset), StandardCharsets.UTF_8);
  }

  private static Path file(Path folder, Dataset dataset) {
    return folder.resolve(dataset.directory() + ".jsonl");
  }

  /** What only the first list holds: a message a person can read. */
  private static String difference(List<String> these, List<String> those) {
    List<String> only = new ArrayList<>(these);
    those.forEach(only::remove);
    return String.join("\n", only);
  }

  /** Without this machine's paths, and with fractions as far as they mean something. */
  private static String portable(String json) {
    String here = json.replace(Runs.TESTDATA.toUri().toString(), "testdata/");
    here = SENTENCE_TONE.matcher(here).replaceFirst("\"label\": \"NEUTRAL\", \"score\": 0.0");
    here = TONE.matcher(here).replaceAll("\"score\": 0.0, \"label\": \"NEUTRAL\"");
    here = NAME_CONFIDENCE.matcher(here).replaceAll("\"confidence\": 1.0");
    Matcher fractions = FRACTION.matcher(here);
    return fractions.replaceAll(
        fraction -> Double.toString(Math.rint(Double.parseDouble(fraction.group()) * 1e4) / 1e4));
  }
}
