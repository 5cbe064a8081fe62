package dateline.read;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** A glob over local files, taken apart so that only directories that can hold a match are read. */
final class GlobPattern {

  private static final String GLOB_CHARACTERS = "*?[{";
  private static final String ANY_DIRECTORIES = "**";

  private final Path root;
  private final PathMatcher whole;

  /** The names below the root, up to the first that may stand for more than one name. */
  private final List<PathMatcher> names = new ArrayList<>();

  private final List<PathMatcher> hiddenNames = new ArrayList<>();
  private boolean anyDepth;

  /**
   * Compiles a glob.
   *
   * @throws PatternSyntaxException if it is none
   */
  GlobPattern(String pattern) {
    String absolute =
        pattern.startsWith("/") ? pattern : Path.of("").toAbsolutePath() + "/" + pattern;
    String plain = plainPart(absolute);
    this.root = Path.of(plain).normalize();
    String below = absolute.substring(plain.equals("/") ? 0 : plain.length()).substring(1);
    // Path.normalize would read glob characters; only the plain part may hold dots.
    this.whole =
        matcher((root.toString().equals("/") ? "" : escaped(root.toString())) + "/" + below);
    for (String name : below.split("/", -1)) {
      // Braces may hold slashes: "{a/b,c}".
      boolean manyNames =
          name.contains(ANY_DIRECTORIES) || name.contains("{") && below.matches(".*\\{[^}]*/.*");
      anyDepth |= manyNames;
      if (!anyDepth) {
        names.add(matcher(name));
      }
      if (name.startsWith(".") && !manyNames) {
        hiddenNames.add(matcher(name));
      }
    }
  }

  /** Whether a path holds characters that make it a glob. */
  static boolean isGlob(String path) {
    return path.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0);
  }

  /** The directory that all matches lie below. */
  Path root() {
    return root;
  }

  /** Whether a path below the root matches; hidden names only where the pattern names them. */
  boolean matches(Path path) {
    return whole.matches(path) && !isHidden(path);
  }

  /** Whether a directory below the root may hold a match. */
  boolean mayHoldMatch(Path directory) {
    Path below = root.relativize(directory);
    int depth = below.toString().isEmpty() ? 0 : below.getNameCount();
    if (!anyDepth && depth >= names.size()) {
      return false;
    }
    for (int i = 0; i < Math.min(depth, names.size()); i++) {
      if (!names.get(i).matches(below.getName(i))) {
        return false;
      }
    }
    return !isHidden(directory);
  }

  private boolean isHidden(Path path) {
    for (Path name : root.relativize(path)) {
      if (name.toString().startsWith(".")
          && hiddenNames.stream().noneMatch(matcher -> matcher.matches(name))) {
        return true;
      }
    }
    return false;
  }

  /** The directory before the first name that holds a glob character. */
  private static String plainPart(String absolute) {
    int glob = 0;
    while (glob < absolute.length() && GLOB_CHARACTERS.indexOf(absolute.charAt(glob)) < 0) {
      glob++;
    }
    int slash = absolute.lastIndexOf('/', glob);
    return slash <= 0 ? "/" : absolute.substring(0, slash);
  }

  private static String escaped(String plain) {
    return plain.replace("\\", "\\\\");
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }
}
