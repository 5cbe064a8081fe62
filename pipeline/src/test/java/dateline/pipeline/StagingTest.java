package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.pipeline.storage.Claim;
import dateline.pipeline.storage.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

  private static final UUID MINE = new UUID(0, 1);
  private static final UUID ORPHANS = new UUID(0, 2);

  @TempDir Path folder;

  private Path output() {
    return folder.resolve("a run");
  }

  private static void leave(Staging staging, String file, String text) throws IOException {
    Path path = Path.of(staging.place()).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> below() throws IOException {
    try (Stream<Path> all = Files.walk(output())) {
      return all.filter(Files::isRegularFile)
          .map(file -> output().relativize(file).toString())
          .filter(file -> !file.startsWith("_"))
          .sorted()
          .toList();
    }
  }

  @Test
  void leavesWhatAnOrphanWroteUnderTheSameNames() throws Exception {
    try (RunDirectory directory =
        RunDirectory.claim(Directory.of(output()), /* overwrite= */ false, /* kept= */ null)) {
      directory.clear();
      Staging mine = new Staging(directory, MINE);
      Staging orphans = new Staging(directory, ORPHANS);
      leave(mine, "entities/part-00000-of-00001.avro", "mine");
      leave(mine, "entities/.temp-beam-1/x", "mine");
      leave(orphans, "entities/part-00000-of-00001.avro", "another's");
      leave(orphans, "quotes/part-00000-of-00001.avro", "another's");

      mine.moveToPlaces();

      assertEquals(List.of("entities/part-00000-of-00001.avro"), below());
      assertEquals("mine", Files.readString(output().resolve(below().get(0))));
      // It goes on, and ends.
      leave(orphans, "entities/part-00000-of-00001.avro", "another's");
      assertEquals(1, directory.files(dateline.write.Dataset.ENTITIES).size());
      assertEquals("mine", Files.readString(output().resolve("entities/part-00000-of-00001.avro")));
    }
  }

  @Test
  void movesNothingOfARunThatLostItsPlace() throws Exception {
    Directory root = Directory.of(output());
    RunDirectory directory = new RunDirectory(root, new LostClaim());
    Staging staging = new Staging(directory, MINE);
    leave(staging, "entities/part-00000-of-00001.avro", "mine");
    assertThrows(OutputRefusedException.class, staging::moveToPlaces);
    assertFalse(Files.exists(output().resolve("entities")));
  }

  private static final class LostClaim implements Claim {
    @Override
    public boolean isHeld() {
      return false;
    }

    @Override
    public boolean isIn(Directory directory) {
      return false;
    }

    @Override
    public void whenLost(Runnable action) {}

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }
}
