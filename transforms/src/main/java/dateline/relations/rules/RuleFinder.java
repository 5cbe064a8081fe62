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

  /** The relations of a sentence. */
  public List<Finding> find(RelationSentence sentence) {
    Clauses clauses = new Clauses(sentence);
    List<Finding> found = new ArrayList<>(FrameMatcher.find(book, clauses));
    found.addAll(PathMatcher.find(book.paths(), sentence, clauses));
    found.addAll(WordsMatcher.find(book.words(), sentence, clauses));
    return found;
  }
}
