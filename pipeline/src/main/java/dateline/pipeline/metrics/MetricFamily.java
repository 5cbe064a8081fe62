package dateline.pipeline.metrics;

import java.util.Map;
import java.util.regex.Pattern;

/** One metric with its samples, in OpenMetrics' form. */
public final class MetricFamily {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final String name;
  private final String suffix;
  private final String head;
  private final StringBuilder samples = new StringBuilder();

  /**
   * @param name of the metric; one with a unit ends with it
   * @param type as OpenMetrics writes it
   * @param unit empty for plain numbers
   * @param suffix what the samples' names have behind that of the metric
   */
  MetricFamily(String name, String type, String unit, String suffix, String help) {
    if (!NAME.matcher(name).matches() || !unit.isEmpty() && !name.endsWith("_" + unit)) {
      throw new IllegalArgumentException("no name of a metric in '" + unit + "': " + name);
    }
    this.name = name;
    this.suffix = suffix;
    this.head =
        "# TYPE "
            + name
            + ' '
            + type
            + '\n'
            + (unit.isEmpty() ? "" : "# UNIT " + name + ' ' + unit + '\n')
            + "# HELP "
            + name
            + ' '
            + escaped(help)
            + '\n';
  }

  /** Adds the only sample of a metric without labels. */
  public MetricFamily sample(Number value) {
    return sample(Map.of(), value);
  }

  /**
   * Adds a sample.
   *
   * @param labels names and values, no two samples with the same; written in the map's order
   */
  public MetricFamily sample(Map<String, String> labels, Number value) {
    samples.append(name).append(suffix);
    String opening = "{";
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (!NAME.matcher(label.getKey()).matches()) {
        throw new IllegalArgumentException("no name of a label: " + label.getKey());
      }
      samples.append(opening).append(label.getKey()).append("=\"");
      samples.append(escaped(label.getValue())).append('"');
      opening = ",";
    }
    samples.append(labels.isEmpty() ? " " : "} ").append(value).append('\n');
    return this;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }

  /** The metric's lines; empty without samples. */
  String text() {
    return samples.isEmpty() ? "" : head + samples;
  }
}
