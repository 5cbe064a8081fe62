package dateline.pipeline;

import dateline.pipeline.storage.Claim;
import dateline.pipeline.storage.Directory;
import dateline.write.Dataset;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one run, from its claim to its publication.
 *
 * <p>A run is complete if and only if the manifest exists. While one is under way it claims the
 * directory by the start marker. Only a directory with one of the two, or with nothing but what
 * runs write, is ever cleared, and of it only what runs write: a mistyped {@code --output} costs
 * nobody their files.
 */
final class RunDirectory implements Closeable {

  static final String MANIFEST = "_MANIFEST.json";
  static final String METRICS = "_METRICS.txt";
  static final String SCHEMAS = "_schemas";
  static final String STARTED = "_STARTED";
  private static final String UNPUBLISHED = MANIFEST + Directory.UNPUBLISHED;

  /** Beam's name for the directories of files that are not yet complete. */
  static final String BEAM_TEMPORARY = ".temp-beam";

  /** Names of the files within a run's directories. */
  private static final Pattern RECORDS =
      Pattern.compile("part-\\d+-of-\\d+\\.avro|[a-z]+\\.avsc|\\.temp-beam.*");

  private final Directory root;
  private final Claim claim;

  /** A directory as it is: for a run's preparation, see {@link #claim}. */
  RunDirectory(Directory root, Claim claim) {
    this.root = root;
    this.claim = claim;
  }

  /**
   * Says whether a run may be written there, without changing anything.
   *
   * @throws OutputRefusedException if it may not
   */
  static void check(Directory root, boolean overwrite) throws OutputRefusedException, IOException {
    Optional<String> obstacle = root.obstacle();
    if (obstacle.isPresent()) {
      throw new OutputRefusedException(obstacle.get());
    }
    if (root.exists(MANIFEST)) {
      if (!overwrite) {
        throw new OutputRefusedException(
            root + " holds a complete run; --overwrite=true replaces it");
      }
      return;
    }
    if (root.exists(STARTED)) {
      return;
    }
    Optional<String> foreign = root.find(name -> !isOfRuns(name));
    if (foreign.isPresent()) {
      throw new OutputRefusedException(
          root + " holds other files (" + foreign.get() + "); choose an empty or a new directory");
    }
  }

  /** Whether a run wrote it, by its name and, within a directory, by the name there. */
  private static boolean isOfRuns(String name) {
    if (name.startsWith(BEAM_TEMPORARY) || name.equals(UNPUBLISHED) || name.equals(METRICS)) {
      return true;
    }
    int slash = name.indexOf('/');
    String below = name.substring(slash + 1);
    return slash > 0
        && isDirectoryOfRuns(name.substring(0, slash))
        && (below.isEmpty() || RECORDS.matcher(first(below)).matches());
  }

  /** The first name of a path. */
  private static String first(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  private static boolean isDirectoryOfRuns(String name) {
    return name.equals(SCHEMAS)
        || Arrays.stream(Dataset.values()).anyMatch(d -> d.directory().equals(name));
  }

  /** Whether it goes when a directory is cleared that is known to be a run's. */
  private static boolean isCleared(String name) {
    return name.equals(UNPUBLISHED)
        || name.equals(METRICS)
        || name.startsWith(BEAM_TEMPORARY)
        || isDirectoryOfRuns(first(name));
  }

  /**
   * Marks a directory as under way; nothing else is changed in it before {@link #clear}.
   *
   * @param kept a directory that is still needed as it is; null for none
   * @throws OutputRefusedException if the directory holds a complete run or other files, or another
   *     run is writing to it
   * @throws ReuseRefusedException if the one that is needed is this one, under another name
   */
  static RunDirectory claim(Directory root, boolean overwrite, @Nullable Directory kept)
      throws OutputRefusedException, ReuseRefusedException, IOException {
    check(root, overwrite);
    Optional<Claim> claim = root.claim(STARTED);
    if (claim.isEmpty()) {
      throw new OutputRefusedException("another run is writing to " + root);
    }
    RunDirectory directory = new RunDirectory(root, claim.get());
    boolean claimed = false;
    try {
      if (kept != null && claim.get().isIn(kept)) {
        claim.get().finish();
        throw new ReuseRefusedException(
            kept + " is the output directory, which is cleared before it could be read");
      }
      claimed = true;
    } finally {
      if (!claimed) {
        directory.close();
      }
    }
    return directory;
  }

  /** Clears what an earlier run left, and writes what stands before the first record. */
  void clear() throws IOException {
    // The manifest first: without it nobody takes what is left for a run.
    root.unpublish(MANIFEST);
    root.delete(RunDirectory::isCleared);
    for (Dataset dataset : Dataset.values()) {
      root.write(
          SCHEMAS + "/" + dataset.directory() + ".avsc", dataset.schema().toString(true) + "\n");
    }
  }

  /** Does something, once, if another run is found to have taken the directory over. */
  void whenLost(Runnable action) {
    claim.whenLost(action);
  }

  /**
   * Says whether the directory is still this run's.
   *
   * @throws OutputRefusedException if another took it over
   */
  void checkHeld() throws OutputRefusedException, IOException {
    if (!claim.isHeld()) {
      throw new OutputRefusedException(
          "another run has taken over " + root + " meanwhile; nothing was published by this one");
    }
  }

  /** Gives the directory back. */
  @Override
  public void close() {
    try {
      claim.close();
    } catch (IOException e) {
      // Whoever comes next finds no sign of life. How the run ended is told already.
    }
  }

  /**
   * Writes the run's figures, which lie there before the run is visible.
   *
   * @throws OutputRefusedException if another run took the directory over
   */
  void writeMetrics(String metrics) throws OutputRefusedException, IOException {
    checkHeld();
    root.write(METRICS, metrics);
  }

  /**
   * Makes the run visible, in one step, and ends it. All that the manifest speaks of lies on the
   * disk before.
   *
   * @throws OutputRefusedException if another run took the directory over
   */
  void publish(String manifest) throws OutputRefusedException, IOException {
    checkHeld();
    List<String> files = new ArrayList<>(root.files(SCHEMAS));
    for (Dataset dataset : Dataset.values()) {
      files.addAll(files(dataset));
    }
    if (root.exists(METRICS)) {
      files.add(METRICS);
    }
    root.persist(files);
    root.publish(MANIFEST, manifest);
    try {
      claim.finish();
    } catch (IOException e) {
      // The run is there for all to see; a marker beside a manifest keeps nobody out.
    }
  }

  /** The files of a dataset, by their names below the directory, sorted. */
  List<String> files(Dataset dataset) throws IOException {
    return root.files(dataset.directory()).stream().filter(file -> file.endsWith(".avro")).toList();
  }

  Directory root() {
    return root;
  }
}
