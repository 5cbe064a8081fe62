package dateline.times;

/** On which side of the day of publication something is said to be. */
enum TimeDirection {
  /** Before it, or on it. */
  PAST,
  /** Behind it, or on it. */
  FUTURE,
  /** The words do not say. */
  UNKNOWN
}
