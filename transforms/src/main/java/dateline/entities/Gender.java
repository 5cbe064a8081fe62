package dateline.entities;

/** Which pronouns stand for a person. */
enum Gender {
  FEMALE,
  MALE,
  /** Nothing says so. */
  UNKNOWN;

  /** Whether two may be of one person. */
  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
