package dateline.nlp;

/**
 * Where the engine tells what it did, for whoever keeps the counts of a run. Names ending in {@code
 * Micros} are microseconds of the clock, summed over threads; the others are numbers of things.
 */
@FunctionalInterface
public interface NlpMeter {

  /** For whoever keeps no counts. */
  NlpMeter NONE = (name, amount) -> {};

  /**
   * Adds to a count.
   *
   * @param name of the count, for example {@code sentences} or {@code posMicros}
   * @param amount to add, 0 or more
   */
  void add(String name, long amount);
}
