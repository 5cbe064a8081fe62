package dateline.relations.rules;

import java.util.List;
import java.util.Set;
import news.dateline.records.RelationFamily;
import org.jspecify.annotations.Nullable;

/** One line of a rule file: how a relation is said. */
sealed interface Rule {

  /** What it finds. */
  Head head();

  /**
   * What a rule finds.
   *
   * @param mode null where the predicate has none
   * @param name of the rule, as records have it: its file, its kind and its first word or its
   *     number in the section
   */
  record Head(RelationFamily family, String predicate, @Nullable String mode, String name) {}

  /**
   * Words that say so, whose subject is who acts, and whose other dependents are whom it concerns:
   * "verb meet : obj with".
   *
   * @param noun whether the words are nouns, else verbs
   * @param words lemmas; the particle of a verb behind an underscore, "sit_down"
   * @param parties prepositions before whom it concerns; {@link #OBJECT}; both with 's where it
   *     concerns whose the phrase is: "rejected Ray's plan", "the plan of Ray"
   * @param options what else must be so
   */
  record Frame(
      Head head, boolean noun, Set<String> words, List<String> parties, FrameOptions options)
      implements Rule {

    /** Among parties: the direct object. */
    static final String OBJECT = "obj";

    private static final String OWNER = "'s";

    /** Whether a party is whose a phrase is, and not who it stands for. */
    static boolean isOwner(String party) {
      return party.endsWith(OWNER);
    }

    /** The phrase of a party: {@link #OBJECT} or a preposition. */
    static String phrase(String party) {
      return isOwner(party) ? party.substring(0, party.length() - OWNER.length()) : party;
    }
  }

  /**
   * A way through the tree: "path s:PERSON <nsubj:pass bear >obl:in o:CITY".
   *
   * @param nodes what stands at its stations, the first and the last being arguments
   * @param edges between them; one fewer
   */
  record Path(Head head, List<Node> nodes, List<Edge> edges) implements Rule {}

  /**
   * Words side by side: "words o:TITLE s:PERSON".
   *
   * @param steps in order
   * @param tied whether the tree must tie both arguments to the words between and around them:
   *     "Lisbon Museum director Ray", not "at the Lisbon Museum director Ray spoke"
   */
  record Words(Head head, List<Step> steps, boolean tied) implements Rule {}

  /**
   * A step of {@link Words}.
   *
   * @param node what stands there
   * @param times how often it comes
   */
  record Step(Node node, Times times) {}

  /** How often a step comes. */
  enum Times {
    ONCE,
    /** "?" */
    AT_MOST_ONCE,
    /** "*" */
    ANY,
    /** "!": it must not stand there, and takes no room. */
    NEVER
  }

  /**
   * Towards the head of the word before, or from it towards a dependent.
   *
   * @param up whether towards the head
   * @param relation of the lower of the two, with a preposition behind a colon: "obl:in"
   */
  record Edge(boolean up, String relation) {}

  /** What stands at a station. */
  sealed interface Node {}

  /**
   * A participant of one of some types.
   *
   * @param role which argument it is; null for one that only must be there
   * @param types CoreNLP's; PLACE for all places
   * @param last lemmas of which its last word must be one; any if empty
   * @param not lemmas of which its last word must be none
   */
  record Someone(@Nullable Role role, Set<String> types, Set<String> last, Set<String> not)
      implements Node {}

  /**
   * A word.
   *
   * @param lemmas any word if empty
   */
  record Word(Set<String> lemmas) implements Node {}

  /** Of a relation's two arguments. */
  enum Role {
    SUBJECT,
    OBJECT
  }
}
