package dateline.relations;

import java.util.Set;
import news.dateline.records.Modality;

/**
 * Whether a clause says that something is so, is not so, is planned, asked for, or only possible.
 */
final class Circumstances {

  private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "no", "n’t");
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "’ll");
  private static final Set<String> POSSIBLE = Set.of("would", "could", "may", "might");

  private static final Set<String> PLANS =
      Set.of(
          "plan",
          "set",
          "expect",
          "schedule",
          "hope",
          "intend",
          "due",
          "agree",
          "want",
          "prepare",
          "promise");

  private static final Set<String> DEMANDS =
      Set.of("urge", "ask", "demand", "call", "request", "order", "press", "invite", "tell", "beg");

  private Circumstances() {}

  static boolean negated(ActorSentence sentence, int word) {
    return sentence.tree().children(word).stream()
        .anyMatch(
            child ->
                NEGATIONS.contains(sentence.word(child))
                    || NEGATIONS.contains(sentence.lemma(child)));
  }

  static Modality modality(ActorSentence sentence, int verb) {
    for (int child : sentence.tree().children(verb)) {
      String word = sentence.word(child);
      if (sentence.tree().is(child, "aux") && FUTURE.contains(word)) {
        return Modality.PLANNED;
      }
      boolean condition = sentence.tree().is(child, "mark") && word.equals("if");
      if (sentence.tree().is(child, "aux") && POSSIBLE.contains(word) || condition) {
        return Modality.CONDITIONAL;
      }
    }
    boolean governed =
        sentence.tree().is(verb, "xcomp")
            || sentence.tree().is(verb, "ccomp")
            || sentence.tree().is(verb, "advcl");
    int head = sentence.tree().head(verb);
    boolean infinitive =
        sentence.tree().children(verb, "mark").stream()
            .anyMatch(m -> sentence.lemma(m).equals("to"));
    if (governed && infinitive && head >= 0) {
      return DEMANDS.contains(sentence.lemma(head))
          ? Modality.DEMANDED
          : PLANS.contains(sentence.lemma(head)) ? Modality.PLANNED : Modality.ASSERTED;
    }
    return Modality.ASSERTED;
  }
}
