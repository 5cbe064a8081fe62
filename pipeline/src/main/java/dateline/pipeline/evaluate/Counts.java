package dateline.pipeline.evaluate;

/** How much was found of what is there. */
final class Counts {

  private int right;
  private int found;
  private int gold;

  void add(int moreRight, int moreFound, int moreGold) {
    right += moreRight;
    found += moreFound;
    gold += moreGold;
  }

  void add(Counts other) {
    add(other.right, other.found, other.gold);
  }

  int found() {
    return found;
  }

  int gold() {
    return gold;
  }

  /** What is wrong with it: found and not there, or there and not found. */
  int errors() {
    return found + gold - 2 * right;
  }

  /** Share of what was found that is right; 1 if nothing was found. */
  double precision() {
    return found == 0 ? 1 : right / (double) found;
  }

  /** Share of what is there that was found; 1 if nothing is there. */
  double recall() {
    return gold == 0 ? 1 : right / (double) gold;
  }

  /** Harmonic mean of the two; 1 if nothing is there and nothing was found. */
  double f1() {
    return found + gold == 0 ? 1 : 2.0 * right / (found + gold);
  }
}
