package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that measure and learn say before they do anything. */
class ScriptsTest {

  private record Ended(int code, String output) {}

  private static Ended run(String script, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(Runs.ROOT.resolve(script).toString());
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void systemdPassesOverADayThatHasItsRun(@TempDir Path records) throws Exception {
    String unit = Files.readString(Runs.ROOT.resolve("deploy/systemd/dateline.service"));
    assertFalse(unit.contains("SuccessExitStatus"), "7 may be a wrong directory");
    Matcher condition = Pattern.compile("(?m)^ExecCondition=/bin/bash -c '(.*)'$").matcher(unit);
    assertTrue(condition.find(), unit);
    // As systemd hands it to bash.
    String command = condition.group(1).replace("$$", "$").replace("%%", "%");
    ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", command);
    builder.environment().put("DATELINE_OUTPUT", records.toString());
    assertEquals(0, builder.start().waitFor());
    // Around midnight it may be one day or the other.
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (LocalDate day : List.of(today, today.plusDays(1))) {
      Files.createDirectories(records.resolve(day.toString()));
    }
    assertEquals(0, builder.start().waitFor(), "a directory is no run");
    for (LocalDate day : List.of(today, today.plusDays(1))) {
      Files.createFile(records.resolve(day + "/" + RunDirectory.MANIFEST));
    }
    assertEquals(1, builder.start().waitFor(), "what systemd takes for: not now, and no failure");
  }

  @Test
  void qualityKnowsItsTasks() throws Exception {
    Ended help = run("benchmarks/quality", "--help");
    assertEquals(0, help.code());
    for (String task : List.of("names", "gold", "sentiment", "quotes", "relations")) {
      assertTrue(help.output().contains("\n  " + task + " "), help.output());
    }
    assertEquals(
        new Ended(
            2,
            "benchmarks/quality: there is no task 'speed', but: names gold sentiment quotes"
                + " relations\n"),
        run("benchmarks/quality", "gold", "speed"));
  }

  @Test
  void whoTellsWrongArguments() throws Exception {
    Ended help = run("benchmarks/who", "--help");
    assertEquals(0, help.code());
    assertTrue(help.output().contains("no estimate for other text"), help.output());
    assertEquals(
        new Ended(2, "benchmarks/who: there is no option '--gold'; try benchmarks/who --help\n"),
        run("benchmarks/who", "--gold"));
    assertEquals(
        new Ended(2, "benchmarks/who: there is no folder /no/such/folder\n"),
        run("benchmarks/who", "/no/such/folder"));
  }

  @Test
  void enginesTellsWrongArguments() throws Exception {
    Ended help = run("benchmarks/engines", "--help");
    assertEquals(0, help.code());
    assertTrue(help.output().contains("benchmarks/engines equal"), help.output());
    assertEquals(
        new Ended(2, "benchmarks/engines: there is no task 'fast', but: equal quick speed\n"),
        run("benchmarks/engines", "fast"));
    assertEquals(
        new Ended(
            2, "deploy/flink/cluster: there is no command 'go'; try deploy/flink/cluster --help\n"),
        run("deploy/flink/cluster", "go"));
  }

  @Test
  void loadTellsWrongArguments() throws Exception {
    Ended help = run("benchmarks/load", "--help");
    assertEquals(0, help.code());
    assertTrue(help.output().contains("benchmarks/load shuffle [ARTICLES]"), help.output());
    assertEquals(
        new Ended(
            2,
            "benchmarks/load: a number of articles is meant, not '1k'; try benchmarks/load"
                + " --help\n"),
        run("benchmarks/load", "1k"));
  }

  @Test
  void datesTellsWrongArguments() throws Exception {
    Ended help = run("benchmarks/dates", "--help");
    assertEquals(0, help.code());
    assertTrue(help.output().contains("did not know the rules"), help.output());
    assertEquals(
        new Ended(
            2, "benchmarks/dates: there is no option '--gold'; try benchmarks/dates --help\n"),
        run("benchmarks/dates", "--gold"));
    assertEquals(
        new Ended(2, "benchmarks/dates: there is no file /no/such/file\n"),
        run("benchmarks/dates", "/no/such/file"));
  }

  @Test
  void quotesTellsWrongArguments() throws Exception {
    Ended help = run("training/quotes", "--help");
    assertEquals(0, help.code());
    assertTrue(help.output().contains("--validate"), help.output());
    assertEquals(
        new Ended(2, "training/quotes: there is no option '--valid'; try training/quotes --help\n"),
        run("training/quotes", "--valid"));
    assertEquals(
        new Ended(2, "training/quotes: there is no folder /no/such/folder\n"),
        run("training/quotes", "--validate", "/no/such/folder"));
  }

  @Test
  void factsTellsWrongArguments() throws Exception {
    Ended help = run("training/facts", "--help");
    assertEquals(0, help.code());
    assertTrue(help.output().contains("--validate"), help.output());
    assertEquals(
        new Ended(2, "training/facts: there is no option '--valid'; try training/facts --help\n"),
        run("training/facts", "--valid"));
    assertEquals(
        new Ended(2, "training/facts: there is no folder /no/such/folder\n"),
        run("training/facts", "--validate", "/no/such/folder"));
  }

  @Test
  void toneTellsWrongArguments() throws Exception {
    Ended help = run("training/tone", "--help");
    assertTrue(help.output().contains("--validate"), help.output());
    assertEquals(
        new Ended(2, "training/tone: there is no option '--valid'; try training/tone --help\n"),
        run("training/tone", "--valid"));
    assertEquals(
        new Ended(2, "training/tone: there is no file /no/such/file\n"),
        run("training/tone", "--validate", "/no/such/file"));
  }

  @Test
  void openTellsWrongArguments() throws Exception {
    Ended help = run("training/open", "--help");
    assertEquals(0, help.code());
    assertTrue(help.output().contains("training/open.tsv"), help.output());
    assertEquals(
        new Ended(2, "training/open: there is no argument 'more'; try training/open --help\n"),
        run("training/open", "more"));
  }

  @Test
  void drillsAreKnownByTheirNames() throws Exception {
    Ended help = run("drills/run", "--help");
    assertEquals(0, help.code());
    for (String drill : List.of("disk-full", "two-runs", "s3-kill", "reuse", "kill-at-random")) {
      assertTrue(help.output().contains("\n  " + drill + " "), help.output());
    }
    Ended none = run("drills/run", "flood");
    assertEquals(2, none.code());
    assertTrue(none.output().contains("there is no drill like flood"), none.output());
  }
}
