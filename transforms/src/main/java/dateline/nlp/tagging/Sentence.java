package dateline.nlp.tagging;

import java.util.List;

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

  /** Adds what the words say about the tag at a position. */
  void addWords(int position, Weights weights) {
    List<FeatureRows> features = model.features();
    Word word = words[position];
    Word previous = position > 0 ? words[position - 1] : outside;
    Word next = position + 1 < words.length ? words[position + 1] : outside;
    weights.add(features.get(Template.PREVIOUS_WORD), previous.asPrevious().word());
    weights.add(features.get(Template.NEXT_WORD), next.asNext().word());
    if (word.isRare()) {
      weights.add(features.get(Template.PREVIOUS_SHAPE), previous.asPrevious().shape());
      weights.add(features.get(Template.NEXT_SHAPE), next.asNext().shape());
      weights.add(features.get(Template.PREVIOUS_CLUSTER), previous.asPrevious().cluster());
      weights.add(features.get(Template.NEXT_CLUSTER), next.asNext().cluster());
      weights.add(
          features.get(Template.CLUSTERS),
          model.triples().row(previous.cluster(), word.cluster(), next.cluster()));
      if (word.capitals().initial() && isBeforeCompanyEnding(position)) {
        FeatureRows companies = features.get(Template.COMPANY_NAME);
        weights.add(companies, companies.row(Template.YES));
      }
    }
    weights.add(word.sums());
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
  void addCapitals(int position, Weights weights) {
    if (!words[position].isRare()) {
      return;
    }
    List<FeatureRows> features = model.features();
    CapitalRows rows = words[position].capitals();
    if (position == 0) {
      weights.add(features.get(Template.FIRST_UNCAPITALIZED), rows.firstUncapitalized());
      weights.add(features.get(Template.FIRST_ANY_CAPITAL), rows.firstAny());
    } else {
      weights.add(features.get(Template.LATER_UNCAPITALIZED), rows.laterUncapitalized());
    }
  }
}
