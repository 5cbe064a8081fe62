package dateline.nlp.tagging;

import dateline.nlp.words.RecentWords;

/**
 * What a token's text says by itself.
 *
 * <p>Immutable, so that threads may share it.
 */
final class Word implements RecentWords.OfWord {

  private final String text;
  private final byte[] tags;
  private final boolean rare;
  private final boolean companyEnding;
  private final int cluster;
  private final TagSums sums;
  private final ContextRows asPrevious;
  private final ContextRows asNext;
  private final CapitalRows capitals;

  Word(
      String text,
      byte[] tags,
      boolean rare,
      boolean companyEnding,
      int cluster,
      TagSums sums,
      ContextRows asPrevious,
      ContextRows asNext,
      CapitalRows capitals) {
    this.text = text;
    this.tags = tags;
    this.rare = rare;
    this.companyEnding = companyEnding;
    this.cluster = cluster;
    this.sums = sums;
    this.asPrevious = asPrevious;
    this.asNext = asNext;
    this.capitals = capitals;
  }

  /** As it stands in the sentence. */
  @Override
  public String text() {
    return text;
  }

  /** The tags it can have, in the order in which they are tried; not to be changed. */
  byte[] tags() {
    return tags;
  }

  /** Whether more than the words and tags beside it counts. */
  boolean isRare() {
    return rare;
  }

  /** Whether it ends names of companies. */
  boolean isCompanyEnding() {
    return companyEnding;
  }

  /** Its distributional cluster. */
  int cluster() {
    return cluster;
  }

  /** What its letters and its cluster say about its tag. */
  TagSums sums() {
    return sums;
  }

  /** What it says about the word behind it. */
  ContextRows asPrevious() {
    return asPrevious;
  }

  /** What it says about the word before it. */
  ContextRows asNext() {
    return asNext;
  }

  CapitalRows capitals() {
    return capitals;
  }
}
