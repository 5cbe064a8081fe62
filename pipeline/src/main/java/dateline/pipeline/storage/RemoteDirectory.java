package dateline.pipeline.storage;

import dateline.read.RemoteFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * A directory in a file system that Beam knows, such as S3 or HDFS. None of them has locks; it is
 * claimed by a {@link Lease}.
 *
 * @param root its URI, without a slash at the end
 */
record RemoteDirectory(String root) implements Directory {

  /** What neither is a glob to any file system nor must be escaped for one of them. */
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9+.-]*://[\\w./:@~+=,-]*");

  private static final String BINARY = "application/octet-stream";

  RemoteDirectory {
    root = root.replaceFirst("/+$", "");
    if (!PLAIN.matcher(root).matches() || root.endsWith(":")) {
      throw new IllegalArgumentException(
          "outside of local disks it takes letters, digits and . _ ~ + = , - @ : in the names, not '"
              + root
              + "'");
    }
    if (!RemoteFiles.isInObjectStore(root) && RemoteFiles.path(root).isEmpty()) {
      throw new IllegalArgumentException("'" + root + "' names no directory");
    }
  }

  @Override
  public Optional<String> obstacle() throws IOException {
    boolean file = !RemoteFiles.path(root).isEmpty() && isThere(root);
    // Hadoop lists a directory like a file; one with something in it is none.
    return file && RemoteFiles.isInObjectStore(root)
        ? Optional.of(root + " is a file, not a directory")
        : Optional.empty();
  }

  @Override
  public boolean exists(String name) throws IOException {
    return isThere(resolve(name));
  }

  private static boolean isThere(String uri) throws IOException {
    return Failures.told(
        () -> !FileSystems.match(uri, EmptyMatchTreatment.ALLOW).metadata().isEmpty());
  }

  @Override
  public Optional<String> find(Predicate<String> wanted) throws IOException {
    return names("").stream().filter(wanted).findFirst();
  }

  @Override
  public List<String> files(String directory) throws IOException {
    return names("/" + directory).stream()
        .filter(name -> name.indexOf('/', directory.length() + 1) < 0)
        .toList();
  }

  /** The names of the files below a directory of it, at any depth, sorted. */
  private List<String> names(String directory) throws IOException {
    int begin = RemoteFiles.path(root).length() + 1;
    return Failures.told(
        () ->
            RemoteFiles.below(root + directory).stream()
                .map(file -> RemoteFiles.path(file).substring(begin))
                .toList());
  }

  @Override
  public InputStream open(String name) throws IOException {
    return new ToldInput(
        Failures.told(() -> Channels.newInputStream(FileSystems.open(resource(name)))));
  }

  @Override
  public void write(String name, String text) throws IOException {
    Failures.told(
        () -> {
          try (WritableByteChannel channel = FileSystems.create(resource(name), BINARY)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
              channel.write(bytes);
            }
          }
          return name;
        });
  }

  @Override
  public void persist(Collection<String> names) {
    // A store answers a put when it is safe on several machines. HDFS answers a close when three
    // have it, if only in memory; Beam has no way to ask for more, and neither is there one for a
    // file that somebody else has closed.
  }

  @Override
  public void unpublish(String name) throws IOException {
    delete(name::equals);
  }

  @Override
  public void publish(String name, String text) throws IOException {
    if (RemoteFiles.isInObjectStore(root)) {
      // One put: nobody sees an object before it is whole.
      write(name, text);
      return;
    }
    write(name + UNPUBLISHED, text);
    Failures.told(
        () -> {
          FileSystems.rename(List.of(resource(name + UNPUBLISHED)), List.of(resource(name)));
          return name;
        });
  }

  @Override
  public void delete(Predicate<String> wanted) throws IOException {
    List<ResourceId> files = new ArrayList<>();
    TreeSet<String> directories = new TreeSet<>();
    for (String name : names("")) {
      if (wanted.test(name)) {
        files.add(resource(name));
        for (int end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
          directories.add(name.substring(0, end));
        }
      }
    }
    Failures.told(
        () -> {
          FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
          return files;
        });
    if (!RemoteFiles.isInObjectStore(root)) {
      directories.descendingSet().stream().filter(d -> wanted.test(d + "/")).forEach(this::remove);
    }
  }

  /** Removes a directory, if it is empty; one that stays holds no record. */
  private void remove(String directory) {
    try {
      FileSystems.delete(List.of(FileSystems.matchNewResource(resolve(directory), true)));
    } catch (IOException | RuntimeException e) {
      // It is not empty.
    }
  }

  @Override
  public Optional<Claim> claim(String marker) throws IOException {
    return Lease.take(this, marker, Lease.BEAT, Lease.SETTLING);
  }

  /** The text of a small file; null if there is none. */
  Optional<String> read(String name) throws IOException {
    if (!exists(name)) {
      return Optional.empty();
    }
    try (InputStream input = open(name)) {
      return Optional.of(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      if (exists(name)) {
        throw e;
      }
      return Optional.empty(); // gone in between, which each file system says in its own way
    }
  }

  private ResourceId resource(String name) {
    return FileSystems.matchNewResource(resolve(name), /* isDirectory= */ false);
  }

  @Override
  public String resolve(String name) {
    return root + "/" + name;
  }

  @Override
  public String toString() {
    return root;
  }
}
