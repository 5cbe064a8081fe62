package dateline.relations.clauses;

import dateline.nlp.DependencyTree;
import dateline.syntax.ParsedSentence;
import java.util.List;
import java.util.Set;

/** Who does what a verb or a noun says, as the token that stands for them. */
final class Subjects {

  /** Where who is spoken of has part in what the noun behind says: "said in talks with". */
  private static final Set<String> PART =
      Set.of("in", "at", "during", "after", "before", "for", "following", "through", "by");

  /** "After meeting Ray", "without meeting Ray": who left met, or did not. */
  private static final Set<String> BEFORE_PARTICIPLE =
      Set.of("after", "before", "by", "in", "on", "since", "upon", "when", "while", "without");

  private final ClauseTree clauses;
  private final ParsedSentence parsed;
  private final DependencyTree tree;

  Subjects(ClauseTree clauses) {
    this.clauses = clauses;
    this.parsed = clauses.parsed();
    this.tree = clauses.tree();
  }

  /** Subject of a verb; ROOT if there is none. */
  int of(int verb) {
    int current = verb;
    for (int step = 0; step < ClauseTree.MAX_CLIMB; step++) {
      for (int child : tree.children(current)) {
        // The subject of "was set to meet" is who is to meet; that of "was met" is not who met.
        boolean passive = tree.relation(child).equals("nsubj:pass");
        if (tree.is(child, "nsubj") && (step > 0 || !passive)) {
          return child;
        }
      }
      int head = tree.head(current);
      if (head == DependencyTree.ROOT) {
        return head;
      }
      if (tree.is(current, "acl") && !tree.relation(current).equals("acl:relcl")) {
        return ofNoun(current, head);
      }
      boolean shares =
          tree.is(current, "conj")
              || tree.is(current, "xcomp")
              || tree.is(current, "advcl") && !hasMark(current);
      if (!shares) {
        return DependencyTree.ROOT;
      }
      if (tree.is(current, "xcomp") && !parsed.lemma(head).equals("promise")) {
        List<Integer> asked = tree.children(head, "obj");
        if (!asked.isEmpty()) {
          return asked.get(0);
        }
      }
      current = head;
    }
    return DependencyTree.ROOT;
  }

  /** "The envoy visiting Seoul", "her plan to visit Seoul". */
  private int ofNoun(int verb, int noun) {
    if (parsed.tag(verb).equals("VBG")) {
      return noun;
    }
    if (!clauses.isInfinitive(verb)) {
      return DependencyTree.ROOT;
    }
    List<Integer> owners = tree.children(noun, "nmod:poss");
    return owners.isEmpty() ? around(noun, Set.of(), false) : owners.get(0);
  }

  /** Whether a conjunction parts a clause from the subject of the one it hangs on. */
  private boolean hasMark(int verb) {
    boolean participle = parsed.tag(verb).equals("VBG");
    return tree.children(verb, "mark").stream()
        .map(parsed::lemma)
        .anyMatch(mark -> !mark.equals("to") && !(participle && BEFORE_PARTICIPLE.contains(mark)));
  }

  /** Subject of the clause that a noun stands in; ROOT if there is none that has part in it. */
  int around(int noun, Set<String> further, boolean part) {
    int below = noun;
    int current = tree.head(noun);
    for (int step = 0; step < ClauseTree.MAX_CLIMB && current != DependencyTree.ROOT; step++) {
      if (parsed.isVerb(current)) {
        return hasPart(below, current, further, part)
            ? subjectFor(below, current)
            : DependencyTree.ROOT;
      }
      if (clauses.isAhead(below)) {
        current = tree.head(current);
        continue;
      }
      boolean time = clauses.isTimeOf(below);
      boolean same =
          tree.is(below, "conj")
              || tree.is(below, "nmod") && (clauses.isIntroduced(below, "of") || time);
      if (!same) {
        return DependencyTree.ROOT;
      }
      // "The cooperation in a meeting": parsers hang on the noun before what is of the clause.
      below = tree.is(below, "conj") || !time ? current : below;
      current = tree.head(current);
    }
    return DependencyTree.ROOT;
  }

  /** Who acts; of what is followed by something, that. */
  private int subjectFor(int noun, int verb) {
    List<Integer> passive = tree.children(verb, "nsubj:pass");
    return clauses.isIntroduced(noun, "by") && !passive.isEmpty() ? passive.get(0) : of(verb);
  }

  private boolean hasPart(int noun, int verb, Set<String> further, boolean part) {
    if (tree.is(noun, "obj")) {
      return clauses.isLight(verb) || further.contains(parsed.lemma(verb)) || isHeld(noun);
    }
    return part
        && (clauses.isAhead(noun)
            || ((tree.is(noun, "obl") || tree.is(noun, "nmod")) && clauses.isIntroduced(noun, PART))
            || isWhile(noun));
  }

  /** "Met Lee while on a visit to Norway". */
  private boolean isWhile(int noun) {
    return tree.is(noun, "advcl")
        && tree.children(noun, "mark").stream().anyMatch(m -> parsed.lower(m).equals("while"));
  }

  /** "Met Lee, then held talks": parsers take "held" for what kind of talks they are. */
  private boolean isHeld(int noun) {
    return tree.children(noun, "amod").stream()
        .anyMatch(c -> parsed.tag(c).equals("VBD") && clauses.isLight(c));
  }
}
