package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the launcher does before there is a build. */
class LauncherTest {

  private record Ended(int code, String output) {}

  private static Ended launch(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(Runs.ROOT.resolve("dateline").toString());
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void helpsWithoutABuild() throws Exception {
    Ended help = launch("--help");
    assertEquals(0, help.code());
    assertTrue(help.output().contains("./dateline run --input="), help.output());
    assertEquals(2, launch().code());
  }
}
