package dateline.article;

import dateline.nlp.NlpMeter;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/** What the stages of the analysis count in a run's metrics. */
public final class StageMetrics {

  /** Documents that a stage has finished, whether or not it failed on them. */
  public static final String DONE = "done";

  /** Documents whose part of a stage was made by an earlier run. */
  public static final String TAKEN_OVER = "takenOver";

  /** Brings the engine's counts into those of the step on whose thread it is called. */
  public static final NlpMeter ENGINE = (name, amount) -> Metrics.counter("nlp", name).inc(amount);

  private StageMetrics() {}

  /** The count of the documents whose part of a stage was made by an earlier run. */
  public static Counter takenOver(String stage) {
    return Metrics.counter(stage, TAKEN_OVER);
  }

  /** The count of the documents that a stage has finished. */
  public static Counter done(String stage) {
    return Metrics.counter(stage, DONE);
  }
}
