package dateline.relations.rules;

import dateline.nlp.DependencyTree;
import dateline.syntax.ParsedSentence;
import java.util.Set;
import news.dateline.records.Modality;

/**
 * Whether a clause says that something is so, is not so, is planned, asked for, or only possible.
 */
public final class Circumstances {

  private static final Set<String> NEGATIONS =
      Set.of("not", "never", "n't", "no", "n’t", "neither");

  /** "Refused to meet", "denied meeting": it did not take place. */
  private static final Set<String> REFUSALS =
      Set.of("refuse", "decline", "fail", "deny", "avoid", "cancel", "skip", "reject");

  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "’ll");
  private static final Set<String> POSSIBLE = Set.of("would", "could", "may", "might", "can");
  private static final Set<String> DUE = Set.of("should", "must", "ought");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

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
          "promise",
          "slate",
          "go",
          "decide",
          "seek",
          "propose",
          "offer",
          "threaten",
          "vow",
          "pledge",
          "willing",
          "ready",
          "likely",
          "eager");

  private static final Set<String> PLANNED =
      Set.of("planned", "upcoming", "scheduled", "proposed", "expected", "possible", "future");

  private static final Set<String> DEMANDS =
      Set.of(
          "urge",
          "ask",
          "demand",
          "call",
          "request",
          "order",
          "press",
          "invite",
          "tell",
          "beg",
          "encourage",
          "instruct");

  private final ParsedSentence parsed;
  private final DependencyTree tree;
  private final Clauses clauses;

  /** Of the clauses of a sentence. */
  public Circumstances(Clauses clauses) {
    this.clauses = clauses;
    this.parsed = clauses.parsed();
    this.tree = clauses.tree();
  }

  /** Whether a word is said not to be so. */
  public boolean negated(int word) {
    boolean not =
        tree.children(word).stream()
            .anyMatch(
                child ->
                    NEGATIONS.contains(parsed.lower(child))
                        || NEGATIONS.contains(parsed.lemma(child)));
    boolean without =
        tree.children(word).stream()
            .filter(child -> tree.is(child, "mark") || tree.is(child, "case"))
            .anyMatch(child -> parsed.lemma(child).equals("without"));
    int head = tree.head(word);
    boolean refused =
        head != DependencyTree.ROOT
            && (tree.is(word, "xcomp") || tree.is(word, "obj") && parsed.isNoun(word))
            && REFUSALS.contains(parsed.lemma(head));
    return not || without || refused;
  }

  /**
   * Whether a word is said to be so.
   *
   * @param clause the verb of its clause, itself if it is one
   */
  public Modality modality(int word, int clause) {
    if (tree.children(word, "amod").stream().anyMatch(c -> PLANNED.contains(parsed.lower(c)))) {
      return Modality.PLANNED;
    }
    if (word != clause && tree.is(word, "obj") && PLANS.contains(parsed.lemma(clause))) {
      return Modality.PLANNED;
    }
    if (word != clause && isAskedFor(word, clause)) {
      return Modality.DEMANDED;
    }
    return word == clause || clauses.shares(word, clause) ? ofVerb(clause) : Modality.ASSERTED;
  }

  /** "Demanded talks with", "called for talks with". */
  private boolean isAskedFor(int word, int clause) {
    return DEMANDS.contains(parsed.lemma(clause))
        && (tree.is(word, "obj") || tree.is(word, "obl") && clauses.isIntroduced(word, "for"));
  }

  private Modality ofVerb(int verb) {
    for (int child : tree.children(verb)) {
      String word = parsed.lower(child);
      boolean auxiliary = tree.is(child, "aux");
      if (auxiliary && FUTURE.contains(word)) {
        return Modality.PLANNED;
      }
      if (auxiliary && DUE.contains(word)) {
        return Modality.DEMANDED;
      }
      boolean condition = tree.is(child, "mark") && CONDITIONS.contains(word);
      if (auxiliary && POSSIBLE.contains(word) || condition) {
        return Modality.CONDITIONAL;
      }
    }
    int head = tree.head(verb);
    if (head == DependencyTree.ROOT) {
      return Modality.ASSERTED;
    }
    if (clauses.isInfinitive(verb)) {
      String lemma = parsed.lemma(head);
      if (DEMANDS.contains(lemma)) {
        return Modality.DEMANDED;
      }
      if (PLANS.contains(lemma)) {
        return Modality.PLANNED;
      }
    }
    boolean shares =
        tree.is(verb, "xcomp") || tree.is(verb, "conj") && parsed.tag(verb).equals("VB");
    return shares ? ofVerb(head) : Modality.ASSERTED;
  }
}
