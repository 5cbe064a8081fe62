package dateline.pipeline;

import dateline.pipeline.options.RunConfiguration;
import dateline.reuse.PlanReuse;
import dateline.reuse.PlanReuse.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of {@code ./dateline plan}: a line for each stage, with its reasons. */
final class PlanTable {

  private PlanTable() {}

  /**
   * The table.
   *
   * @param metrics what was counted
   * @param now the run that is planned
   * @param before version and fingerprint of the earlier run's stages, by name
   */
  static String of(
      RunMetrics metrics, RunConfiguration now, Map<String, Manifest.StageEntry> before) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%-12s%12s%10s%8s  %s%n",
            "stage",
            "taken over",
            "computed",
            "open",
            "why"));
    for (Stage stage : Stage.values()) {
      if (stage == Stage.CLEAN || stage.hasPart()) {
        row(table, metrics, stage, now, before);
      }
    }
    long gone = metrics.count(PlanReuse.METRICS, PlanReuse.GONE);
    if (gone > 0) {
      table.append(gone).append(gone == 1 ? " document is gone" : " documents are gone");
      table.append(System.lineSeparator());
    }
    table.append("what concerns several documents is computed: dedupe, canonical, write");
    return table.append(System.lineSeparator()).toString();
  }

  private static void row(
      StringBuilder table,
      RunMetrics metrics,
      Stage stage,
      RunConfiguration now,
      Map<String, Manifest.StageEntry> before) {
    long fresh = count(metrics, stage, Fate.NEW);
    long otherwise = count(metrics, stage, Fate.OTHERWISE_MADE);
    long unfinished = count(metrics, stage, Fate.UNFINISHED);
    long open = count(metrics, stage, Fate.OPEN);
    long leftOut = count(metrics, stage, Fate.LEFT_OUT);
    List<String> reasons = new ArrayList<>();
    if (fresh > 0) {
      reasons.add(fresh + " new, or without a document before");
    }
    if (otherwise > 0) {
      reasons.add(otherwise + " because of " + cause(stage, now, before));
    }
    if (unfinished > 0) {
      reasons.add(unfinished + " unfinished before");
    }
    if (open > 0) {
      reasons.add(open + " if their text is another once they are cleaned");
    }
    if (leftOut > 0) {
      reasons.add(leftOut + " if they are analysed, which they were not before");
    }
    table.append(
        String.format(
                Locale.ROOT,
                "%-12s%12d%10d%8d  %s",
                stage.label(),
                count(metrics, stage, Fate.TAKEN_OVER),
                fresh + otherwise + unfinished,
                open + leftOut,
                String.join(", ", reasons))
            .stripTrailing());
    table.append(System.lineSeparator());
  }

  private static long count(RunMetrics metrics, Stage stage, Fate fate) {
    return metrics.count(PlanReuse.METRICS, PlanReuse.name(stage.label(), fate));
  }

  /** What changed: in the stage itself, else in the first that it builds on. */
  private static String cause(
      Stage stage, RunConfiguration now, Map<String, Manifest.StageEntry> before) {
    for (Stage candidate : stage.lineage()) {
      Manifest.StageEntry entry = before.get(candidate.label());
      if (entry == null) {
        return candidate.label() + ", which is new";
      }
      if (entry.version() != candidate.version()) {
        return candidate.label() + " " + candidate.version() + ", which was " + entry.version();
      }
      if (!entry.fingerprint().equals(candidate.fingerprint(now))) {
        return "other settings or models of " + candidate.label();
      }
    }
    return stage == Stage.CLEAN
        ? "where they lie, or what is declared of them"
        : "an earlier run's settings";
  }
}
