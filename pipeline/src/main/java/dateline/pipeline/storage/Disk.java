package dateline.pipeline.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What decides what is left after a power cut. */
interface Disk {

  /** The one that is really there. */
  Disk OF_THE_SYSTEM = new OfTheSystem();

  /** Comes back when the content of a file is where a power cut does not reach it. */
  void force(Path file) throws IOException;

  /** The same for the names in a directory, as far as the file system can do that. */
  void forceDirectory(Path directory);

  /** Gives a file another name in its directory, in one step; whatever has that name is gone. */
  void rename(Path from, Path to) throws IOException;

  /** The system's own calls. */
  final class OfTheSystem implements Disk {

    private OfTheSystem() {}

    @Override
    public void force(Path file) throws IOException {
      // Whoever may read a file may have it forced, whoever wrote it.
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }

    @Override
    public void forceDirectory(Path directory) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        // Not every file system opens directories, or forces them; then it has its own ways.
      }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
