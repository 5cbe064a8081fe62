package dateline.pipeline.storage;

import dateline.read.LocalFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A directory on a local disk, or in any file system that Beam knows. It need not exist.
 *
 * <p>Files go by their path below it, with slashes between the names.
 */
public interface Directory {

  /** What is not yet published has this behind its name. */
  String UNPUBLISHED = ".tmp";

  /**
   * The directory of a path or URI.
   *
   * @throws IllegalArgumentException if it names no directory; its message is for people
   */
  static Directory of(String place) {
    return LocalFiles.isLocal(place)
        ? LocalDirectory.of(LocalDirectory.path(place))
        : new RemoteDirectory(place);
  }

  /** The local directory of a path. */
  static Directory of(Path path) {
    return LocalDirectory.of(path);
  }

  /** Why no directory can be made there, as far as what is there already tells; for people. */
  Optional<String> obstacle() throws IOException;

  /** Whether there is a file of that name. */
  boolean exists(String name) throws IOException;

  /**
   * Some name below it that is wanted. Where directories are things of their own, theirs are asked
   * for, too, before what is in them; they end with a slash.
   */
  Optional<String> find(Predicate<String> wanted) throws IOException;

  /** Files that lie in one of its directories, by their names below this one, sorted. */
  List<String> files(String directory) throws IOException;

  /** Reads a file from its first byte. */
  InputStream open(String name) throws IOException;

  /** Writes a file, with the directories above it; what was there before is replaced. */
  void write(String name, String text) throws IOException;

  /**
   * Sees to it that files, and the directories they lie in, are still there if the power fails from
   * now on. Where what was written is left to a server, so is this.
   */
  void persist(Collection<String> names) throws IOException;

  /** Removes a file, if there is one, so that it is gone before anything that is done next. */
  void unpublish(String name) throws IOException;

  /** Writes a file so that it is seen whole or not at all, even if the power fails. */
  void publish(String name, String text) throws IOException;

  /** Removes the files whose names are wanted, and wanted directories that are empty then. */
  void delete(Predicate<String> wanted) throws IOException;

  /**
   * Claims the directory for this process, by a marker within it.
   *
   * @return nothing if another has it
   */
  Optional<Claim> claim(String marker) throws IOException;

  /** The path or URI of a file, as Beam and people take it. */
  String resolve(String name);

  /** Its path or URI, without a slash at the end. */
  @Override
  String toString();
}
