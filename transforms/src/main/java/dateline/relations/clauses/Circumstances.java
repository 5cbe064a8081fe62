package dateline.relations.clauses;

import dateline.nlp.DependencyTree;
import dateline.syntax.ParsedSentence;
import dateline.text.WordLists;
import java.util.List;
import java.util.Set;
import news.dateline.records.Modality;

/**
 * Whether a clause says that something is so, is not so, is planned, asked for, or only possible.
 */
public final class Circumstances {

  private static final WordLists WORDS = WordLists.of(Circumstances.class, "circumstances.txt");
  private static final Set<String> NEGATIONS = WORDS.get("negations");
  private static final Set<String> ONLY = WORDS.get("only");
  private static final Set<String> REFUSALS = WORDS.get("refusals");
  private static final Set<String> ENDINGS = WORDS.get("endings");
  private static final Set<String> STATEMENTS = WORDS.get("statements");
  private static final Set<String> DENIALS = WORDS.get("denials");
  private static final Set<String> PLANS = WORDS.get("plans");
  private static final Set<String> HOPES = WORDS.get("hopes");
  private static final Set<String> PLANNED = WORDS.get("planned");
  private static final Set<String> DEMANDS = WORDS.get("demands");
  private static final Set<String> ATTEMPTS = WORDS.get("attempts");
  private static final Set<String> FUTURE = WORDS.get("future");
  private static final Set<String> POSSIBLE = WORDS.get("possible");
  private static final Set<String> REPORTED = WORDS.get("reported");
  private static final Set<String> DUE = WORDS.get("due");
  private static final Set<String> CONDITIONS = WORDS.get("conditions");
  private static final Set<String> FURTHERING = WORDS.get("furthering");
  private static final Set<String> BECOMING = WORDS.get("becoming");

  private final ParsedSentence parsed;
  private final DependencyTree tree;
  private final Clauses clauses;

  /** Of the clauses of a sentence. */
  public Circumstances(Clauses clauses) {
    this.clauses = clauses;
    this.parsed = clauses.parsed();
    this.tree = clauses.tree();
  }

  /**
   * The word whose clause says whether a noun's holder is what it says: "became president" says so
   * by its verb; any other word itself.
   */
  public int saying(int word) {
    int head = tree.head(word);
    boolean becoming =
        head != DependencyTree.ROOT
            && parsed.isNoun(word)
            && (tree.is(word, "xcomp") || tree.is(word, "obj") || clauses.isIntroduced(word, "as"))
            && BECOMING.contains(parsed.lemma(head));
    return becoming ? head : word;
  }

  /** Whether a word is said not to be so. */
  public boolean negated(int word) {
    return hasNegation(word)
        || isWithout(word)
        || refused(word) && !isUndenied(word)
        || isNegatedAbove(word);
  }

  private boolean hasNegation(int word) {
    return tree.children(word).stream()
        .anyMatch(
            child ->
                (NEGATIONS.contains(parsed.lower(child)) || NEGATIONS.contains(parsed.lemma(child)))
                    && !ONLY.contains(parsed.lower(child + 1))
                    && child < lastOfVerb(word, child));
  }

  /** "Met Lee, not Ray": what stands behind a verb does not deny it. */
  private int lastOfVerb(int word, int child) {
    return parsed.isVerb(word) && !tree.is(child, "det") ? word : Integer.MAX_VALUE;
  }

  private boolean isWithout(int word) {
    return tree.children(word).stream()
        .filter(child -> tree.is(child, "mark") || tree.is(child, "case"))
        .anyMatch(child -> parsed.lemma(child).equals("without"));
  }

  /** Whether the word above says that it was refused, canceled or denied. */
  public boolean refused(int word) {
    int head = tree.head(word);
    if (head == DependencyTree.ROOT) {
      return false;
    }
    String lemma = clauses.lemma(head);
    boolean done =
        tree.is(word, "xcomp")
            || clauses.isInfinitive(word) && (tree.is(word, "acl") || tree.is(word, "ccomp"))
            || parsed.isNoun(word) && (tree.is(word, "obj") || isPassiveSubject(word));
    return done && REFUSALS.contains(lemma)
        || tree.is(word, "xcomp") && ENDINGS.contains(lemma)
        || tree.is(word, "ccomp") && DENIALS.contains(lemma)
        || isDeniedReport(word, head)
        || parsed.isNoun(word)
            && parsed.isNoun(head)
            && clauses.isIntroduced(word, "of")
            && REFUSALS.contains(lemma);
  }

  /** "Did not refuse to meet", "did not deny that they met": so it may have been. */
  private boolean isUndenied(int word) {
    return refused(word) && hasNegation(tree.head(word));
  }

