package dateline.entities;

/** What a mention is in its clause. */
enum GrammaticalRole {
  SUBJECT(1),
  OBJECT(0.6),
  /** Behind a preposition, within a longer phrase, in a heading. */
  OTHER(0.4);

  private final double weight;

  GrammaticalRole(double weight) {
    this.weight = weight;
  }

  /** How much a mention in this role says that the text is about it, in (0, 1]. */
  double weight() {
    return weight;
  }
}
