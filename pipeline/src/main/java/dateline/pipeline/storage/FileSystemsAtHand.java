package dateline.pipeline.storage;

import dateline.read.LocalFiles;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;

/** Which of Beam's file systems there are, and what a person is told of one that is not. */
public final class FileSystemsAtHand {

  /** Maven profiles by the schemes of URIs, as the launcher knows them, too. */
  private static final Map<String, String> PROFILES =
      Map.of("s3", "s3", "gs", "gcs", "hdfs", "hdfs", "webhdfs", "hdfs");

  /** A place in HDFS with its name node. */
  private static final Pattern HDFS = Pattern.compile("(?:[=,]|^)((?:web)?hdfs://[^/,]+)");

  private FileSystemsAtHand() {}

  /**
   * What is missing for a path or URI, for people; null if nothing is. Beam must have been given
   * its options before.
   */
  public static @Nullable String missing(String place) {
    if (LocalFiles.isLocal(place)) {
      return null;
    }
    String scheme = place.substring(0, place.indexOf(':'));
    try {
      FileSystems.matchNewResource(scheme + "://host/name", /* isDirectory= */ false);
      return null;
    } catch (IllegalArgumentException e) {
      String profile = PROFILES.get(scheme);
      if (profile == null) {
        return "no file system is known for "
            + scheme
            + "://, but for paths, s3://, hdfs:// and gs://";
      }
      return profile.equals("hdfs")
          ? "which HDFS is meant? Write hdfs://HOST:PORT/…, or set HADOOP_CONF_DIR; and start by"
              + " ./dateline, or build with -Phdfs"
          : "the file system of "
              + scheme
              + ":// is not on the class path: start by ./dateline, or build with -P"
              + profile;
    }
  }

  /**
   * Beam's option for HDFS, where neither the command line nor the environment says which one is
   * meant: the name node of the first place that has one.
   *
   * @param arguments the command line
   */
  public static Optional<String> hdfsConfiguration(Collection<String> arguments) {
    if (System.getenv("HADOOP_CONF_DIR") != null
        || System.getenv("YARN_CONF_DIR") != null
        || arguments.stream().anyMatch(a -> a.startsWith("--hdfsConfiguration="))) {
      return Optional.empty();
    }
    return arguments.stream()
        .map(HDFS::matcher)
        .filter(Matcher::find)
        .map(found -> "--hdfsConfiguration=[{\"fs.defaultFS\":\"" + found.group(1) + "\"}]")
        .findFirst();
  }
}
