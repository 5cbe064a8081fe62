package dateline.pipeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk that does what it is asked for, and writes it down in that order. */
public final class RecordedDisk implements Disk {

  private final Path folder;
  private final List<String> log = new ArrayList<>();

  /**
   * A disk.
   *
   * @param folder below which it writes down
   */
  public RecordedDisk(Path folder) {
    this.folder = folder;
  }

  /** A directory on it. */
  public Directory directory(Path root) {
    return new LocalDirectory(root, this);
  }

  /** What was done, with paths below the folder: {@code force run/x}, {@code rename run/x}. */
  public List<String> log() {
    return log;
  }

  private void add(String what, Path path) {
    log.add(what + " " + folder.relativize(path));
  }

  @Override
  public void force(Path file) throws IOException {
    Disk.OF_THE_SYSTEM.force(file);
    add("force", file);
  }

  @Override
  public void forceDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new AssertionError(directory + " is no directory");
    }
    Disk.OF_THE_SYSTEM.forceDirectory(directory);
    add("force", directory);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Disk.OF_THE_SYSTEM.rename(from, to);
    add("rename", to);
  }
}
