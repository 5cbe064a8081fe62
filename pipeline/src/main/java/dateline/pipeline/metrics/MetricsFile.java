package dateline.pipeline.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file of metrics that somebody else reads at any time, such as node_exporter's textfile
 * collector: it appears whole or not at all.
 */
public final class MetricsFile {

  private final Path path;

  public MetricsFile(Path path) {
    this.path = path;
  }

  /** What a sample without labels had in the file as it is now; empty if there is none. */
  public Optional<String> lastValue(String sample) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return lines
          .filter(line -> line.startsWith(sample + " "))
          .map(line -> line.substring(sample.length() + 1))
          .findFirst();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file. */
  public void write(String text) throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException(path + " is no file");
    }
    Files.createDirectories(directory);
    // The collector reads what ends with ".prom": not this one.
    Path unfinished = directory.resolve("." + path.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(unfinished, text);
      Files.move(
          unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
