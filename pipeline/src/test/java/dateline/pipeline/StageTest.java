package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.pipeline.options.CommandLine;
import dateline.pipeline.options.InvalidOptionsException;
import dateline.pipeline.options.RunConfiguration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {

  private static RunConfiguration run(String... more) throws InvalidOptionsException {
    String[] arguments = Arrays.copyOf(more, more.length + 2);
    arguments[more.length] = "--input=a";
    arguments[more.length + 1] = "--output=b";
    return CommandLine.parse(arguments).configuration();
  }

  private static List<Stage> differing(RunConfiguration left, RunConfiguration right) {
    return Arrays.stream(Stage.values())
        .filter(stage -> !stage.fingerprint(left).equals(stage.fingerprint(right)))
        .toList();
  }

  @Test
  void hasTheFingerprintOfItsOwnOptionsOnly() throws InvalidOptionsException {
    RunConfiguration byDefault = run();
    assertEquals(List.of(), differing(byDefault, run("--coref=news")));
    assertEquals(List.of(Stage.RESOLVE), differing(byDefault, run("--coref=corenlp")));
    assertEquals(List.of(Stage.MENTIONS), differing(byDefault, run("--mentions=corenlp")));
    assertEquals(List.of(Stage.TONE), differing(byDefault, run("--sentiment=corenlp")));
    assertEquals(List.of(Stage.RELATIONS), differing(byDefault, run("--openRelations")));
  }
}
