package dateline.pipeline;

import dateline.article.AnnotateArticles;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the progress line says; the rate is that of the present stage. */
final class ProgressLine {

  private String stage = "";
  private Instant stageBegin = Instant.MIN;

  /** The line for what was counted until now. */
  String of(RunMetrics metrics, Instant now) {
    long recognized = metrics.count(Stage.ENTITIES.label(), AnnotateArticles.DONE);
    long related = metrics.count(Stage.RELATIONS.label(), AnnotateArticles.DONE);
    String current = stage(metrics.documents(), recognized, related);
    if (!current.equals(stage)) {
      stage = current;
      stageBegin = now;
    }
    long done = related > 0 ? related : recognized;
    double seconds = Math.max(1, Duration.between(stageBegin, now).toMillis() / 1000.0);
    return String.format(
        Locale.ROOT,
        "%s: %d of %d documents done, %.1f a second, %d failures",
        stage,
        done,
        metrics.documents(),
        done / seconds,
        metrics.failures());
  }

  private static String stage(long cleaned, long recognized, long related) {
    if (cleaned == 0) {
      return "reading";
    }
    if (recognized == 0) {
      return "loading models";
    }
    return related == 0 ? "recognizing" : "relating";
  }
}
