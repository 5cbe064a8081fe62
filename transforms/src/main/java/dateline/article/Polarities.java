package dateline.article;

import news.dateline.records.Polarity;

/** The one place that says from which score on a sentiment is called negative or positive. */
public final class Polarities {

  /** Scores within this distance of 0 are neutral. */
  public static final double NEUTRAL_BAND = 0.2;

  private Polarities() {}

  /**
   * The polarity of a score.
   *
   * @param score in [-1, 1]
   */
  public static Polarity of(double score) {
    return score < -NEUTRAL_BAND
        ? Polarity.NEGATIVE
        : score > NEUTRAL_BAND ? Polarity.POSITIVE : Polarity.NEUTRAL;
  }
}
