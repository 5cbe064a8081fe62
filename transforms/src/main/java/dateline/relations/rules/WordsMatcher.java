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
import java.util.TreeSet;
import news.dateline.records.Modality;
import news.dateline.records.RelationFamily;
import org.jspecify.annotations.Nullable;

/** Finds the words side by side that rules describe. */
final class WordsMatcher {

  private static final String TITLE = "TITLE";

  private final Clauses clauses;
  private final Circumstances circumstances;
  private final ParsedSentence parsed;
  private final Map<Integer, List<Participant>> byFirst = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private WordsMatcher(RelationSentence sentence, Clauses clauses) {
    this.clauses = clauses;
    this.circumstances = new Circumstances(clauses);
    this.parsed = sentence.parsed();
    for (Participant participant : sentence.participants()) {
      // Behind a title or a comma a pronoun stands for itself.
      if (!participant.isPronoun()) {
        byFirst
            .computeIfAbsent(participant.tokens().first(), first -> new ArrayList<>())
            .add(participant);
      }
    }
  }

  static List<Finding> find(List<Rule.Words> rules, RelationSentence sentence, Clauses clauses) {
    WordsMatcher matcher = new WordsMatcher(sentence, clauses);
    for (Rule.Words rule : rules) {
      for (int i = matcher.parsed.first(); i < matcher.parsed.size(); i++) {
        matcher.match(rule, 0, i, new Found(i, null, null, null));
      }
    }
    return matcher.findings;
  }

  /**
   * What was passed so far.
   *
   * @param first the first token
   * @param trigger a title that is no argument, or the last noun or verb that the rule writes out
   */
  private record Found(
      int first,
      @Nullable Participant subject,
      @Nullable Participant object,
      @Nullable TokenRange trigger) {

    Found with(Rule.Someone someone, Participant participant) {
      if (someone.role() == null) {
        return participant.is(TITLE) ? with(participant.tokens()) : this;
      }
      return someone.role() == Rule.Role.SUBJECT
          ? new Found(first, participant, object, trigger)
          : new Found(first, subject, participant, trigger);
    }

    Found with(TokenRange words) {
      return new Found(first, subject, object, words);
    }
  }

  private void match(Rule.Words rule, int step, int token, Found found) {
    if (step == rule.steps().size()) {
      add(rule, found, token);
      return;
    }
    Rule.Step wanted = rule.steps().get(step);
    if (wanted.times() == Rule.Times.NEVER) {
      if (!stands(wanted.node(), token)) {
        match(rule, step + 1, token, found);
      }
      return;
    }
    if (wanted.times() != Rule.Times.ONCE) {
      match(rule, step + 1, token, found);
    }
    int next = wanted.times() == Rule.Times.ANY ? step : step + 1;
    if (wanted.node() instanceof Rule.Someone someone) {
      for (Participant participant : byFirst.getOrDefault(token, List.of())) {
        if (Someones.fits(someone, participant, parsed)) {
          match(rule, next, participant.tokens().end(), found.with(someone, participant));
        }
      }
    } else if (wanted.node() instanceof Rule.Word word) {
      for (int end : ends(word, token)) {
        boolean says = !word.lemmas().isEmpty() && (parsed.isNoun(token) || parsed.isVerb(token));
        match(rule, next, end, says ? found.with(new TokenRange(token, end)) : found);
      }
    }
  }

  private boolean stands(Rule.Node node, int token) {
    return node instanceof Rule.Someone someone
        ? byFirst.getOrDefault(token, List.of()).stream()
            .anyMatch(p -> Someones.fits(someone, p, parsed))
        : !ends((Rule.Word) node, token).isEmpty();
  }

  /** Where a word ends that begins at a token, in order; what has hyphens is several tokens. */
  private Set<Integer> ends(Rule.Word word, int token) {
    Set<Integer> ends = new TreeSet<>();
    if (token >= parsed.size()) {
      return ends;
    }
    if (word.lemmas().isEmpty() || Someones.isOneOf(word.lemmas(), parsed, token)) {
      ends.add(token + 1);
    }
    StringBuilder whole = new StringBuilder(parsed.lower(token));
    for (int i = token + 1; parsed.word(i).equals("-"); i += 2) {
      whole.append('-').append(parsed.lower(i + 1));
      if (word.lemmas().contains(whole.toString())) {
        ends.add(i + 2);
      }
    }
    return ends;
  }

  private void add(Rule.Words rule, Found found, int end) {
    Participant subject = found.subject();
    Participant object = found.object();
    if (subject == null || object == null || subject.sameAs(object)) {
      return;
    }
    TokenRange all = new TokenRange(found.first(), end);
    if (rule.tied() && !(isTied(subject, all) && isTied(object, all) && isWhole(all))) {
      return;
    }
    TokenRange trigger = found.trigger();
    int word = trigger == null ? DependencyTree.ROOT : trigger.end() - 1;
    boolean event = rule.head().family() == RelationFamily.EVENT && trigger != null;
    Finding finding =
        new Finding(
            rule.head().family(),
            rule.head().predicate(),
            rule.head().mode(),
            subject,
            object,
            trigger,
            rule.head().name(),
            null,
            event && circumstances.negated(word),
            event ? circumstances.modality(word, clauses.clause(word)) : Modality.ASSERTED,
            event ? clauses.date(word) : null,
            event ? clauses.place(word) : null);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** Whether one hangs on the other words, or they on it. */
  private boolean isTied(Participant participant, TokenRange all) {
    int head = parsed.tree().head(participant.head());
    return all.holds(head)
        || parsed.tree().children(participant.head()).stream()
            .anyMatch(child -> all.holds(child) && !participant.tokens().holds(child));
  }

  /** Whether no more than one of the words hangs on what is outside. */
  private boolean isWhole(TokenRange all) {
    int outside = 0;
    for (int i = all.first(); i < all.end(); i++) {
      outside += all.holds(parsed.tree().head(i)) ? 0 : 1;
    }
    return outside <= 1;
  }
}
