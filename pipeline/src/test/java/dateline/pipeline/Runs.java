package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs through {@code main}, with Beam's checks of our own code on. */
final class Runs {

  /** The project's root. */
  static final Path ROOT = Path.of(System.getProperty("dateline.root"));

  static final Path TESTDATA = ROOT.resolve("testdata");

  /**
   * What a run said and ended with.
   *
   * @param code exit code
   * @param out standard output
   * @param err standard error
   */
  record Outcome(ExitCode code, String out, String err) {}

  private Runs() {}

  static Outcome run(Path output, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "run",
                "--output=" + output,
                "--stackTraces=false",
                "--enforceImmutability=true",
                "--enforceEncodability=true"));
    all.addAll(List.of(arguments));
    return execute(all.toArray(String[]::new));
  }

  static Outcome execute(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ExitCode code =
        Dateline.execute(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The records of a run that must succeed. */
  static RunRecords records(Path output, String... arguments) {
    Outcome outcome = run(output, arguments);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    return RunRecords.of(output);
  }
}
