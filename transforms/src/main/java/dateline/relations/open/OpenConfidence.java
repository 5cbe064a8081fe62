package dateline.relations.open;

import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.Map;

/** What share of the triples with such features are right. Immutable; one serves all threads. */
final class OpenConfidence {

  private static final class Loaded {
    static final OpenConfidence CONFIDENCE = new OpenConfidence();
  }

  private final Map<String, Double> weights = new HashMap<>();

  private OpenConfidence() {
    for (String line : ResourceLines.of(OpenConfidence.class, "confidence.txt")) {
      String[] parts = line.split("\\s+", -1);
      weights.put(parts[0], Double.valueOf(parts[1]));
    }
  }

  static OpenConfidence get() {
    return Loaded.CONFIDENCE;
  }

  /** In [0, 1]. */
  double of(OpenFeatures features) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : features.values().entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
