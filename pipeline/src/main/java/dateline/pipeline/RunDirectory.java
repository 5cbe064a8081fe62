package dateline.pipeline;

import dateline.write.Dataset;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one run, from its preparation to its publication.
 *
 * <p>A run is complete if and only if the manifest exists. While one is under way it holds a lock
 * on the start marker. Only a directory with one of the two, or with nothing but what runs write,
 * is ever cleared, and of it only what runs write: a mistyped {@code --output} costs nobody their
 * files.
 */
final class RunDirectory implements Closeable {

  static final String MANIFEST = "_MANIFEST.json";
  static final String METRICS = "_METRICS.txt";
  static final String SCHEMAS = "_schemas";
  private static final String STARTED = "_STARTED";
  private static final String UNPUBLISHED = "_MANIFEST.json.tmp";

  /** Beam's name for the directories of files that are not yet complete. */
  private static final String BEAM_TEMPORARY = ".temp-beam";

  /** Names of the files within a run's directories. */
  private static final Pattern RECORDS =
      Pattern.compile("part-\\d+-of-\\d+\\.avro|[a-z]+\\.avsc|\\.temp-beam.*");

  private final Path root;
  private final FileChannel lock;

  private RunDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Says whether a run may be written there, without changing anything.
   *
   * @throws OutputRefusedException if it may not
   */
  static void check(Path root, boolean overwrite) throws OutputRefusedException, IOException {
    if (!Files.exists(root)) {
      checkAbove(root);
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
    if (Files.exists(root.resolve(STARTED))) {
      return;
    }
    try (Stream<Path> content = Files.list(root)) {
      Optional<Path> foreign = content.filter(path -> !isOfRuns(path)).findAny();
      if (foreign.isPresent()) {
        throw new OutputRefusedException(
            root
                + " holds other files ("
                + foreign.get().getFileName()
                + "); choose an empty or a new directory");
      }
    }
  }

  /** Whether the directory can be made, as far as what is there already tells. */
  private static void checkAbove(Path root) throws OutputRefusedException {
    Path above = root.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    if (above != null && !Files.isDirectory(above)) {
      throw new OutputRefusedException(
          root + " cannot be made: " + above + " is a file, not a directory");
    }
    if (above != null && !Files.isWritable(above)) {
      throw new OutputRefusedException(
          root + " cannot be made: there is no permission to write in " + above);
    }
  }

  /** Whether a run wrote it, by its name and, for a directory, by the names within. */
  private static boolean isOfRuns(Path path) {
    String name = String.valueOf(path.getFileName());
    boolean directory =
        name.equals(SCHEMAS)
            || Arrays.stream(Dataset.values()).anyMatch(d -> d.directory().equals(name));
    if (!directory) {
      return name.equals(UNPUBLISHED) || name.equals(METRICS) || name.startsWith(BEAM_TEMPORARY);
    }
    try (Stream<Path> content = Files.list(path)) {
      return content.allMatch(
          file -> RECORDS.matcher(String.valueOf(file.getFileName())).matches());
    } catch (IOException e) {
      return false; // no directory, or one that may not be listed
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
    RunDirectory directory = new RunDirectory(root, lock(root));
    directory.clearRecords();
    directory.writeSchemas();
    return directory;
  }

  /** Locks the start marker for as long as this process lives. */
  private static FileChannel lock(Path root) throws OutputRefusedException, IOException {
    FileChannel marker =
        FileChannel.open(
            root.resolve(STARTED), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = marker.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held within this JVM.
    } finally {
      if (!locked) {
        marker.close();
      }
    }
    if (!locked) {
      throw new OutputRefusedException("another run is writing to " + root);
    }
    return marker;
  }

  /** Gives the lock back. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  /** Writes the run's figures, which lie there before the run is visible. */
  void writeMetrics(String metrics) throws IOException {
    Files.writeString(root.resolve(METRICS), metrics, StandardCharsets.UTF_8);
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
    Files.deleteIfExists(root.resolve(METRICS));
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
