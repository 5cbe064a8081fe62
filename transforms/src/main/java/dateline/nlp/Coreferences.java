package dateline.nlp;

import java.util.List;

/**
 * What CoreNLP takes for one and the same in a text.
 *
 * @param chains each of two or more mentions in text order; by their first mention
 * @param outOfTime whether a part of the text was not read because the time was used up
 */
public record Coreferences(List<List<ChainMention>> chains, boolean outOfTime) {

  public Coreferences {
    chains = chains.stream().map(List::copyOf).toList();
  }

  /** What a mention's head is. */
  public enum Kind {
    NAME,
    NOUN,
    PRONOUN,
    /** Several things tied by "and". */
    LIST
  }

  /**
   * A mention in a chain; tokens are named by their index in the sentence, 0-based.
   *
   * @param sentence its index in the document
   * @param firstToken its first token
   * @param endToken the token behind its last one
   * @param head the token that stands for all of it
   * @param kind of the head
   */
  public record ChainMention(int sentence, int firstToken, int endToken, int head, Kind kind) {}
}
