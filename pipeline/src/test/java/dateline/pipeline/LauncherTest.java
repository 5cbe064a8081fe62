package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the launcher does before there is a build. */
class LauncherTest {

  private record Ended(int code, String output) {}

  private static Ended launch(String... arguments) throws IOException, InterruptedException {
    return launch(Map.of(), arguments);
  }

  private static Ended launch(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(Runs.ROOT.resolve("dateline").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment);
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

  @Test
  void takesNoOtherJavaThanTheOneAskedFor() throws Exception {
    Ended refused = launch(Map.of("DATELINE_JAVA", "/no/such/java"), "run");
    assertEquals(ExitCode.UNAVAILABLE.code(), refused.code());
    assertEquals(
        "dateline: DATELINE_JAVA is no java command of version 17 or newer: '/no/such/java'\n",
        refused.output());
  }

  @Test
  void saysWhatAHeapIs() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Ended refused = launch(Map.of("DATELINE_JAVA", java, "DATELINE_HEAP", "lots"), "run");
    assertEquals(ExitCode.BAD_OPTIONS.code(), refused.code());
    assertEquals("dateline: DATELINE_HEAP is a size such as 4g, not 'lots'\n", refused.output());
  }
}
