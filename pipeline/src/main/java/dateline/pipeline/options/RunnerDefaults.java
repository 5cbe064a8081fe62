package dateline.pipeline.options;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.runners.PipelineRunnerRegistrar;

/**
 * What runners are told where the command line does not say otherwise. They are options of runners
 * by name and value, so that nothing here depends on a runner; those of a runner that is not on the
 * class path are left out.
 */
final class RunnerDefaults {

  /** With fewer for each thread the last to end would leave the others idle. */
  private static final int PLACES_OF_A_THREAD = 8;

  /** What is held in one stays small up to some hundred thousand documents. */
  private static final int PLACES_OF_A_CLUSTER = 128;

  private RunnerDefaults() {}

  /**
   * The values by option.
   *
   * @param known names of the options that there are
   */
  static Map<String, String> of(Set<String> known) {
    int processors = Runtime.getRuntime().availableProcessors();
    Map<String, String> defaults = new LinkedHashMap<>();
    // Direct: every core, and without its checks of our own code, which the tests make.
    defaults.put("blockOnRun", "false");
    defaults.put("targetParallelism", Integer.toString(processors));
    defaults.put("enforceImmutability", "false");
    defaults.put("enforceEncodability", "false");
    // Flink: Beam lets a step go through the values of a key twice, but this runner only if asked
    // to, for it holds them in memory then. Nor need it copy what steps do not alter.
    defaults.put("reIterableGroupByKeyResult", "true");
    defaults.put("fasterCopy", "true");
    // Spark: every core; and what does not fit into memory goes to disk. By itself it would be
    // worked out again, and counted twice.
    defaults.put("sparkMaster", "local[" + processors + "]");
    defaults.put("storageLevel", "MEMORY_AND_DISK");
    defaults.keySet().retainAll(known);
    return defaults;
  }

  /** How many places suit the runner that the options name. */
  static int places(PipelineOptions options) {
    return options.getRunner().equals(DirectRunner.class)
        ? PLACES_OF_A_THREAD * options.as(DirectOptions.class).getTargetParallelism()
        : PLACES_OF_A_CLUSTER;
  }

  /** Simple names of the runners on the class path. */
  static Set<String> runners() {
    Set<String> names = new TreeSet<>();
    for (PipelineRunnerRegistrar registrar : ServiceLoader.load(PipelineRunnerRegistrar.class)) {
      registrar.getPipelineRunners().forEach(runner -> names.add(runner.getSimpleName()));
    }
    return names;
  }
}
