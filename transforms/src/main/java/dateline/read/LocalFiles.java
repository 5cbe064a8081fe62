package dateline.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists the local files of an input pattern: a file, a directory (with all below it), or a glob
 * ({@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}}, {@code **} over directories). Files and
 * directories whose name begins with a dot are left out unless the pattern names them.
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
  }

  private static final String SCHEME = "file://";
  private static final String GLOB_CHARACTERS = "*?[{";

  private LocalFiles() {}

  /** Whether a pattern names local files: it has no scheme, or {@code file://}. */
  public static boolean isLocal(String pattern) {
    return pattern.startsWith(SCHEME) || !pattern.matches("[a-z][a-z0-9+.-]+://.*");
  }

  /**
   * Lists the files of a pattern in no particular order. A path that exists is taken literally even
   * if it holds glob characters.
   */
  public static void list(String inputPattern, Visitor visitor) {
    String pattern =
        inputPattern.startsWith(SCHEME) ? inputPattern.substring(SCHEME.length()) : inputPattern;
    Path literal = literalPath(pattern);
    if (literal != null) {
      if (Files.isDirectory(literal)) {
        walk(literal, path -> true, visitor);
      } else if (Files.exists(literal)) {
        visitor.file(literal);
      } else {
        visitor.failed(literal, new FileNotFoundException("there is no such file or directory"));
      }
      return;
    }
    String absolute = absolute(pattern);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + absolute);
    boolean hidden = absolute.contains("/.");
    Path root = rootOf(absolute);
    if (Files.exists(root)) {
      walk(root, path -> matcher.matches(path) && (hidden || !isHidden(root, path)), visitor);
    }
  }

  private static @Nullable Path literalPath(String pattern) {
    boolean glob = pattern.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0);
    try {
      Path path = Path.of(pattern).toAbsolutePath().normalize();
      return glob && !Files.exists(path) ? null : path;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String absolute(String pattern) {
    String absolute =
        pattern.startsWith("/") ? pattern : Path.of("").toAbsolutePath() + "/" + pattern;
    // Path.normalize would read glob characters; only the leading, plain part may hold dots.
    Path root = rootOf(absolute);
    return root.normalize() + absolute.substring(root.toString().length());
  }

  /** The directory before the first name that holds a glob character. */
  private static Path rootOf(String absolute) {
    int glob = 0;
    while (glob < absolute.length() && GLOB_CHARACTERS.indexOf(absolute.charAt(glob)) < 0) {
      glob++;
    }
    int slash = absolute.lastIndexOf('/', glob);
    return Path.of(slash <= 0 ? "/" : absolute.substring(0, slash));
  }

  private static boolean isHidden(Path root, Path path) {
    for (Path name : root.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static void walk(Path root, Predicate<Path> wanted, Visitor visitor) {
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean hidden =
                  !dir.equals(root) && String.valueOf(dir.getFileName()).startsWith(".");
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && wanted.test(file)) {
                visitor.file(file);
              } else if (attributes.isSymbolicLink() && wanted.test(file)) {
                // Links are followed: one that is still a link here leads nowhere.
                visitor.failed(file, new NoSuchFileException(file + ": the link leads nowhere"));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException error) {
              visitor.failed(file, error);
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
}
