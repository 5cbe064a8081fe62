package dateline.pipeline.options;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the option a person may have meant. */
final class NearestName {

  private static final int MAX_EDITS = 3;

  private NearestName() {}

  /** A hint to append to an error message; empty where nothing is near. */
  static String hint(String name, Set<String> beamNames) {
    Stream<String> own =
        OptionCatalog.byConcern().values().stream()
            .flatMap(List::stream)
            .map(OptionCatalog.Option::name);
    String lower = name.toLowerCase(Locale.ROOT);
    String best = "";
    int fewest = Math.min(MAX_EDITS, name.length() / 2) + 1;
    for (String candidate : Stream.concat(own, beamNames.stream()).toList()) {
      int edits = edits(lower, candidate.toLowerCase(Locale.ROOT));
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : "; did you mean --" + best + "?";
  }

  /** Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
