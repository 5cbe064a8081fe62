package dateline.relations.rules;

import dateline.relations.clauses.Clauses;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.RelationSentence;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.RelationFamily;

/** Finds what rules say that a sentence states. */
public final class RuleFinder {

  private final RuleBook book;

  /** By the rules of a book. */
  public RuleFinder(RuleBook book) {
    this.book = book;
  }

  /** How often our rules are right is known for events, and not of the user's rules. */
  private Finding withConfidence(Finding finding, RelationSentence sentence) {
    return finding.family() == RelationFamily.EVENT && book.isOurs(finding.extractor())
        ? finding.withConfidence(RuleConfidence.get().of(finding, sentence.parsed()))
        : finding;
  }

  /** The relations of a sentence. */
  public List<Finding> find(RelationSentence sentence) {
    Clauses clauses = new Clauses(sentence);
    List<Finding> found = new ArrayList<>(FrameMatcher.find(book, clauses));
    found.addAll(PathMatcher.find(book.paths(), sentence, clauses));
    found.addAll(WordsMatcher.find(book.words(), sentence, clauses));
    found.replaceAll(finding -> withConfidence(finding, sentence));
    return found;
  }
}
