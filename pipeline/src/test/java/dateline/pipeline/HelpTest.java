package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.options.OptionCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {

  @Test
  void namesEveryOptionAndExitCodeInLinesThatFitATerminal() {
    String help = Help.ofRun();
    OptionCatalog.byConcern().values().stream()
        .flatMap(List::stream)
        .forEach(option -> assertTrue(help.contains("--" + option.name() + "="), option.name()));
    String unwrapped = help.replaceAll("\\s+", " ");
    for (ExitCode code : ExitCode.values()) {
      assertTrue(unwrapped.contains(" " + code.code() + " " + code.meaning()), code.name());
    }
    assertTrue(help.lines().allMatch(line -> line.length() <= 88), help);
  }

  @Test
  void saysOfExitCodesWhatTheReadmeSays() throws IOException {
    String readme = Files.readString(Runs.ROOT.resolve("README.md"));
    int begin = readme.indexOf("| code | meaning |");
    List<String> rows =
        readme
            .substring(begin, readme.indexOf("\n\n", begin))
            .lines()
            .skip(2)
            .map(row -> row.replace("`", ""))
            .toList();
    assertEquals(
        Arrays.stream(ExitCode.values())
            .map(code -> "| " + code.code() + " | " + code.meaning() + " |")
            .toList(),
        rows);
  }

  @Test
  void knowsTheCodesOfTheLauncher() throws IOException {
    String launcher = Files.readString(Runs.ROOT.resolve("dateline"));
    assertTrue(
        launcher.contains(
            "EX_UNAVAILABLE="
                + ExitCode.UNAVAILABLE.code()
                + " EX_SOFTWARE="
                + ExitCode.NOT_BUILT.code()),
        launcher);
  }
}
