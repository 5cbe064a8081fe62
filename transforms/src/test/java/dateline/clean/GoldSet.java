package dateline.clean;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.clean.decode.UnreadablePayloadException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages whose article is known, and the script that scores what an extractor made of them. Both lie
 * outside the project: the pages are their publishers'.
 */
final class GoldSet {

  /** A scorer's last line. */
  private static final Pattern SCORE =
      Pattern.compile("SCORE f1=(?<f1>\\S+) p=(?<p>\\S+) r=(?<r>\\S+)");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Path scorer;
  private final Path inputs;
  private final List<BenchmarkPage> pages;

  private GoldSet(String name, Path scorer, Path inputs) throws IOException {
    this.name = name;
    this.scorer = scorer;
    this.inputs = inputs;
    this.pages = BenchmarkPage.in(inputs.resolve("html"));
  }

  /**
   * Unpacks the sets.
   *
   * @param eval the folder of gold and scorers
   * @param work an empty folder
   */
  static List<GoldSet> in(Path eval, Path work) throws IOException, InterruptedException {
    return List.of(
        set("aeb", "score_extraction.py", eval, work),
        set("trafilatura", "score_segments.py", eval, work));
  }

  private static GoldSet set(String name, String scorer, Path eval, Path work)
      throws IOException, InterruptedException {
    Path inputs = work.resolve(name);
    output(eval.resolve("make_inputs.py").toString(), name, inputs.toString());
    return new GoldSet(name, eval.resolve(scorer), inputs);
  }

  String name() {
    return name;
  }

  List<BenchmarkPage> pages() {
    return pages;
  }

  /**
   * F1, precision and recall of a set's texts.
   *
   * @param extractor whose texts they are; a word that a file can be called
   */
  Score score(String extractor, Extractor.Work work)
      throws IOException, InterruptedException, UnreadablePayloadException {
    Path predictions = inputs.resolve(extractor.replaceAll("\\W+", "-") + ".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(predictions)) {
      for (BenchmarkPage page : pages) {
        out.write(
            JSON.writeValueAsString(Map.of("doc", page.name(), "text", work.text(page))) + "\n");
      }
    }
    String said =
        output(scorer.toString(), predictions.toString(), inputs.toString(), "--boot", "1");
    Matcher matcher = SCORE.matcher(said);
    if (!matcher.find()) {
      throw new IOException(scorer + " gave no score: " + said);
    }
    return new Score(
        Double.parseDouble(matcher.group("f1")),
        Double.parseDouble(matcher.group("p")),
        Double.parseDouble(matcher.group("r")));
  }

  /** What a scorer measured. */
  record Score(double f1, double precision, double recall) {}

  private static String output(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
    }
    return output;
  }
}
