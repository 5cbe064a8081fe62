package dateline.pipeline.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends events to a file, one a line; each in one write, so that runs may share the file. */
final class FileSink implements LineageSink {

  private final Path file;

  FileSink(Path file) {
    this.file = file;
  }

  @Override
  public void send(String event) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
