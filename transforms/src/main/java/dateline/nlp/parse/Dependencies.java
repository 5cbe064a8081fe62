package dateline.nlp.parse;

/** Heads and relations of a sentence's tokens: a basic Universal Dependencies tree. */
public final class Dependencies {

  /** Head of the root. */
  public static final int ROOT = -1;

  private final int[] heads;
  private final String[] relations;

  Dependencies(int[] heads, String[] relations) {
    this.heads = heads;
    this.relations = relations;
  }

  /** Index of each token's head, 0-based, or {@link #ROOT}. */
  public int[] heads() {
    return heads.clone();
  }

  /** Relation of each token to its head, for example {@code nsubj} or {@code obl:tmod}. */
  public String[] relations() {
    return relations.clone();
  }
}
