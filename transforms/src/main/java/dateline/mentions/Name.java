package dateline.mentions;

/**
 * A name in a sentence.
 *
 * @param first its first token
 * @param end the token behind its last
 * @param confidence the mean probability of its tokens' labels, in [0, 1]
 */
record Name(NameClass type, int first, int end, double confidence) {

  boolean is(NameClass other) {
    return type == other;
  }

  /** How many tokens it has. */
  int size() {
    return end - first;
  }

  boolean holds(int token) {
    return first <= token && token < end;
  }

  boolean overlaps(int otherFirst, int otherEnd) {
    return first < otherEnd && otherFirst < end;
  }

  Name withType(NameClass newType) {
    return new Name(newType, first, end, confidence);
  }

  Name withEnd(int newEnd) {
    return new Name(type, first, newEnd, confidence);
  }
}
