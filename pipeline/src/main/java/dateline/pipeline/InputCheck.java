package dateline.pipeline;

import dateline.pipeline.storage.Directory;
import dateline.read.LocalFiles;
import dateline.read.RemoteFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether input patterns match anything, found out before anything is touched. */
final class InputCheck {

  private final String excluded;
  private final List<String> problems = new ArrayList<>();
  private final List<String> remote = new ArrayList<>();
  private final List<String> withoutMatch = new ArrayList<>();
  private long files;
  private long bytes;
  private boolean directories;

  private InputCheck(String excluded) {
    this.excluded = excluded;
  }

  /**
   * Lists what the patterns match.
   *
   * @param excluded a directory of which nothing counts: the one the run writes to
   */
  static InputCheck of(List<String> patterns, Directory excluded) {
    InputCheck check = new InputCheck(excluded.toString());
    for (String pattern : patterns) {
      long before = check.files + check.problems.size();
      if (LocalFiles.isLocal(pattern)) {
        check.local(pattern);
      } else {
        check.remote(pattern);
      }
      check.noteIfNothing(pattern, before);
    }
    return check;
  }

  boolean anyMatch() {
    return files > 0;
  }

  /** Files that match. */
  long files() {
    return files;
  }

  /** Their bytes as they are stored; what vanished meanwhile has none. */
  long bytes() throws IOException {
    long all = bytes;
    for (String pattern : remote) {
      all += RemoteFiles.bytes(RemoteFiles.matching(pattern, excluded));
    }
    return all;
  }

  /** Places that could not be listed, and why. */
  List<String> problems() {
    return problems;
  }

  /** Patterns that match no file, each with a hint where there is one. */
  List<String> withoutMatch() {
    return withoutMatch;
  }

  private void noteIfNothing(String pattern, long before) {
    if (files + problems.size() == before) {
      withoutMatch.add(
          directories && !pattern.endsWith("/")
              ? pattern + " (it matches directories; " + pattern + "/** reads what is in them)"
              : pattern);
    }
    directories = false;
  }

  private void local(String pattern) {
    LocalFiles.list(
        pattern,
        Path.of(excluded),
        new LocalFiles.Visitor() {
          @Override
          public void file(Path file) {
            files++;
            bytes += file.toFile().length();
          }

          @Override
          public void failed(Path place, IOException error) {
            problems.add(place + ": " + error.getMessage());
          }

          @Override
          public void directory(Path directory) {
            directories = true;
          }
        });
  }

  private void remote(String pattern) {
    try {
      files += RemoteFiles.matching(pattern, excluded).size();
      remote.add(pattern);
    } catch (IOException e) {
      problems.add(pattern + ": " + e.getMessage());
    }
  }
}
