package dateline.nlp.tagging;

import java.util.Arrays;

/** The words of a sentence, its end behind them, and what they say about each other's tags. */
final class Sentence {

  /** How many words behind a capitalised one may still belong to the name of a company. */
  private static final int COMPANY_NAME_WINDOW = 3;

  private final Word[] words;
  private final Word outside;
  private final byte[] outsideTags;
  private final TaggerModel model;

  /**
   * @param words with the sentence's end as the last
   */
  Sentence(Word[] words, Word outside, byte[] outsideTags, TaggerModel model) {
    this.words = words;
    this.outside = outside;
    this.outsideTags = outsideTags;
    this.model = model;
  }

  /** How many words have a tag, the sentence's end among them. */
  int size() {
    return words.length;
  }

  /** The tags that the word at a position can have; outside of the sentence there is one. */
  byte[] tags(int position) {
    return position >= 0 ? words[position].tags() : outsideTags;
  }

  /**
   * Sets what the words say about the tag at a position.
   *
   * @param sums of the weights by tag
   * @param powers of e to the sums
   */
  void setSums(int position, double[] sums, double[] powers) {
    Arrays.fill(sums, 0);
    Arrays.fill(powers, 1);
    Word word = words[position];
    Word previous = position > 0 ? words[position - 1] : outside;
    Word next = position + 1 < words.length ? words[position + 1] : outside;
    add(Template.PREVIOUS_WORD, previous.asPrevious().word(), sums, powers);
    add(Template.NEXT_WORD, next.asNext().word(), sums, powers);
    if (word.isRare()) {
      add(Template.PREVIOUS_SHAPE, previous.asPrevious().shape(), sums, powers);
      add(Template.NEXT_SHAPE, next.asNext().shape(), sums, powers);
      add(Template.PREVIOUS_CLUSTER, previous.asPrevious().cluster(), sums, powers);
      add(Template.NEXT_CLUSTER, next.asNext().cluster(), sums, powers);
      int triple = model.triples().row(previous.cluster(), word.cluster(), next.cluster());
      add(Template.CLUSTERS, triple, sums, powers);
      if (word.capitals().initial() && isBeforeCompanyEnding(position)) {
        add(Template.COMPANY_NAME, model.row(Template.COMPANY_NAME, Template.YES), sums, powers);
      }
    }
    word.sums().addTo(sums, powers);
  }

  private void add(int template, int row, double[] sums, double[] powers) {
    model.features().get(template).addTo(sums, powers, row);
  }

  private boolean isBeforeCompanyEnding(int position) {
    int end = Math.min(position + COMPANY_NAME_WINDOW + 1, words.length);
    for (int i = position; i < end; i++) {
      if (words[i].isCompanyEnding()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds what the capitals of the word say, which depends on whether it is the first one. To
   * CoreNLP that is a matter of the tag before it, whose weights it adds before those of words.
   */
  void addCapitals(int position, double[] sums, double[] powers) {
    Word word = words[position];
    if (!word.isRare()) {
      return;
    }
    CapitalRows rows = word.capitals();
    if (position == 0) {
      add(Template.FIRST_UNCAPITALIZED, rows.firstUncapitalized(), sums, powers);
      add(Template.FIRST_ANY_CAPITAL, rows.firstAny(), sums, powers);
    } else {
      add(Template.LATER_UNCAPITALIZED, rows.laterUncapitalized(), sums, powers);
    }
  }
}
