package dateline.pipeline;

import dateline.write.Dataset;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one run, from its preparation to its publication.
 *
 * <p>A run is complete if and only if the manifest exists. While one is under way (or after it
 * crashed) there is a start marker instead: only a directory with one of the two is ever cleared,
 * and of it only what runs write, so that a mistyped {@code --output} costs nobody their files.
 */
final class RunDirectory {

  static final String MANIFEST = "_MANIFEST.json";
  static final String SCHEMAS = "_schemas";
  private static final String STARTED = "_STARTED";
  private static final String UNPUBLISHED = "_MANIFEST.json.tmp";

  /** Beam's name for the directories of files that are not yet complete. */
  private static final String BEAM_TEMPORARY = ".temp-beam";

  private final Path root;

  private RunDirectory(Path root) {
    this.root = root;
  }

  /**
   * Says whether a run may be written there, without changing anything.
   *
   * @throws OutputRefusedException if it may not
   */
  static void check(Path root, boolean overwrite) throws OutputRefusedException, IOException {
    if (!Files.exists(root)) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw new OutputRefusedException(root + " is a file, not a directory");
    }
    if (Files.exists(root.resolve(MANIFEST))) {
      if (!overwrite) {
        throw new OutputRefusedException(
            root + " holds a complete run; --overwrite=true replaces it");
      }
      return;
    }
    if (!Files.exists(root.resolve(STARTED))) {
      try (Stream<Path> content = Files.list(root)) {
        if (content.findAny().isPresent()) {
          throw new OutputRefusedException(
              root + " is not empty and was not written by Dateline; choose another directory");
        }
      }
    }
  }

  /**
   * Clears what an earlier run left and marks the directory as under way.
   *
   * @throws OutputRefusedException if the directory holds a complete run or other files
   */
  static RunDirectory prepare(Path root, boolean overwrite)
      throws OutputRefusedException, IOException {
    check(root, overwrite);
    Files.createDirectories(root);
    RunDirectory directory = new RunDirectory(root);
    // The marker first: if this process dies while clearing, the next run may go on clearing.
    Files.writeString(root.resolve(STARTED), "A run is under way, or was cut off.\n");
    directory.clearRecords();
    directory.writeSchemas();
    return directory;
  }

  /** Makes the run visible, in one step, and ends it. */
  void publish(String manifest) throws IOException {
    Path unpublished = root.resolve(UNPUBLISHED);
    Files.writeString(unpublished, manifest, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(unpublished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        unpublished,
        root.resolve(MANIFEST),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(root.resolve(STARTED));
  }

  /** The files of a dataset, sorted by name. */
  List<Path> files(Dataset dataset) throws IOException {
    Path directory = root.resolve(dataset.directory());
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".avro")).sorted().toList();
    }
  }

  Path root() {
    return root;
  }

  private void writeSchemas() throws IOException {
    Path schemas = Files.createDirectories(root.resolve(SCHEMAS));
    for (Dataset dataset : Dataset.values()) {
      Files.writeString(
          schemas.resolve(dataset.directory() + ".avsc"), dataset.schema().toString(true) + "\n");
    }
  }

  private void clearRecords() throws IOException {
    // The manifest first: without it nobody takes what is left for a run.
    Files.deleteIfExists(root.resolve(MANIFEST));
    Files.deleteIfExists(root.resolve(UNPUBLISHED));
    delete(root.resolve(SCHEMAS));
    for (Dataset dataset : Dataset.values()) {
      delete(root.resolve(dataset.directory()));
    }
    try (Stream<Path> content = Files.list(root)) {
      for (Path path : content.toList()) {
        if (String.valueOf(path.getFileName()).startsWith(BEAM_TEMPORARY)) {
          delete(path);
        }
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error)
              throws IOException {
            if (error != null) {
              throw error;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
