package dateline.pipeline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory on a local disk. It is claimed by a lock, which ends with the process.
 *
 * @param root absolute
 * @param disk that it lies on
 */
record LocalDirectory(Path root, Disk disk) implements Directory {

  private static final String FILE = "file://";

  LocalDirectory {
    root = root.toAbsolutePath().normalize();
  }

  static LocalDirectory of(Path root) {
    return new LocalDirectory(root, Disk.OF_THE_SYSTEM);
  }

  /** The path that a command line names. */
  static Path path(String place) {
    return Path.of(place.startsWith(FILE) ? place.substring(FILE.length()) : place);
  }

  @Override
  public Optional<String> obstacle() {
    if (Files.exists(root)) {
      return Files.isDirectory(root)
          ? Optional.empty()
          : Optional.of(root + " is a file, not a directory");
    }
    Path above = root.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    if (above != null && !Files.isDirectory(above)) {
      return Optional.of(root + " cannot be made: " + above + " is a file, not a directory");
    }
    if (above != null && !Files.isWritable(above)) {
      return Optional.of(root + " cannot be made: there is no permission to write in " + above);
    }
    return Optional.empty();
  }

  @Override
  public boolean exists(String name) {
    return Files.exists(root.resolve(name));
  }

  @Override
  public Optional<String> find(Predicate<String> wanted) throws IOException {
    return walk(all -> all.map(this::name).filter(wanted).findFirst()).orElse(Optional.empty());
  }

  @Override
  public List<String> files(String directory) throws IOException {
    Path within = root.resolve(directory);
    if (!Files.isDirectory(within)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(within)) {
      return files.map(file -> directory + "/" + file.getFileName()).sorted().toList();
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(root.resolve(name));
  }

  @Override
  public void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Path above = file.getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  @Override
  public void publish(String name, String text) throws IOException {
    Path unpublished = root.resolve(name + UNPUBLISHED);
    Files.writeString(unpublished, text, StandardCharsets.UTF_8);
    disk.force(unpublished);
    disk.rename(unpublished, root.resolve(name));
    disk.forceDirectory(root);
  }

  @Override
  public void persist(Collection<String> names) throws IOException {
    // What lies in a directory before the directory.
    NavigableSet<Path> directories = new TreeSet<>(Comparator.reverseOrder());
    for (String name : names) {
      Path file = root.resolve(name);
      disk.force(file);
      for (Path above = file; !above.equals(root); ) {
        above = Objects.requireNonNull(above.getParent());
        directories.add(above);
      }
    }
    for (Path directory : directories) {
      disk.forceDirectory(directory);
    }
  }

  @Override
  public void unpublish(String name) throws IOException {
    if (Files.deleteIfExists(root.resolve(name))) {
      disk.forceDirectory(root);
    }
  }

  @Override
  public void delete(Predicate<String> wanted) throws IOException {
    // What lies in a directory before the directory.
    Comparator<Path> inwardsFirst = Comparator.reverseOrder();
    List<Path> paths =
        walk(all -> all.filter(path -> wanted.test(name(path))).sorted(inwardsFirst).toList())
            .orElse(List.of());
    for (Path path : paths) {
      try {
        Files.delete(path);
      } catch (DirectoryNotEmptyException e) {
        // It holds something that is not wanted.
      }
    }
  }

  /**
   * Goes through all below it, a directory before what is in it. Links are not followed, but for
   * one that is the directory itself.
   *
   * @return nothing if there is no such directory
   */
  private <T> Optional<T> walk(Function<Stream<Path>, T> use) throws IOException {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    Path real = root.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      return Optional.of(
          use.apply(all.skip(1).map(path -> root.resolve(real.relativize(path).toString()))));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e));
    }
  }

  private String name(Path path) {
    boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    return root.relativize(path) + (directory ? "/" : "");
  }

  @Override
  public Optional<Claim> claim(String marker) throws IOException {
    makeRoot();
    FileChannel channel =
        FileChannel.open(root.resolve(marker), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held within this JVM.
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? Optional.of(new Lock(channel, root.resolve(marker))) : Optional.empty();
  }

  /** Makes the directory and those above it, and has each known to the one that it lies in. */
  private void makeRoot() throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (@Nullable Path above = root; above != null && !Files.exists(above); ) {
      missing.push(above);
      above = above.getParent();
    }
    Files.createDirectories(root);
    for (Path made : missing) {
      disk.forceDirectory(Objects.requireNonNull(made.getParent()));
    }
  }

  @Override
  public String resolve(String name) {
    return root.resolve(name).toString();
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /** The system keeps all others out until it is closed, or the process ends. */
  private record Lock(FileChannel channel, Path marker) implements Claim {

    @Override
    public boolean isHeld() {
      return channel.isOpen();
    }

    @Override
    public boolean isIn(Directory directory) throws IOException {
      if (directory instanceof LocalDirectory local) {
        Path there = local.root.resolve(marker.getFileName());
        return Files.exists(there) && Files.isSameFile(there, marker);
      }
      return false;
    }

    @Override
    public void whenLost(Runnable action) {
      // It never is.
    }

    @Override
    public void finish() throws IOException {
      Files.deleteIfExists(marker);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