  /** "Denied reports that she met". */
  private boolean isDeniedReport(int word, int noun) {
    int verb = tree.head(noun);
    boolean content =
        (tree.is(word, "acl") || tree.is(word, "ccomp"))
            && tree.children(word, "mark").stream().anyMatch(m -> parsed.lower(m).equals("that"));
    return content
        && parsed.isNoun(noun)
        && tree.is(noun, "obj")
        && verb != DependencyTree.ROOT
        && DENIALS.contains(parsed.lemma(verb));
  }

  /** "Did not want to meet", "did not call or meet", "denied that she tried to meet". */
  private boolean isNegatedAbove(int word) {
    int head = tree.head(word);
    if (head == DependencyTree.ROOT || !parsed.isVerb(word)) {
      return false;
    }
    boolean alternative =
        tree.is(word, "conj")
            && parsed.tag(word).equals("VB")
            && tree.children(word, "cc").stream().anyMatch(cc -> parsed.lower(cc).matches("n?or"));
    boolean governed = tree.is(word, "xcomp") && !REFUSALS.contains(clauses.lemma(head));
    return (alternative || governed) && negated(head);
  }

  private boolean isPassiveSubject(int word) {
    return tree.relation(word).equals("nsubj:pass");
  }

  /**
   * Whether a word is said to be so.
   *
   * @param clause the verb of its clause, itself if it is one
   */
  public Modality modality(int word, int clause) {
    if (isUndenied(word)) {
      return Modality.CONDITIONAL;
    }
    if (!parsed.isNoun(word)) {
      return ofVerb(clause);
    }
    if (!tree.children(word, "cop").isEmpty()) {
      return ofVerb(word);
    }
    if (isCalledPlanned(word) || clauses.isAhead(word)) {
      return Modality.PLANNED;
    }
    int top = word;
    int head = tree.head(top);
    Modality wanted = wanted(top, head);
    while (wanted == Modality.ASSERTED && clauses.isPartOf(top)) {
      top = head;
      head = tree.head(top);
      wanted = wanted(top, head);
    }
    if (wanted != Modality.ASSERTED) {
      return wanted;
    }
    if (head == DependencyTree.ROOT) {
      return ofVerb(top);
    }
    boolean same =
        clauses.shares(top, head)
            || isGoal(top) && FURTHERING.contains(clauses.lemma(head))
            || clauses.shares(word, clause);
    if (clauses.isTimeOf(top) && tree.is(head, "xcomp") && isStatement(tree.head(head))) {
      // "Vowed to open the port at a summit": the summit is where it was vowed.
      return ofVerb(tree.head(head));
    }
    if (parsed.isVerb(head)
        && clauses.isIntroduced(top, "by")
        && !tree.children(head, "nsubj:pass").isEmpty()) {
      // "Will be followed by talks"
      return ofVerb(head);
    }
    if (same && (parsed.isVerb(head) || word == clause)) {
      return ofVerb(parsed.isVerb(head) ? head : clause);
    }
    // "Is to build a boat for her visit": what is for something that is to come is to come.
    int verb = clauses.clause(clauses.clause(top) == top ? head : top);
    boolean purpose =
        clauses.isIntroduced(top, "for")
            && parsed.isVerb(verb)
            && ofVerb(verb) != Modality.ASSERTED;
    return purpose ? Modality.PLANNED : Modality.ASSERTED;
  }

  private boolean isStatement(int verb) {
    return verb != DependencyTree.ROOT && STATEMENTS.contains(parsed.lemma(verb));
  }

  /** "The planned talks", "the talks scheduled for Monday". */
  private boolean isCalledPlanned(int noun) {
    return tree.children(noun).stream()
        .anyMatch(
            child ->
                (tree.is(child, "amod") || tree.relation(child).equals("acl"))
                    && PLANNED.contains(parsed.lower(child)));
  }

  /** "Planned a visit", "demanded talks", "called for talks", "their hope for cooperation". */
  private Modality wanted(int noun, int head) {
    if (head == DependencyTree.ROOT) {
      return Modality.ASSERTED;
    }
    String lemma = clauses.lemma(head);
    boolean behind =
        clauses.isIntroduced(noun, "for")
            || parsed.isNoun(head) && clauses.isIntroduced(noun, "of")
            || parsed.isNoun(head) && clauses.isIntroduced(noun, "on");
    if (!isGoal(noun) && !behind) {
      return Modality.ASSERTED;
    }
    if (DEMANDS.contains(lemma) && !(parsed.isNoun(head) && lemma.equals("order"))) {
      return Modality.DEMANDED;
    }
    // "Set an example of cooperation", "a set of talks".
    if (PLANS.contains(lemma) && !lemma.equals("set") && !clauses.isIntroduced(noun, "on")) {
      return Modality.PLANNED;
    }
    return ATTEMPTS.contains(lemma) ? Modality.CONDITIONAL : Modality.ASSERTED;
  }

