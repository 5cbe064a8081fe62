package dateline.nlp.numeric;

/** The rules' needs that the tokens of a sequence meet, all together and one by one, as bits. */
final class MetNeeds {

  private final long[] all;
  private final long[][] byToken;

  MetNeeds(long[] all, long[][] byToken) {
    this.all = all;
    this.byToken = byToken;
  }

  static boolean contains(long[] met, int need) {
    return (met[need / Long.SIZE] & 1L << need) != 0;
  }

  static void add(long[] more, long[] met) {
    for (int i = 0; i < met.length; i++) {
      met[i] |= more[i];
    }
  }

  int size() {
    return byToken.length;
  }

  long[] all() {
    return all;
  }

  long[] of(int token) {
    return byToken[token];
  }

  /** What the tokens from one to before another meet together; both may be beyond the ends. */
  long[] window(int begin, int end) {
    long[] met = new long[all.length];
    for (int i = Math.max(begin, 0); i < Math.min(end, byToken.length); i++) {
      add(byToken[i], met);
    }
    return met;
  }
}
