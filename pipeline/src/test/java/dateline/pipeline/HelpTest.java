package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.options.OptionCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {

  @Test
  void namesEveryOptionAndExitCodeInLinesThatFitATerminal() {
    String help = Help.ofRun();
    OptionCatalog.byConcern().values().stream()
        .flatMap(List::stream)
        .forEach(option -> assertTrue(help.contains("--" + option.name() + "="), option.name()));
    for (ExitCode code : ExitCode.values()) {
      assertTrue(help.contains("  " + code.code() + "   " + code.meaning()), code.name());
    }
    assertTrue(help.lines().allMatch(line -> line.length() <= 88), help);
  }
}
