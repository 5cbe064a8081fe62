package dateline.relations.rules;

import dateline.relations.clauses.Clauses;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.RelationSentence;
import java.util.ArrayList;
import java.util.List;

/** Finds what rules say that a sentence states. */
public final class RuleFinder {

  private final RuleBook book;

  /** By the rules of a book. */
  public RuleFinder(RuleBook book) {
    this.book = book;
  }

  /** How often our rules are right is known, but not how often the user's are. */
  private Finding withConfidence(Finding finding, RelationSentence sentence) {
    return book.isOurs(finding.extractor())
        ? finding.withConfidence(
            RuleConfidence.get(finding.family()).of(finding, sentence.parsed()))
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
