package dateline.relations.open;

import dateline.relations.sentence.Participant;
import dateline.syntax.ParsedSentence;
import java.util.LinkedHashMap;
import java.util.Map;

/** What tells how likely a triple is right. */
final class OpenFeatures {

  private final Map<String, Double> values = new LinkedHashMap<>();

  OpenFeatures(ParsedSentence parsed, Triple triple) {
    Participant subject = triple.subject();
    Participant object = triple.object();
    put("always", 1);
    put(triple.construction().label(), 1);
    put("borrowed-subject", triple.borrowed() ? 1 : 0);
    put("log-words-between", Math.log1p(between(subject, object)));
    put("log-sentence-words", Math.log1p(parsed.size() - parsed.first()));
    put("subject-pronoun", subject.isPronoun() ? 1 : 0);
    put("both-named", Phrases.isNamed(subject) && Phrases.isNamed(object) ? 1 : 0);
    put("joined", isJoined(parsed, subject) || isJoined(parsed, object) ? 1 : 0);
    put("backwards", object.tokens().first() < subject.tokens().first() ? 1 : 0);
  }

  private void put(String name, double value) {
    values.put(name, value);
  }

  private static int between(Participant one, Participant other) {
    return Math.max(
        0,
        Math.max(
            other.tokens().first() - one.tokens().end(),
            one.tokens().first() - other.tokens().end()));
  }

  private static boolean isJoined(ParsedSentence parsed, Participant phrase) {
    return parsed.tree().is(phrase.head(), "conj");
  }

  /** By name, all in [0, 7]. */
  Map<String, Double> values() {
    return values;
  }
}
