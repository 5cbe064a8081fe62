package dateline.pipeline;

import dateline.clean.CleanArticles;
import dateline.read.ReadRawDocuments;
import dateline.write.Dataset;
import dateline.write.WriteRun;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/** A snapshot of a run's counters, summed over steps, under {@code namespace/name}. */
final class RunMetrics {

  private final Map<String, Long> counters = new TreeMap<>();

  private RunMetrics() {}

  /** Counters under {@code namespace/name}. */
  static RunMetrics of(Map<String, Long> counters) {
    RunMetrics metrics = new RunMetrics();
    metrics.counters.putAll(counters);
    return metrics;
  }

  /** The counters of a finished run. */
  static RunMetrics of(PipelineResult result) {
    // What a retried bundle counted the first time is not committed; not every runner tells.
    return sum(result, c -> c.hasCommitted() ? c.getCommitted() : c.getAttempted());
  }

  /** The counters of a run under way. */
  static RunMetrics soFar(PipelineResult result) {
    return sum(result, MetricResult::getAttempted);
  }

  private static RunMetrics sum(PipelineResult result, ToLongFunction<MetricResult<Long>> value) {
    RunMetrics metrics = new RunMetrics();
    for (MetricResult<Long> counter :
        result.metrics().queryMetrics(MetricsFilter.builder().build()).getCounters()) {
      metrics.counters.merge(
          counter.getName().getNamespace() + "/" + counter.getName().getName(),
          value.applyAsLong(counter),
          Long::sum);
    }
    return metrics;
  }

  long count(String namespace, String name) {
    return counters.getOrDefault(namespace + "/" + name, 0L);
  }

  /** All counters. */
  Map<String, Long> all() {
    return counters;
  }

  long matched() {
    return count(ReadRawDocuments.class.getName(), ReadRawDocuments.MATCHED);
  }

  long opened() {
    return count(ReadRawDocuments.class.getName(), ReadRawDocuments.OPENED);
  }

  long read() {
    return count(ReadRawDocuments.class.getName(), ReadRawDocuments.READ);
  }

  long bytes() {
    return count(ReadRawDocuments.class.getName(), ReadRawDocuments.BYTES);
  }

  /** Documents cleaned so far. */
  long documents() {
    return byName(CleanArticles.STATUS_METRICS).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records on their way to the files, by dataset. */
  Map<String, Long> encoded() {
    return byName(Dataset.ENCODED_METRICS);
  }

  /** Failures recorded so far, of every stage. */
  long failures() {
    return byName(WriteRun.FAILURE_METRICS).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The counters of a namespace, by name. */
  Map<String, Long> byName(String namespace) {
    Map<String, Long> found = new TreeMap<>();
    counters.forEach(
        (key, value) -> {
          if (key.startsWith(namespace + "/")) {
            found.put(key.substring(namespace.length() + 1), value);
          }
        });
    return found;
  }
}