  private boolean isGoal(int noun) {
    return tree.is(noun, "obj") || isPassiveSubject(noun);
  }

  private Modality ofVerb(int verb) {
    boolean have = tree.children(verb, "aux").stream().anyMatch(aux -> isHave(aux));
    for (int child : tree.children(verb)) {
      String word = parsed.lower(child);
      boolean auxiliary = tree.is(child, "aux");
      if (auxiliary && FUTURE.contains(word)) {
        return Modality.PLANNED;
      }
      if (auxiliary && DUE.contains(word)) {
        return Modality.DEMANDED;
      }
      if (auxiliary && REPORTED.contains(word) && !have && isReported(verb)) {
        return Modality.PLANNED;
      }
      boolean condition = tree.is(child, "mark") && CONDITIONS.contains(word);
      if (auxiliary && POSSIBLE.contains(word) || condition) {
        return Modality.CONDITIONAL;
      }
    }
    if (isDue(verb)) {
      return have ? Modality.CONDITIONAL : Modality.PLANNED;
    }
    int head = tree.head(verb);
    return head == DependencyTree.ROOT ? ofQuestion(verb) : under(verb, head);
  }

  /** As it is meant by the word above. */
  private Modality under(int verb, int head) {
    String lemma = clauses.lemma(head);
    boolean going = lemma.equals("go") && parsed.tag(head).equals("VBG");
    if (clauses.isInfinitive(verb) || tree.is(verb, "xcomp")) {
      if (DEMANDS.contains(lemma)) {
        return Modality.DEMANDED;
      }
      boolean forward =
          lemma.equals("look")
              && tree.children(head).stream().anyMatch(c -> parsed.lower(c).equals("forward"));
      if (PLANS.contains(lemma) || going || forward) {
        return Modality.PLANNED;
      }
      if (ATTEMPTS.contains(lemma)) {
        return Modality.CONDITIONAL;
      }
    }
    if (tree.is(verb, "ccomp") && parsed.isVerb(head)) {
      if (HOPES.contains(lemma)) {
        return Modality.PLANNED;
      }
      // "Demanded that Lee meet Ray", not "told them that Lee met Ray".
      if (DEMANDS.contains(lemma) && parsed.tag(verb).equals("VB")) {
        return Modality.DEMANDED;
      }
    }
    boolean shares =
        tree.is(verb, "xcomp")
            || tree.is(verb, "conj") && parsed.tag(verb).equals("VB")
            || clauses.isInfinitive(verb)
                && (tree.is(verb, "advcl") || tree.is(verb, "acl") && !parsed.isNoun(head));
    return shares ? ofVerb(head) : Modality.ASSERTED;
  }

  private boolean isHave(int auxiliary) {
    return parsed.lemma(auxiliary).equals("have");
  }

  /** "Is to meet", where parsers take "is" for an auxiliary; "was to have met". */
  private boolean isDue(int verb) {
    int head = tree.head(verb);
    boolean under =
        head != DependencyTree.ROOT && tree.is(verb, "xcomp") && parsed.lemma(head).equals("be");
    boolean beside =
        tree.children(verb, "aux").stream()
            .anyMatch(aux -> parsed.lemma(aux).equals("be") && parsed.lower(aux + 1).equals("to"));
    return clauses.isInfinitive(verb) && (under || beside);
  }

  /** "She said that he would come": it is to come, unless something else must be so too. */
  private boolean isReported(int verb) {
    int current = verb;
    while (tree.head(current) != DependencyTree.ROOT
        && (tree.is(current, "conj") || tree.is(current, "xcomp"))) {
      current = tree.head(current);
    }
    int head = tree.head(current);
    boolean conditional =
        tree.children(verb, "advcl").stream()
            .flatMap(clause -> tree.children(clause, "mark").stream())
            .anyMatch(mark -> CONDITIONS.contains(parsed.lower(mark)));
    return head != DependencyTree.ROOT
        && tree.is(current, "ccomp")
        && List.of("VBD", "VBN").contains(parsed.tag(head))
        && !conditional;
  }

  /** Who asks whether it is so does not say it. */
  private Modality ofQuestion(int root) {
    boolean asks = parsed.word(parsed.size() - 1).equals("?");
    boolean whole =
        tree.children(root, "parataxis").isEmpty() && tree.children(root, "ccomp").isEmpty();
    return asks && whole ? Modality.CONDITIONAL : Modality.ASSERTED;
  }
}
