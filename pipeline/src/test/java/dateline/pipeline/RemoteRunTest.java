package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.storage.Directory;
import dateline.pipeline.storage.MemoryFileSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose input and output are in a file system that is not the local one. */
class RemoteRunTest {

  private static final String ARTICLE =
      "Mayor Ilse Brandt opened the new bridge in Bremen on Friday.\n";
  private static final String RUN = "mem://store/runs/1";

  @TempDir Path folder;

  @BeforeEach
  void makeInput() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    MemoryFileSystem.FILES.clear();
    MemoryFileSystem.gone = false;
    put("mem://store/in/deep/article.txt");
    put("mem://store/in/.hidden.txt");
    put("mem://store/inner/other.txt");
  }

  private static void put(String uri) {
    MemoryFileSystem.FILES.put(uri, (uri + "\n" + ARTICLE).getBytes(StandardCharsets.UTF_8));
  }

  private static Runs.Outcome run(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "run";
    all[1] = "--quiet";
    System.arraycopy(options, 0, all, 2, options.length);
    return Runs.execute(all);
  }

  @Test
  void readsAndWritesThere() throws Exception {
    Runs.Outcome outcome = run("--input=mem://store/in", "--output=" + RUN);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    for (Map.Entry<String, byte[]> file : MemoryFileSystem.FILES.tailMap(RUN).entrySet()) {
      if (file.getKey().startsWith(RUN)) {
        Path copy = folder.resolve(file.getKey().substring(RUN.length() + 1));
        Files.createDirectories(copy.getParent());
        Files.write(copy, file.getValue());
      }
    }
    RunRecords records = RunRecords.of(folder);
    assertEquals(1, records.documents().size());
    assertEquals(
        "mem://store/in/deep/article.txt",
        records.documents().get(0).getSources().get(0).getUri().toString());
    assertTrue(Files.exists(folder.resolve(RunDirectory.MANIFEST)));
    assertFalse(Files.exists(folder.resolve("_STARTED")));

    Runs.Outcome again = run("--input=mem://store/in", "--output=" + RUN);
    assertEquals(ExitCode.OUTPUT_REFUSED, again.code());
    assertTrue(again.err().contains(RUN + " holds a complete run"), again.err());
  }

  /** Breaks off for a reason, and takes the server away. */
  static final class Vanishing extends FaultyRunner {

    private Vanishing(PipelineOptions options) {
      super(options);
    }

    public static Vanishing fromOptions(PipelineOptions options) {
      return new Vanishing(options);
    }

    @Override
    void goWrong(Path output) {
      MemoryFileSystem.gone = true;
      throw new Pipeline.PipelineExecutionException(new IOException("No space left on device"));
    }
  }

  @Test
  void tellsWhatWentWrongWhereTheStorageIsGoneWithIt() throws Exception {
    Path lineage = folder.resolve("lineage.jsonl");
    Runs.Outcome outcome =
        run(
            "--input=mem://store/in",
            "--output=" + RUN,
            "--runner=" + Vanishing.class.getName(),
            "--lineage=" + lineage);
    assertEquals(ExitCode.PIPELINE_FAILED, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("No space left on device"), outcome.err());
    String events = Files.readString(lineage);
    assertTrue(events.contains("No space left on device"), events);
  }

  @Test
  void refusesAPlaceThatHoldsOtherFilesAndAPatternThatMatchesNothing() {
    Runs.Outcome refused = run("--input=mem://store/in/**/*.txt", "--output=mem://store/inner");
    assertEquals(ExitCode.OUTPUT_REFUSED, refused.code());
    assertTrue(refused.err().contains("holds other files (other.txt)"), refused.err());
    Runs.Outcome nothing = run("--input=mem://store/in/*.txt", "--output=" + RUN);
    assertEquals(ExitCode.NOTHING_MATCHED, nothing.code(), nothing.err());
    assertEquals(3, MemoryFileSystem.FILES.size());
  }

  @Test
  void clearsWhatACrashedRunLeft() throws Exception {
    Directory directory = Directory.of(RUN);
    directory.write("documents/part-00007-of-00009.avro", "x");
    directory.write(".temp-beam-1/y", "x");
    directory.write("_STARTED", "killed 1 ended");
    directory.write("notes.txt", "x");
    try (RunDirectory prepared = RunDirectory.claim(directory, false, null)) {
      prepared.clear();
      assertFalse(directory.exists("documents/part-00007-of-00009.avro"));
      assertFalse(directory.exists(".temp-beam-1/y"));
      assertTrue(directory.exists("notes.txt"));
      directory.write("_STARTED", "somebody else 1");
      assertThrows(OutputRefusedException.class, () -> prepared.publish("{}"));
      assertFalse(directory.exists(RunDirectory.MANIFEST));
    }
  }
}
