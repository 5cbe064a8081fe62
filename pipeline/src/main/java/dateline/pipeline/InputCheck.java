package dateline.pipeline;

import dateline.read.LocalFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/** Whether input patterns match anything, found out before anything is touched. */
final class InputCheck {

  private final Path excluded;
  private final List<String> problems = new ArrayList<>();
  private final List<String> withoutMatch = new ArrayList<>();
  private long files;
  private long bytes;
  private boolean directories;

  private InputCheck(Path excluded) {
    this.excluded = excluded;
  }

  /**
   * Lists what the patterns match.
   *
   * @param excluded a directory of which nothing counts: the one the run writes to
   */
  static InputCheck of(List<String> patterns, Path excluded) {
    InputCheck check = new InputCheck(excluded);
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
  long bytes() {
    return bytes;
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
        excluded,
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
      for (MatchResult.Metadata file :
          FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata()) {
        files++;
        bytes += file.sizeBytes();
      }
    } catch (IllegalArgumentException e) {
      // Beam's word for a scheme of which no file system is on the class path.
      problems.add(pattern + ": only local files can be read (" + e.getMessage() + ")");
    } catch (IOException e) {
      problems.add(pattern + ": " + e);
    }
  }
}
