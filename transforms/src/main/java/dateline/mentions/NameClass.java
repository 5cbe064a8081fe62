package dateline.mentions;

/** What a name is the name of, as far as its surroundings tell. */
enum NameClass {
  PERSON,
  ORGANIZATION,
  LOCATION,
  /** An election, a war, a treaty, a prize, a cup. */
  EVENT,
  /** A people, a language, a work, a ship, and all others. */
  MISC
}
