package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.storage.Directory;
import dateline.pipeline.storage.RecordedDisk;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

  @TempDir Path folder;

  @Test
  void publishesByTheManifestAlone() throws Exception {
    Path run = folder.resolve("new/run");
    try (RunDirectory directory = prepare(run, false)) {
      assertFalse(Files.exists(run.resolve(RunDirectory.MANIFEST)));
      directory.publish("{}");
    }
    assertEquals("{}", Files.readString(run.resolve(RunDirectory.MANIFEST)));
    assertTrue(Files.exists(run.resolve("_schemas/documents.avsc")));
    try (var content = Files.list(run)) {
      assertEquals(2, content.count());
    }
  }

  @Test
  void hasAllOnTheDiskBeforeTheManifest() throws Exception {
    RecordedDisk disk = new RecordedDisk(folder);
    Path run = folder.resolve("new/run");
    try (RunDirectory directory = RunDirectory.claim(disk.directory(run), false, null)) {
      directory.clear();
      leave("new/run/documents/part-00000-of-00002.avro");
      leave("new/run/documents/part-00001-of-00002.avro");
      leave("new/run/annotations/part-00000-of-00001.avro");
      directory.writeMetrics("# EOF");
      directory.publish("{}");
    }
    List<String> log = disk.log();
    // The directories that were made, each in the one above it.
    assertEquals(List.of("force ", "force new"), log.subList(0, 2));
    int manifest = log.indexOf("rename new/run/_MANIFEST.json");
    List<String> before = log.subList(2, manifest);
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(run)) {
      all.filter(path -> !path.endsWith(RunDirectory.MANIFEST))
          .forEach(path -> files.add("force " + folder.relativize(path)));
    }
    assertEquals(3 + Dataset.values().length + 1 + 4, files.size(), files.toString());
    files.add("force new/run/_MANIFEST.json.tmp");
    assertEquals(Set.copyOf(files), Set.copyOf(before));
    assertTrue(
        before.indexOf("force new/run/documents")
            > before.indexOf("force new/run/documents/part-00001-of-00002.avro"),
        before.toString());
    // And the manifest's own name before the run is called complete.
    assertEquals(List.of("force new/run"), log.subList(manifest + 1, log.size()));
  }

  @Test
  void forgetsTheManifestForGoodBeforeItClears() throws Exception {
    try (RunDirectory directory = prepare(folder, false)) {
      directory.publish("{}");
    }
    RecordedDisk disk = new RecordedDisk(folder);
    try (RunDirectory directory = RunDirectory.claim(disk.directory(folder), true, null)) {
      directory.clear();
    }
    assertEquals(List.of("force "), disk.log());
  }

  @Test
  void refusesADirectoryThatAnotherRunIsWritingTo() throws Exception {
    try (RunDirectory directory = prepare(folder, false)) {
      assertEquals(Directory.of(folder), directory.root());
      OutputRefusedException refused =
          assertThrows(OutputRefusedException.class, () -> prepare(folder, true));
      assertTrue(String.valueOf(refused.getMessage()).contains("another run"));
    }
    prepare(folder, false).close();
  }

  @Test
  void clearsARunWhoseManifestWasRemoved() throws Exception {
    try (RunDirectory directory = prepare(folder, false)) {
      leave("documents/part-00000-of-00001.avro");
      directory.publish("{}");
    }
    Files.delete(folder.resolve(RunDirectory.MANIFEST));
    prepare(folder, false).close();
    assertFalse(Files.exists(folder.resolve("documents")));
  }

  @Test
  void refusesACompleteRunUnlessToldOtherwise() throws Exception {
    try (RunDirectory directory = prepare(folder, false)) {
      directory.publish("{}");
    }
    assertThrows(OutputRefusedException.class, () -> prepare(folder, false));
    assertTrue(Files.exists(folder.resolve(RunDirectory.MANIFEST)));
    prepare(folder, true).close();
    assertFalse(Files.exists(folder.resolve(RunDirectory.MANIFEST)));
  }

  @Test
  void clearsWhatACrashedRunLeftAndNothingElse() throws Exception {
    prepare(folder, false).close();
    leave("documents/part-00000-of-00009.avro");
    leave("quotes/.temp-beam-1/x");
    leave(".temp-beam-2/y");
    leave("_MANIFEST.json.tmp");
    leave("notes.txt");
    prepare(folder, false).close();
    assertFalse(Files.exists(folder.resolve("documents")));
    assertFalse(Files.exists(folder.resolve("quotes")));
    assertFalse(Files.exists(folder.resolve(".temp-beam-2")));
    assertFalse(Files.exists(folder.resolve("_MANIFEST.json.tmp")));
    assertTrue(Files.exists(folder.resolve("notes.txt")));
  }

  @Test
  void neverTouchesADirectoryItDidNotWrite() throws IOException {
    leave("documents/thesis.odt");
    assertThrows(OutputRefusedException.class, () -> prepare(folder, true));
    assertTrue(Files.exists(folder.resolve("documents/thesis.odt")));
    assertThrows(
        OutputRefusedException.class, () -> prepare(folder.resolve("documents/thesis.odt"), true));
  }

  private static RunDirectory prepare(Path run, boolean overwrite)
      throws OutputRefusedException, ReuseRefusedException, IOException {
    RunDirectory directory = RunDirectory.claim(Directory.of(run), overwrite, null);
    directory.clear();
    return directory;
  }

  private void leave(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
