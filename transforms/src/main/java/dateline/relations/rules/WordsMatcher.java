package dateline.relations.rules;

import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.records.Modality;
import org.jspecify.annotations.Nullable;

/** Finds the words side by side that rules describe. */
final class WordsMatcher {

  private final ParsedSentence parsed;
  private final Map<Integer, List<Participant>> byFirst = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private WordsMatcher(RelationSentence sentence) {
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

  static List<Finding> find(List<Rule.Words> rules, RelationSentence sentence) {
    WordsMatcher matcher = new WordsMatcher(sentence);
    for (Rule.Words rule : rules) {
      for (int i = matcher.parsed.first(); i < matcher.parsed.size(); i++) {
        matcher.match(rule, 0, i, new Found(null, null, null));
      }
    }
    return matcher.findings;
  }

  /** The arguments so far, and a title that was passed and is none of them. */
  private record Found(
      @Nullable Participant subject, @Nullable Participant object, @Nullable TokenRange trigger) {

    Found with(Rule.Someone someone, Participant participant) {
      if (someone.role() == null) {
        return new Found(subject, object, participant.tokens());
      }
      return someone.role() == Rule.Role.SUBJECT
          ? new Found(participant, object, trigger)
          : new Found(subject, participant, trigger);
    }
  }

  private void match(Rule.Words rule, int step, int token, Found found) {
    if (step == rule.steps().size()) {
      add(rule, found);
      return;
    }
    Rule.Step wanted = rule.steps().get(step);
    if (wanted.optional()) {
      match(rule, step + 1, token, found);
    }
    if (token >= parsed.size()) {
      return;
    }
    int next = wanted.repeated() ? step : step + 1;
    if (wanted.node() instanceof Rule.Someone someone) {
      for (Participant participant : byFirst.getOrDefault(token, List.of())) {
        if (Someones.fits(someone, participant, parsed)) {
          match(rule, next, participant.tokens().end(), found.with(someone, participant));
        }
      }
    } else if (wanted.node() instanceof Rule.Word word
        && (word.lemmas().isEmpty()
            || word.lemmas().contains(parsed.lower(token))
            || word.lemmas().contains(parsed.lemma(token)))) {
      match(rule, next, token + 1, found);
    }
  }

  private void add(Rule.Words rule, Found found) {
    Participant subject = found.subject();
    Participant object = found.object();
    if (subject == null || object == null || subject.sameAs(object)) {
      return;
    }
    Finding finding =
        new Finding(
            rule.head().family(),
            rule.head().predicate(),
            rule.head().mode(),
            subject,
            object,
            found.trigger(),
            rule.head().name(),
            null,
            false,
            Modality.ASSERTED,
            null,
            null);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }
}
