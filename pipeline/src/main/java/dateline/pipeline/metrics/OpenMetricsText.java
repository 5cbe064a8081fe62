package dateline.pipeline.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text in the OpenMetrics format, version 1.0.0. It has no timestamps, which node_exporter's
 * textfile collector refuses, and which would hide that a figure is old.
 */
public final class OpenMetricsText {

  private final Map<String, MetricFamily> families = new LinkedHashMap<>();

  /**
   * Adds a metric that has a value now. What one run counted is of this type too: the next run's
   * counts are no continuation, and a rate over them would mean nothing.
   *
   * @param unit empty for plain numbers; else the name ends with it
   */
  public MetricFamily gauge(String name, String unit, String help) {
    return add(name, new MetricFamily(name, "gauge", unit, "", help));
  }

  /** Adds a metric whose labels say something; its samples are 1. */
  public MetricFamily info(String name, String help) {
    return add(name, new MetricFamily(name, "info", "", "_info", help));
  }

  private MetricFamily add(String name, MetricFamily family) {
    if (families.put(name, family) != null) {
      throw new IllegalArgumentException("twice: " + name);
    }
    return family;
  }

  /**
   * The text, with metrics in the order in which they were added; those without samples are left
   * out.
   */
  @Override
  public String toString() {
    return families.values().stream().map(MetricFamily::text).collect(Collectors.joining())
        + "# EOF\n";
  }
}
