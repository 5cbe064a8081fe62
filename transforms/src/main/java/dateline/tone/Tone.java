package dateline.tone;

import dateline.article.Polarities;

/**
 * How likely something is spoken of badly, neutrally or well; together 1.
 *
 * @param negative in [0, 1]
 * @param neutral in [0, 1]
 * @param positive in [0, 1]
 */
record Tone(double negative, double neutral, double positive) {

  /** Records need no more digits, and processors differ in those behind. */
  private static final double DIGITS = 1000;

  /**
   * One number for it, in [-1, 1], such that the likeliest of the three is the polarity that {@link
   * Polarities} gives the number: beyond the neutral band it is the further out, the likelier the
   * polarity is than any other.
   */
  double score() {
    double band = Polarities.NEUTRAL_BAND;
    double score;
    if (negative > neutral && negative > positive) {
      score = -band - (1 - band) * (negative - Math.max(neutral, positive));
    } else if (positive > neutral && positive > negative) {
      score = band + (1 - band) * (positive - Math.max(neutral, negative));
    } else {
      score = 2 * band * (positive - negative);
    }
    double rounded = Math.round(score * DIGITS) / DIGITS;
    // Rounding must not take a polarity back into the band.
    boolean neutralNow = Math.abs(rounded) <= band;
    return neutralNow == Math.abs(score) <= band
        ? rounded
        : Math.signum(score) * (band + 1 / DIGITS);
  }
}
