package dateline.pipeline.options;

import dateline.pipeline.storage.Directory;
import java.io.IOException;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * The last of many run directories, for a scheduler that does not know which night was the last to
 * succeed. Complete runs have a manifest; the last is the last by its name.
 */
final class LatestRun {

  private static final String MANIFEST = "_MANIFEST.json";

  private LatestRun() {}

  /** Whether {@code --reuse} names many directories. */
  static boolean isPattern(String reuse) {
    return reuse.indexOf('*') >= 0;
  }

  /**
   * The directory of the last complete run.
   *
   * @param pattern directories of runs, with {@code *} for what may be anything within a name
   * @param output a directory that is passed over: that of the run itself; null for none
   * @return nothing where there is no complete run
   * @throws IOException if they cannot be listed
   */
  static Optional<String> of(String pattern, @Nullable String output) throws IOException {
    Directory own = output == null ? null : Directory.of(output);
    String manifests = pattern + (pattern.endsWith("/") ? "" : "/") + MANIFEST;
    return FileSystems.match(manifests, EmptyMatchTreatment.ALLOW).metadata().stream()
        .map(MatchResult.Metadata::resourceId)
        .map(manifest -> manifest.getCurrentDirectory().toString())
        .filter(directory -> !Directory.of(directory).equals(own))
        .max(String::compareTo);
  }
}
