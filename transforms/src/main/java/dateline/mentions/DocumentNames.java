package dateline.mentions;

import java.util.ArrayList;
import java.util.List;

/** The names of a document's sentences seen together: the rules in their order. */
final class DocumentNames {

  /** In the order in which they are applied. */
  static final List<DocumentRule> RULES =
      List.of(new NeverShortened(), new OneType(), new NamesAgain());

  private DocumentNames() {}

  /**
   * The names of a document, in text order.
   *
   * @param sentences that were read
   * @param names of each of them
   */
  static List<MentionedName> of(List<ReadSentence> sentences, List<List<Name>> names) {
    return of(sentences, names, RULES);
  }

  /** The same by some of the rules. */
  static List<MentionedName> of(
      List<ReadSentence> sentences, List<List<Name>> names, List<DocumentRule> rules) {
    List<MentionedName> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      names.get(i).stream().map(sentences.get(i)::mentioned).forEach(all::add);
    }
    for (DocumentRule rule : rules) {
      all = rule.apply(sentences, all);
    }
    return all;
  }
}
