package dateline.pipeline;

import dateline.read.LocalFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;

/** Whether input patterns match anything, found out before anything is touched. */
final class InputCheck {

  private final List<String> problems = new ArrayList<>();
  private long files;

  private InputCheck() {}

  static InputCheck of(List<String> patterns) {
    InputCheck check = new InputCheck();
    for (String pattern : patterns) {
      if (LocalFiles.isLocal(pattern)) {
        check.local(pattern);
      } else {
        check.remote(pattern);
      }
    }
    return check;
  }

  boolean anyMatch() {
    return files > 0;
  }

  /** Places that could not be listed, and why. */
  List<String> problems() {
    return problems;
  }

  private void local(String pattern) {
    LocalFiles.list(
        pattern,
        new LocalFiles.Visitor() {
          @Override
          public void file(Path file) {
            files++;
          }

          @Override
          public void failed(Path place, IOException error) {
            problems.add(place + ": " + error);
          }
        });
  }

  private void remote(String pattern) {
    try {
      files += FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata().size();
    } catch (IOException | IllegalArgumentException e) {
      problems.add(pattern + ": " + e);
    }
  }
}
