package dateline.pipeline;

import dateline.pipeline.storage.Directory;
import dateline.write.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Where a job writes that may go on when its driver is gone: a folder of this run alone, whose
 * files the driver moves to their places once the job is done. A job that was left behind cannot
 * come near the files of the run that follows, for nobody moves its own.
 */
final class Staging {

  private final RunDirectory directory;
  private final String folder;

  Staging(RunDirectory directory, UUID runId) {
    this.directory = directory;
    this.folder = RunDirectory.BEAM_TEMPORARY + "-of-" + runId;
  }

  /** Path or URI of the folder. */
  String place() {
    return directory.root().resolve(folder);
  }

  /**
   * Moves the files to their places, and removes what other jobs left.
   *
   * @throws OutputRefusedException if another run took the directory over
   */
  void moveToPlaces() throws OutputRefusedException, IOException {
    Directory root = directory.root();
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (Dataset dataset : Dataset.values()) {
      for (String file : root.files(folder + "/" + dataset.directory())) {
        if (file.endsWith(".avro")) {
          from.add(file(root, file));
          to.add(file(root, file.substring(folder.length() + 1)));
        }
      }
    }
    directory.checkHeld();
    FileSystems.rename(from, to);
    root.delete(name -> name.startsWith(RunDirectory.BEAM_TEMPORARY));
  }

  private static ResourceId file(Directory root, String name) {
    return FileSystems.matchNewResource(root.resolve(name), /* isDirectory= */ false);
  }
}
