package dateline.pipeline.bench;

/**
 * What a process took for articles, and what it would take for more of the same kind.
 *
 * @param articles how many it got done
 * @param tokens of these
 * @param taken by it
 * @param startUp what the same program takes for one sentence
 */
record Cost(int articles, long tokens, MeasuredProcess.Taken taken, MeasuredProcess.Taken startUp) {

  /** Seconds by the clock for so many tokens, start-up included. */
  double seconds(long ofTokens) {
    return scaled(taken.seconds(), startUp.seconds(), ofTokens);
  }

  /** Processor seconds for so many tokens, start-up included. */
  double processorSeconds(long ofTokens) {
    return scaled(taken.processorSeconds(), startUp.processorSeconds(), ofTokens);
  }

  /** Seconds by the clock for so many tokens without start-up; NaN if the run took no longer. */
  double netSeconds(long ofTokens) {
    double net = seconds(ofTokens) - startUp.seconds();
    return net > 0 ? net : Double.NaN;
  }

  /** Start-up happens once, however many articles there are; the rest grows with their tokens. */
  private double scaled(double all, double start, long ofTokens) {
    return start + (all - start) * ofTokens / tokens;
  }
}
