package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.clean.decode.UnreadablePayloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds cleaning to what it reaches on the development sets that lie beside the project: a little
 * less than that, for one page more or less is noise. {@code benchmarks/cleaning} tells more.
 */
class CleaningScoreTest {

  private static final Path GOLD =
      Path.of("..", "..", "shared", "eval").toAbsolutePath().normalize();

  /** F1 at least, by set. */
  private static final Map<String, Double> LEAST = Map.of("aeb", 0.970, "trafilatura", 0.930);

  @Test
  void findsTheArticlesOfTheDevelopmentSets(@TempDir Path work)
      throws IOException, InterruptedException, UnreadablePayloadException {
    assumeTrue(
        Files.isDirectory(GOLD), () -> "skipped: the development sets do not lie at " + GOLD);
    assumeTrue(hasPython(), "skipped: the scorers need python3");
    DocumentCleaner cleaner = new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, null));
    List<GoldSet> sets = GoldSet.in(GOLD, work);
    for (GoldSet set : sets) {
      double f1 = set.score("dateline", page -> page.cleanedBy(cleaner)).f1();
      String told = String.format(Locale.ROOT, "F1 on %s: %.4f", set.name(), f1);
      System.out.println(told);
      assertTrue(f1 >= LEAST.getOrDefault(set.name(), 1.0), told);
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
