package dateline.relations.clauses;

import dateline.nlp.DependencyTree;
import dateline.syntax.ParsedSentence;
import dateline.text.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The clauses of a sentence's tree, whoever has part in them. */
final class ClauseTree {

  /** How far above a word what it belongs to may be. */
  static final int MAX_CLIMB = 6;

  /** Verbs that say of a noun no more than that it takes place. */
  private static final Set<String> LIGHT_VERBS =
      Set.copyOf(ResourceLines.of(ClauseTree.class, "light-verbs.txt"));

  private static final Set<String> DURING = Set.of("in", "at", "during");

  private final ParsedSentence parsed;
  private final DependencyTree tree;

  ClauseTree(ParsedSentence parsed) {
    this.parsed = parsed;
    this.tree = parsed.tree();
  }

  ParsedSentence parsed() {
    return parsed;
  }

  DependencyTree tree() {
    return tree;
  }

  /** The verb whose clause holds a noun directly; the noun itself where none does. */
  int clause(int noun) {
    int head = tree.head(noun);
    return head != DependencyTree.ROOT && parsed.isVerb(head) ? head : noun;
  }

  /** The lemma of a word, the particle of a verb behind an underscore. */
  String lemma(int word) {
    List<Integer> particles = tree.children(word, "compound:prt");
    return particles.isEmpty()
        ? parsed.lemma(word)
        : parsed.lemma(word) + "_" + parsed.lemma(particles.get(0));
  }

  /** Whether a noun is joined to another or is of it: "open a door of cooperation". */
  boolean isPartOf(int noun) {
    int head = tree.head(noun);
    return head != DependencyTree.ROOT
        && parsed.isNoun(head)
        && (tree.is(noun, "conj") || isIntroduced(noun, "of"));
  }

  /** Whether a verb says of its object no more than that it takes place. */
  boolean isLight(int verb) {
    return LIGHT_VERBS.contains(lemma(verb));
  }

  /** Whether a clause says of a noun no more than that it takes place, or does not. */
  boolean isHeldBy(int noun, int verb) {
    return noun == verb || (tree.is(noun, "obj") || tree.is(noun, "nsubj")) && isLight(verb);
  }

  /** Whether a noun is where or when something is said or done: "in a meeting". */
  boolean isTimeOf(int noun) {
    return isIntroduced(noun, DURING);
  }

  /** "Ahead of the meeting", of which parsers make one preposition, or an adverb before "of". */
  boolean isAhead(int noun) {
    return tree.children(noun, "case").stream()
        .anyMatch(
            c ->
                parsed.lower(c).equals("ahead")
                    || parsed.lower(c).equals("of") && parsed.lower(c - 1).equals("ahead"));
  }

  boolean isInfinitive(int verb) {
    return tree.children(verb, "mark").stream().anyMatch(mark -> parsed.lemma(mark).equals("to"));
  }

  boolean isIntroduced(int token, String preposition) {
    return isIntroduced(token, Set.of(preposition));
  }

  boolean isIntroduced(int token, Set<String> prepositions) {
    return tree.children(token, "case").stream()
        .anyMatch(c -> prepositions.contains(parsed.lemma(c)));
  }

  /**
   * Dependents of a token that a preposition introduces; in "called on Ray to go" parsers take the
   * preposition for a conjunction, and who is behind it for the subject of "go".
   */
  List<Integer> introducedBy(int token, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(token)) {
      if ((tree.is(child, "obl") || tree.is(child, "nmod")) && isIntroduced(child, preposition)) {
        found.add(child);
      } else if (tree.is(child, "advcl")
          && tree.children(child, "mark").stream()
              .anyMatch(mark -> parsed.lemma(mark).equals(preposition))) {
        found.addAll(tree.children(child, "nsubj"));
      }
    }
    return found;
  }

  /** What the clause of a relative pronoun belongs to; ROOT if that is not seen. */
  int antecedent(int pronoun) {
    int current = tree.head(pronoun);
    for (int step = 0; step < MAX_CLIMB && current != DependencyTree.ROOT; step++) {
      if (tree.relation(current).equals("acl:relcl")) {
        return tree.head(current);
      }
      current = tree.head(current);
    }
    return DependencyTree.ROOT;
  }
}
