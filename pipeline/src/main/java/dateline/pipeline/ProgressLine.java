package dateline.pipeline;

import dateline.article.StageMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the progress line says; the rate is that of the present stage. */
final class ProgressLine {

  private String stage = "";
  private Instant stageBegin = Instant.MIN;

  /** The line for what was counted until now. */
  String of(RunMetrics metrics, Instant now) {
    long tokenized = finished(metrics, Stage.TOKENIZE);
    long recognized = finished(metrics, Stage.ENTITIES);
    long related = finished(metrics, Stage.RELATIONS);
    String current = stage(metrics.documents(), tokenized, recognized, related);
    if (!current.equals(stage)) {
      stage = current;
      stageBegin = now;
    }
    long done = related > 0 ? related : recognized > 0 ? recognized : tokenized;
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

  /** Documents whose part of a stage is there, whichever run has made it. */
  private static long finished(RunMetrics metrics, Stage stage) {
    return metrics.count(stage.label(), StageMetrics.DONE)
        + metrics.count(stage.label(), StageMetrics.TAKEN_OVER);
  }

  private static String stage(long cleaned, long tokenized, long recognized, long related) {
    if (related > 0) {
      return "relating";
    }
    if (recognized > 0) {
      return "recognizing";
    }
    if (tokenized > 0) {
      return "tokenizing";
    }
    return cleaned > 0 ? "loading models" : "reading";
  }
}
