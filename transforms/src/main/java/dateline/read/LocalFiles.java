package dateline.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Lists the local files of an input pattern: a file, a directory (with all below it), or a glob
 * ({@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}}, {@code **} over directories). Files and
 * directories whose name begins with a dot are left out unless the pattern names them. Links are
 * followed.
 *
 * <p>Beam's own listing passes over what it may not read without a word; here every such place is
 * told to the visitor, for a scraped folder that is half readable must not look complete.
 */
public final class LocalFiles {

  /** Receives what a listing finds. */
  public interface Visitor {
    /** A regular file. */
    void file(Path file);

    /** A place that could not be listed or read. */
    void failed(Path place, IOException error);

    /** What can be opened and is no file: a pipe, a socket, a device. It may never end. */
    default void special(Path place) {}

    /** A directory that the pattern itself matches; what lies below it is not read for that. */
    default void directory(Path directory) {}
  }

  private static final String SCHEME = "file:";

  private LocalFiles() {}

  /** Whether a pattern names local files: it has no scheme, or {@code file}. */
  public static boolean isLocal(String pattern) {
    return pattern.startsWith(SCHEME) || !pattern.matches("[a-z][a-z0-9+.-]+://.*");
  }

  /** What is wrong with a pattern, for people; null if nothing is. */
  public static @Nullable String mistake(String inputPattern) {
    try {
      String pattern = path(inputPattern);
      if (literal(pattern) == null) {
        new GlobPattern(pattern);
      }
      return null;
    } catch (PatternSyntaxException e) {
      return e.getDescription();
    } catch (InvalidPathException e) {
      return e.getReason();
    }
  }

  /**
   * Lists the files of a pattern in no particular order. A path that exists is taken literally even
   * if it holds glob characters.
   *
   * @param excluded a directory of which nothing is listed: the one a run writes to
   * @throws PatternSyntaxException if the pattern has a {@link #mistake}
   */
  public static void list(String inputPattern, Path excluded, Visitor visitor) {
    String pattern = path(inputPattern);
    Path literal = literal(pattern);
    if (literal == null) {
      GlobPattern glob = new GlobPattern(pattern);
      if (Files.exists(glob.root())) {
        walk(glob.root(), glob::mayHoldMatch, glob::matches, excluded, visitor);
      }
    } else if (Files.isDirectory(literal)) {
      Predicate<Path> visible = path -> path.equals(literal) || !isHidden(path);
      walk(literal, visible, visible, excluded, visitor);
    } else if (Files.exists(literal)) {
      visitor.file(literal);
    } else {
      visitor.failed(literal, new FileNotFoundException("there is no such file or directory"));
    }
  }

  /** The path of a {@code file:} URI, as records name their sources; any other pattern as it is. */
  private static String path(String pattern) {
    if (!pattern.startsWith(SCHEME)) {
      return pattern;
    }
    String path = pattern.substring(SCHEME.length()).replaceFirst("^//(?=/)", "");
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The path that a pattern is literally; null for a glob. */
  private static @Nullable Path literal(String pattern) {
    if (!GlobPattern.isGlob(pattern)) {
      return Path.of(pattern).toAbsolutePath().normalize();
    }
    try {
      Path path = Path.of(pattern).toAbsolutePath().normalize();
      return Files.exists(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private static void walk(
      Path root, Predicate<Path> descend, Predicate<Path> wanted, Path excluded, Visitor visitor) {
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              if (dir.equals(excluded)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              if (!dir.equals(root) && wanted.test(dir)) {
                visitor.directory(dir);
              }
              return descend.test(dir) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && wanted.test(file)) {
                visitor.file(file);
              } else if (attributes.isSymbolicLink() && wanted.test(file)) {
                // Links are followed: one that is still a link here leads nowhere.
                visitor.failed(file, new NoSuchFileException("the link leads nowhere"));
              } else if (attributes.isOther() && wanted.test(file)) {
                visitor.special(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException error) {
              if (wanted.test(file) || descend.test(file)) {
                visitor.failed(file, explained(error));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException error) {
              if (error != null) {
                visitor.failed(dir, error);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      visitor.failed(root, e);
    }
  }

  /** The exceptions of a walk say no more than the path. */
  private static IOException explained(IOException error) {
    if (error instanceof FileSystemLoopException) {
      return new IOException("the link leads back to a directory above it", error);
    }
    if (error instanceof AccessDeniedException) {
      return new IOException("there is no permission to read it", error);
    }
    return error;
  }
}
