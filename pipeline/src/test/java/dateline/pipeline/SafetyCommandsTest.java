package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyCommandsTest {

  private record Ended(int code, String output) {}

  @TempDir Path folder;

  private static Ended run(String script, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(Runs.ROOT.resolve(script).toString());
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private Ended check(String classPath) throws Exception {
    return run(
        "safety/check", Files.writeString(folder.resolve("classpath"), classPath).toString());
  }

  @Test
  void checkNamesWhatIsTooOld() throws Exception {
    String repository = "/home/x/.m2/repository/";
    String good = repository + "org/apache/avro/avro/1.11.4/avro-1.11.4.jar";
    String old = repository + "org/apache/avro/avro/1.11.3/avro-1.11.3.jar";
    String other = repository + "org/other/avro/1.0/avro-1.0.jar";
    String collections = repository + "commons-collections/commons-collections/3.2.1/c.jar";
    assertEquals(
        new Ended(0, "2 libraries, 1 of them with known advisories, 0 vulnerable\n"),
        check(good + ":" + other));
    Ended found = check(old + ":" + other + ":" + collections);
    assertEquals(1, found.code());
    assertTrue(
        found.output().startsWith("org.apache.avro:avro 1.11.3: CVE-2024-47561"), found.output());
    assertTrue(found.output().endsWith("2 vulnerable\n"), found.output());
  }

  @Test
  void tellWrongArguments() throws Exception {
    assertEquals(2, run("safety/check", "/no/such/file").code());
    assertEquals(0, run("safety/check", "--help").code());
    assertEquals(0, run("safety/reproducible", "--help").code());
    assertEquals(
        new Ended(
            2, "safety/reproducible: there is no argument 'x'; try safety/reproducible --help\n"),
        run("safety/reproducible", "x"));
  }

  /** What this build runs on, by the class path of this very test. */
  @Test
  void noLibraryIsKnownToBeVulnerable() throws Exception {
    Ended checked = check(System.getProperty("java.class.path"));
    assertEquals(0, checked.code(), checked.output());
  }
}
