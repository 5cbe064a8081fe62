package dateline.relations.rules;

import dateline.nlp.DependencyTree;
import dateline.relations.clauses.Circumstances;
import dateline.relations.clauses.Clauses;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.records.Modality;
import news.dateline.records.RelationFamily;

/** Finds the ways through a sentence's tree that rules describe. */
final class PathMatcher {

  /** Relations within a noun phrase. */
  private static final Set<String> NOMINAL =
      Set.of("amod", "appos", "compound", "dep", "flat", "nmod", "nummod");

  private final Clauses clauses;
  private final ParsedSentence parsed;
  private final DependencyTree tree;

  /** Taggers know what closes a quote, but not what closes two. */
  private static final Pattern CLOSING_MARKS = Pattern.compile("[’']*([”»\"]|'')");

  private final Circumstances circumstances;
  private final Map<Integer, List<Participant>> byHead = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private PathMatcher(RelationSentence sentence, Clauses clauses) {
    this.clauses = clauses;
    this.parsed = sentence.parsed();
    this.tree = parsed.tree();
    this.circumstances = new Circumstances(clauses);
    for (Participant participant : sentence.participants()) {
      byHead.computeIfAbsent(participant.head(), head -> new ArrayList<>()).add(participant);
    }
  }

  static List<Finding> find(List<Rule.Path> rules, RelationSentence sentence, Clauses clauses) {
    PathMatcher matcher = new PathMatcher(sentence, clauses);
    for (Rule.Path rule : rules) {
      Rule.Someone first = (Rule.Someone) rule.nodes().get(0);
      for (Participant participant : sentence.participants()) {
        if (Someones.fits(first, participant, matcher.parsed)) {
          matcher.go(rule, 1, participant.head(), participant, DependencyTree.ROOT);
        }
      }
    }
    return matcher.findings;
  }

  /**
   * Goes on from a token.
   *
   * @param next the station to reach
   * @param trigger the last word that the rule writes out and that was passed; ROOT if none was
   */
  private void go(Rule.Path rule, int next, int token, Participant first, int trigger) {
    Rule.Edge edge = rule.edges().get(next - 1);
    for (int to : edge.up() ? List.of(tree.head(token)) : tree.children(token)) {
      Rule.Node node = rule.nodes().get(next);
      boolean anyWord = node instanceof Rule.Word word && word.lemmas().isEmpty();
      if (to == DependencyTree.ROOT
          || !fits(edge, edge.up() ? token : to)
          || edge.relation().equals("appos") && isEndOfQuoteBetween(token, to)
          || !anyWord && isLikened(edge, to)) {
        continue;
      }
      if (next == rule.nodes().size() - 1) {
        for (Participant last : byHead.getOrDefault(to, List.of())) {
          if (Someones.fits((Rule.Someone) node, last, parsed)) {
            add(rule, first, last, trigger);
          }
        }
      } else if (isAt(node, to)) {
        go(rule, next + 1, to, first, isWrittenOut(node) ? to : trigger);
      }
    }
  }

  /** "'I knew the mayor,' Ray said": who speaks is not what the quote ends with. */
  private boolean isEndOfQuoteBetween(int one, int other) {
    return IntStream.range(Math.min(one, other), Math.max(one, other))
        .anyMatch(token -> CLOSING_MARKS.matcher(parsed.word(token)).matches());
  }

  /** "Is like a lawyer", "is at a lawyer's": the subject is not what the noun says. */
  private boolean isLikened(Rule.Edge edge, int upper) {
    return edge.up()
        && edge.relation().startsWith("nsubj")
        && parsed.isNoun(upper)
        && !tree.children(upper, "case").isEmpty();
  }

  private boolean isAt(Rule.Node node, int token) {
    if (node instanceof Rule.Word word) {
      return word.lemmas().isEmpty() || Someones.isOneOf(word.lemmas(), parsed, token);
    }
    return byHead.getOrDefault(token, List.of()).stream()
        .anyMatch(p -> Someones.fits((Rule.Someone) node, p, parsed));
  }

  private static boolean isWrittenOut(Rule.Node node) {
    return node instanceof Rule.Word word && !word.lemmas().isEmpty();
  }

  /** A relation, its subtype, or one of its prepositions behind the colon. */
  private boolean fits(Rule.Edge edge, int lower) {
    String relation = tree.relation(lower);
    int colon = edge.relation().indexOf(':');
    if (relation.equals(edge.relation()) || colon < 0 && tree.is(lower, edge.relation())) {
      return true;
    }
    return colon > 0
        && tree.is(lower, edge.relation().substring(0, colon))
        && Stream.of(edge.relation().substring(colon + 1).split("\\|", -1))
            .anyMatch(preposition -> clauses.isIntroduced(lower, preposition));
  }

  private void add(Rule.Path rule, Participant first, Participant last, int trigger) {
    boolean inOrder = ((Rule.Someone) rule.nodes().get(0)).role() == Rule.Role.SUBJECT;
    Participant subject = inOrder ? first : last;
    Participant object = inOrder ? last : first;
    if (subject.sameAs(object) || subject.overlaps(object)) {
      return;
    }
    boolean event = rule.head().family() == RelationFamily.EVENT;
    boolean presumed = !event && isWithinPhrase(rule);
    boolean said = trigger != DependencyTree.ROOT;
    // "Is not a lawyer": without a word of its own the upper of the two says it.
    int word = said ? trigger : upper(first, last);
    int saying = event ? word : circumstances.saying(word);
    int clause = parsed.isNoun(saying) ? clauses.clause(saying) : saying;
    Participant date = event ? clauses.date(word) : null;
    Participant place = event ? clauses.place(word) : null;
    findings.add(
        new Finding(
            rule.head().family(),
            rule.head().predicate(),
            rule.head().mode(),
            subject,
            object,
            said ? new TokenRange(trigger, trigger + 1) : null,
            rule.head().name(),
            null,
            !presumed
                && (circumstances.negated(saying)
                    || clauses.isHeldBy(saying, clause) && circumstances.negated(clause)),
            presumed ? Modality.ASSERTED : circumstances.modality(saying, clause),
            event && date == null ? clauses.date(clause) : date,
            event && place == null ? clauses.place(clause) : place));
  }

  /** "The Norwegian painter Lee was not asked": the clause denies what Lee did, not who Lee is. */
  private static boolean isWithinPhrase(Rule.Path rule) {
    return rule.edges().stream()
        .allMatch(edge -> NOMINAL.contains(edge.relation().split(":", 2)[0]));
  }

  private int upper(Participant first, Participant last) {
    for (int i = last.head(); i != DependencyTree.ROOT; i = tree.head(i)) {
      if (i == first.head()) {
        return first.head();
      }
    }
    return last.head();
  }
}
