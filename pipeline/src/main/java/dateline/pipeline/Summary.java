package dateline.pipeline;

import dateline.article.StageMetrics;
import dateline.clean.CleanArticles;
import dateline.read.ReadRawDocuments;
import dateline.write.Dataset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The short table at the end of a run. */
final class Summary {

  private Summary() {}

  static String of(Manifest manifest, WrittenRun written, RunMetrics metrics, double seconds) {
    StringBuilder table = new StringBuilder();
    row(
        table,
        "read",
        count(manifest.inputs().read(), "page")
            + " in "
            + count(manifest.inputs().matched(), "file")
            + ", "
            + bytes(manifest.inputs().bytes())
            + twins(manifest.reconciliation().duplicateSources()));
    Map<String, Long> passedOver = metrics.byName(ReadRawDocuments.PASSED_OVER_METRICS);
    if (!passedOver.isEmpty()) {
      row(table, "passed over", counted(passedOver));
    }
    for (Dataset dataset : Dataset.ofRecords()) {
      String name = dataset.directory();
      row(table, name, manifest.counts().getOrDefault(name, 0L) + details(name, written));
    }
    if (written.nearDuplicates() > 0) {
      row(table, "duplicates", written.nearDuplicates() + " nearly repeating an earlier document");
    }
    if (!written.documentsByFlag().isEmpty()) {
      row(table, "flagged", join(written.documentsByFlag()));
    }
    Map<String, Long> takenOver = takenOver(metrics);
    if (!takenOver.isEmpty()) {
      row(table, "taken over", join(takenOver));
    }
    row(table, "removed", join(metrics.byName(CleanArticles.REMOVED_METRICS)));
    row(table, "time", String.format(Locale.ROOT, "%.1f s", seconds));
    return table.toString();
  }

  /** Documents whose part an earlier run has made, by stage in the order of the flow. */
  private static Map<String, Long> takenOver(RunMetrics metrics) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      long count = metrics.count(stage.label(), StageMetrics.TAKEN_OVER);
      if (count > 0) {
        counts.put(stage.label(), count);
      }
    }
    return counts;
  }

  /** Numbers of things, by what one of them is called. */
  static String counted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> count(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String count(long number, String what) {
    String many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
    return number + " " + (number == 1 ? what : many);
  }

  private static String twins(long duplicateSources) {
    return duplicateSources == 0
        ? ""
        : "  (" + duplicateSources + " identical to another: one document, each a source of it)";
  }

  private static String details(String dataset, WrittenRun written) {
    Map<String, Long> parts =
        switch (dataset) {
          case "documents" -> written.documentsByStatus();
          case "failures" -> written.failuresByStage();
          case "sentences" ->
              written.unanalyzedSentences() == 0
                  ? Map.of()
                  : Map.of("not analyzed", written.unanalyzedSentences());
          default -> Map.of();
        };
    return parts.isEmpty() ? "" : "  (" + join(parts) + ")";
  }

  private static String join(Map<String, Long> counts) {
    return counts.isEmpty()
        ? "nothing"
        : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String bytes(long bytes) {
    return bytes < 10_000
        ? bytes + " bytes"
        : bytes < 10_000_000
            ? bytes / 1000 + " kB"
            : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static void row(StringBuilder table, String name, String value) {
    table.append(String.format(Locale.ROOT, "%-12s%s%n", name, value));
  }
}
