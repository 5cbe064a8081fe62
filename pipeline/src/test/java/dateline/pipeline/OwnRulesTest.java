package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --rules} adds to a run, and what is said of a file that is wrong. */
class OwnRulesTest {

  @TempDir Path folder;

  @BeforeEach
  void writeArticle() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        "Clara Wendell toasted Otto Brandt, who was at the harbour in Lisbon on Monday.\n");
  }

  private Path rules(String... lines) throws IOException {
    return Files.writeString(folder.resolve("mine.rules"), String.join("\n", lines));
  }

  @Test
  void addARelationOfANewMode() throws IOException {
    Path rules = rules("event CONSULT toast", "verb toast : obj");
    RunRecords records =
        Runs.records(
            folder.resolve("run"),
            "--input=" + folder.resolve("a.txt"),
            "--cleaning=none",
            "--language=en",
            "--rules=" + rules);
    assertEquals(List.of(), InvariantChecker.violations(records));
    assertEquals(
        List.of("Clara Wendell CONSULT toast Otto Brandt mine/verb/toast"),
        records.relations().stream()
            .filter(relation -> relation.getPredicate().equals("CONSULT"))
            .map(
                relation ->
                    relation.getSubject().getName()
                        + " CONSULT "
                        + relation.getMode()
                        + " "
                        + relation.getObject().getName()
                        + " "
                        + relation.getExtractor())
            .toList());
  }

  @Test
  void stopARunBeforeItReadsAnythingWhereOneIsWrong() throws IOException {
    Path output = folder.resolve("run");
    Runs.Outcome outcome =
        Runs.run(
            output,
            "--input=" + folder.resolve("a.txt"),
            "--rules=" + rules("event CONSULT toast", "", "verb toast : objekt"));
    assertEquals(ExitCode.BAD_OPTIONS, outcome.code());
    assertTrue(
        outcome
            .err()
            .contains(
                "--rules: mine:3: 'objekt' is no party; obj and prepositions are, and both with 's"),
        outcome.err());
    assertFalse(Files.exists(output));
  }
}
