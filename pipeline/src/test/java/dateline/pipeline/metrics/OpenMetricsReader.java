package dateline.pipeline.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads OpenMetrics text by the letter of the specification, version 1.0.0, and refuses what is
 * against it: of the types gauge and info, which are all that we write.
 */
public final class OpenMetricsReader {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern METADATA = Pattern.compile("# (TYPE|UNIT|HELP) (" + NAME + ") (.*)");
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile(
          "("
              + NAME
              + ")(\\{"
              + LABEL
              + "(?:,"
              + LABEL
              + ")*\\})? ([-+]?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)");

  private final Map<String, Double> samples = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> metadata = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private String family = "";

  private OpenMetricsReader() {}

  /**
   * The samples of a text by name and labels as written.
   *
   * @throws IllegalArgumentException if the text is against the specification
   */
  public static Map<String, Double> read(String text) {
    OpenMetricsReader reader = new OpenMetricsReader();
    require(text.endsWith("\n# EOF\n") || text.equals("# EOF\n"), "no end: " + text);
    text.substring(0, text.length() - "# EOF\n".length()).lines().forEach(reader::line);
    return reader.samples;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }

  private void line(String line) {
    Matcher told = METADATA.matcher(line);
    if (told.matches()) {
      metadata(told.group(1), told.group(2), told.group(3));
      return;
    }
    Matcher sample = SAMPLE.matcher(line);
    require(sample.matches(), "neither metadata nor sample: " + line);
    String type = metadata.getOrDefault(family, Map.of()).getOrDefault("TYPE", "none");
    String suffix = type.equals("info") ? "_info" : "";
    require(sample.group(1).equals(family + suffix), "not of " + family + ": " + line);
    require(!type.equals("info") || sample.group(3).equals("1"), "an info is 1: " + line);
    String name = sample.group(1) + (sample.group(2) == null ? "" : sample.group(2));
    require(samples.put(name, Double.valueOf(sample.group(3))) == null, "twice: " + line);
  }

  private void metadata(String what, String name, String value) {
    if (!name.equals(family)) {
      closed.add(family);
      require(!closed.contains(name), "metrics are mixed: " + name);
      family = name;
    }
    Map<String, String> known = metadata.computeIfAbsent(name, n -> new HashMap<>());
    require(known.put(what, value) == null, what + " twice: " + name);
    switch (what) {
      case "TYPE" -> require(value.equals("gauge") || value.equals("info"), "type " + value);
      case "UNIT" -> {
        require(name.endsWith("_" + value), name + " does not end with its unit " + value);
        require(!"info".equals(known.get("TYPE")), "an info has no unit: " + name);
      }
      default -> require(value.matches("(?:[^\\\\\"]|\\\\[\\\\\"n])*"), "not escaped: " + value);
    }
  }
}
