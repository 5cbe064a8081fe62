package dateline.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * Lists files of the file systems that Beam knows, by their URIs. Patterns mean what they mean for
 * {@link LocalFiles}: of Beam's own globs each file system has its own understanding.
 */
public final class RemoteFiles {

  /** Their keys are no paths and no URIs: slashes are letters, and nothing is escaped. */
  private static final Set<String> OBJECT_STORES = Set.of("s3", "gs");

  private RemoteFiles() {}

  /** Whether a URI's file system shows a file only once it is whole, and has no directories. */
  public static boolean isInObjectStore(String uri) {
    return OBJECT_STORES.contains(uri.substring(0, uri.indexOf(':')));
  }

  /**
   * The files of a pattern: a file, a directory (with all below it), or a glob. Names that begin
   * with a dot are left out unless the pattern names them.
   *
   * @param excluded a directory of which nothing is listed: the one a run writes to
   * @throws FileNotFoundException if what is no glob is not there
   */
  public static Set<String> matching(String pattern, String excluded) throws IOException {
    String store = store(pattern);
    String path = pattern.substring(store.length());
    Set<String> files = new TreeSet<>();
    if (GlobPattern.isGlob(path)) {
      GlobPattern glob = new GlobPattern(path);
      files.addAll(below(store + glob.root(), file -> glob.matches(Path.of(path(file)))));
    } else {
      String directory = pattern.replaceFirst("/+$", "");
      files.addAll(
          below(directory, file -> !path(file).substring(path(directory).length()).contains("/.")));
      if (files.isEmpty()) {
        files.addAll(match(pattern));
      }
      if (files.isEmpty()) {
        throw new FileNotFoundException("there is no such file or directory");
      }
    }
    // Where no host is named Hadoop leaves out the slashes before it.
    String within = excluded.replaceFirst("^(\\w+:)///", "$1/") + "/";
    files.removeIf(file -> file.startsWith(within));
    return files;
  }

  /** Bytes of files as they are stored; what vanished meanwhile has none. */
  public static long bytes(Set<String> files) throws IOException {
    return FileSystems.match(List.copyOf(files), EmptyMatchTreatment.ALLOW).stream()
        .mapToLong(RemoteFiles::bytes)
        .sum();
  }

  private static long bytes(MatchResult match) {
    try {
      return match.metadata().stream().mapToLong(MatchResult.Metadata::sizeBytes).sum();
    } catch (IOException e) {
      return 0; // It vanished.
    }
  }

  /**
   * The files below a directory, at any depth.
   *
   * @param directory its URI; what follows a last slash is a name
   */
  public static Set<String> below(String directory) throws IOException {
    return below(directory, file -> true);
  }

  private static Set<String> below(String uri, Predicate<String> wanted) throws IOException {
    String directory = uri.replaceFirst("/+$", "");
    Set<String> files = new TreeSet<>();
    if (isInObjectStore(directory)) {
      files.addAll(match(directory + "/**"));
    } else if (path(directory).isEmpty()) {
      // Beam looks for "/**" in the directories of the root only, and "/*" gives these, too.
      files.addAll(match(directory + "/**"));
      Set<String> top = new TreeSet<>(match(directory + "/*"));
      top.removeIf(name -> files.stream().anyMatch(file -> file.startsWith(name + "/")));
      files.addAll(top);
    } else {
      // So it does for "directory/**": what the directory itself holds comes by its bare name.
      files.addAll(match(directory + "**"));
    }
    String above = path(directory) + "/";
    files.removeIf(file -> !path(file).startsWith(above) || !wanted.test(file));
    return files;
  }

  /**
   * What stands behind the host or bucket of a URI, decoded where its file system encodes it; empty
   * or with a slash in front.
   */
  public static String path(String uri) {
    String path = uri.substring(store(uri).length());
    return isInObjectStore(uri) || !path.contains("%") ? path : URI.create(path).getPath();
  }

  /** A URI's scheme and host, or bucket. */
  private static String store(String uri) {
    int begin = uri.indexOf(':') + 1;
    if (!uri.startsWith("//", begin)) {
      return uri.substring(0, begin);
    }
    int end = uri.indexOf('/', begin + 2);
    return end < 0 ? uri : uri.substring(0, end);
  }

  private static List<String> match(String pattern) throws IOException {
    try {
      return FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata().stream()
          .map(MatchResult.Metadata::resourceId)
          .map(Object::toString)
          // Some tools mark a directory by an empty object of its name.
          .filter(file -> !file.endsWith("/"))
          .toList();
    } catch (IllegalArgumentException e) {
      throw e; // There is no such file system.
    } catch (RuntimeException e) {
      // A client's own, for a server that does not answer.
      throw new IOException(e.getMessage(), e);
    }
  }
}
