package dateline.relations.rules;

import dateline.nlp.DependencyTree;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import dateline.text.ResourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does what in the clauses of a sentence: the questions that rules ask of its tree. */
public final class Clauses {

  private static final Set<String> ACTORS =
      Set.of("PERSON", "ORGANIZATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION");

  /** Pronouns that stand for whom the clause they begin belongs to. */
  private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");

  /** Unresolved pronouns that act; "they" may be things. */
  private static final Set<String> ACTING =
      Set.of("i", "we", "us", "me", "he", "she", "him", "her");

  /** Verbs that say of a noun no more than that it takes place. */
  private static final Set<String> LIGHT_VERBS =
      Set.copyOf(ResourceLines.of(Clauses.class, "light-verbs.txt"));

  /** Where who is spoken of has part in what the noun behind says: "said in talks with". */
  private static final Set<String> PART =
      Set.of("in", "at", "during", "after", "before", "for", "following", "through", "by");

  /** "After meeting Ray", "without meeting Ray": who left met, or did not. */
  private static final Set<String> BEFORE_PARTICIPLE =
      Set.of("after", "before", "by", "in", "on", "since", "upon", "when", "while", "without");

  private static final Set<String> OTHERS = Set.of("or", "nor", "not");

  private static final Set<String> DURING = Set.of("in", "at", "during");

  private static final Set<String> PLACE_WORDS = Set.of("in", "at", "near", "outside");

  private static final int MAX_CLIMB = 6;

  private final ParsedSentence parsed;
  private final DependencyTree tree;
  private final People people;
  private final Map<Integer, Participant> actors = new HashMap<>();
  private final Map<Integer, Participant> dates = new HashMap<>();

  /** Persons by the first token of their names: "the old keeper Bob Ray". */
  private final Map<Integer, Participant> named = new HashMap<>();

  /** The clauses of a sentence. */
  public Clauses(RelationSentence sentence) {
    this.parsed = sentence.parsed();
    this.tree = parsed.tree();
    this.people = new People(sentence);
    for (Participant participant : sentence.participants()) {
      boolean acts =
          participant.entity() != null
              ? ACTORS.contains(participant.type())
              : ACTING.contains(parsed.lower(participant.head()));
      if (participant.is("PERSON") && !participant.isPronoun()) {
        named.put(participant.tokens().first(), participant);
      }
      if (acts) {
        actors.merge(
            participant.head(),
            participant,
            (one, other) -> one.tokens().size() >= other.tokens().size() ? one : other);
      } else if (participant.is("DATE") && isCertain(participant.normalizedValue())) {
        dates.put(participant.head(), participant);
      }
    }
  }

  /** "In the future" is no date. */
  private static boolean isCertain(@Nullable String value) {
    return value != null && !value.endsWith("_REF");
  }

  ParsedSentence parsed() {
    return parsed;
  }

  DependencyTree tree() {
    return tree;
  }

  /**
   * Those whom a noun phrase stands for: its head and what is joined to it by "and". A title whose
   * holder stands beside it ("the mayor, Ann Lee") stands for the holder, and a relative pronoun
   * for whom it is about.
   */
  List<Participant> actors(int token) {
    Set<Integer> phrase = new LinkedHashSet<>();
    phrase.add(token);
    for (int joined : tree.children(token, "conj")) {
      if (!isOther(joined)) {
        phrase.add(joined);
      }
    }
    List<Participant> found = new ArrayList<>();
    for (int part : phrase) {
      found.addAll(single(part));
    }
    return found;
  }

  /** "Or Ray", "but not Ray". */
  private boolean isOther(int joined) {
    return tree.children(joined).stream()
        .anyMatch(
            child -> OTHERS.contains(parsed.lower(child)) || parsed.lower(child + 1).equals("not"));
  }

  private List<Participant> single(int token) {
    int about = RELATIVE.contains(parsed.lower(token)) ? antecedent(token) : DependencyTree.ROOT;
    if (about != DependencyTree.ROOT) {
      return actors(about);
    }
    Participant actor = actors.get(token);
    for (int apposed : tree.children(token, "appos")) {
      actor = actor == null ? actors.get(apposed) : actor;
    }
    if (actor == null) {
      Participant behind = named.get(token + 1);
      actor = behind != null && tree.head(behind.head()) == token ? behind : null;
    }
    if (actor == null) {
      actor = people.at(token);
    }
    return actor == null ? List.of() : List.of(actor);
  }

  /** What the clause of a relative pronoun belongs to; ROOT if that is not seen. */
  private int antecedent(int pronoun) {
    int current = tree.head(pronoun);
    for (int step = 0; step < MAX_CLIMB && current != DependencyTree.ROOT; step++) {
      if (tree.relation(current).equals("acl:relcl")) {
        return tree.head(current);
      }
      current = tree.head(current);
    }
    return DependencyTree.ROOT;
  }

  /**
   * Subject of a verb; without one of its own, that of the verb it is joined to or governed by. Who
   * is asked, told or invited to do something is the one who would do it.
   *
   * @return ROOT if there is none
   */
  public int subject(int verb) {
    int current = verb;
    for (int step = 0; step < MAX_CLIMB; step++) {
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
    if (!isInfinitive(verb)) {
      return DependencyTree.ROOT;
    }
    List<Integer> owners = tree.children(noun, "nmod:poss");
    return owners.isEmpty() ? subjectAround(noun, Set.of(), false) : owners.get(0);
  }

  /** Whether a verb is one behind "to". */
  public boolean isInfinitive(int verb) {
    return tree.children(verb, "mark").stream().anyMatch(mark -> parsed.lemma(mark).equals("to"));
  }

  /** Whether a conjunction parts a clause from the subject of the one it hangs on. */
  private boolean hasMark(int verb) {
    boolean participle = parsed.tag(verb).equals("VBG");
    return tree.children(verb, "mark").stream()
        .map(parsed::lemma)
        .anyMatch(mark -> !mark.equals("to") && !(participle && BEFORE_PARTICIPLE.contains(mark)));
  }

  /**
   * Subject of the clause that a noun stands in, where who is spoken of has part in what the noun
   * says: as object of a verb that says no more than that it takes place, or behind "in", "at",
   * "after".
   *
   * @param further verbs of whose object the subject has part in it too
   * @param part whether who is spoken of has part behind "in", "at", "after" too
   * @return ROOT if there is none
   */
  int subjectAround(int noun, Set<String> further, boolean part) {
    int below = noun;
    int current = tree.head(noun);
    for (int step = 0; step < MAX_CLIMB && current != DependencyTree.ROOT; step++) {
      if (parsed.isVerb(current)) {
        return hasPart(below, current, further, part)
            ? subjectFor(below, current)
            : DependencyTree.ROOT;
      }
      boolean same =
          tree.is(below, "conj")
              || tree.is(below, "nmod") && (isIntroduced(below, "of") || isTimeOf(below));
      if (!same) {
        return DependencyTree.ROOT;
      }
      // "The cooperation in a meeting": parsers hang on the noun before what is of the clause.
      below = tree.is(below, "conj") || !isTimeOf(below) ? current : below;
      current = tree.head(current);
    }
    return DependencyTree.ROOT;
  }

  /** Whether a noun is where or when something is said or done: "in a meeting". */
  private boolean isTimeOf(int noun) {
    return tree.children(noun, "case").stream().anyMatch(c -> DURING.contains(parsed.lemma(c)));
  }

  /** Who acts; of what is followed by something, that. */
  private int subjectFor(int noun, int verb) {
    List<Integer> passive = tree.children(verb, "nsubj:pass");
    return isIntroduced(noun, "by") && !passive.isEmpty() ? passive.get(0) : subject(verb);
  }

  /** "Met Lee, then held talks": parsers take "held" for what kind of talks they are. */
  private boolean isHeld(int noun) {
    return tree.children(noun, "amod").stream()
        .anyMatch(c -> parsed.tag(c).equals("VBD") && LIGHT_VERBS.contains(parsed.lemma(c)));
  }

  private boolean hasPart(int noun, int verb, Set<String> further, boolean part) {
    if (tree.is(noun, "obj")) {
      return LIGHT_VERBS.contains(parsed.lemma(verb))
          || further.contains(parsed.lemma(verb))
          || isHeld(noun);
    }
    return part
        && (tree.is(noun, "obl") || tree.is(noun, "nmod"))
        && tree.children(noun, "case").stream().anyMatch(c -> PART.contains(parsed.lemma(c)));
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

  boolean isIntroduced(int token, String preposition) {
    return tree.children(token, "case").stream().anyMatch(c -> parsed.lemma(c).equals(preposition));
  }

  /** Those whom a noun belongs to: "Ann Lee's visit", "the visit by Ann Lee", "the U.S. visit". */
  List<Participant> owners(int noun) {
    List<Participant> possessors = new ArrayList<>();
    List<Participant> agents = new ArrayList<>();
    List<Participant> modifiers = new ArrayList<>();
    for (int child : tree.children(noun)) {
      if (tree.relation(child).equals("nmod:poss")) {
        possessors.addAll(actors(child));
      } else if (tree.is(child, "nmod") && isIntroduced(child, "by")) {
        agents.addAll(actors(child));
      } else if (tree.is(child, "compound") && isBody(child)) {
        modifiers.addAll(actors(child));
      }
    }
    // "His DNC meetings" are not those of him and the DNC.
    return !possessors.isEmpty() ? possessors : !agents.isEmpty() ? agents : modifiers;
  }

  /** Only bodies and countries act in front of a noun: "U.S. sanctions", not "Lee sanctions". */
  private boolean isBody(int token) {
    Participant actor = actors.get(token);
    return actor != null && (actor.is("COUNTRY") || actor.is("ORGANIZATION") || actor.isCapital());
  }

  /**
   * The date named in a word's clause, or else in the clause it is joined to ("on Monday she landed
   * and met Ray"); null where there is none, or more than one.
   */
  public @Nullable Participant date(int word) {
    List<Participant> found =
        dates.values().stream().filter(date -> isOfClause(date.head(), word)).toList();
    if (found.isEmpty() && tree.is(word, "conj") && tree.head(word) != DependencyTree.ROOT) {
      return date(tree.head(word));
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /** The place named in a word's clause; null where there is none, or more than one. */
  public @Nullable Participant place(int word) {
    List<Participant> found =
        actors.values().stream()
            .filter(actor -> actor.isPlace() && isOfClause(actor.head(), word))
            .filter(actor -> tree.is(actor.head(), "obl") || tree.is(actor.head(), "nmod"))
            .filter(
                actor ->
                    tree.children(actor.head(), "case").stream()
                        .anyMatch(c -> PLACE_WORDS.contains(parsed.lemma(c))))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Whether a token hangs on a word with no other verb between. */
  private boolean isOfClause(int token, int word) {
    int current = tree.head(token);
    while (current != DependencyTree.ROOT && current != word && !parsed.isVerb(current)) {
      current = tree.head(current);
    }
    return current == word;
  }

  /**
   * Whether what is said of a noun's clause is said of what the noun tells: "held talks", "talks
   * began", "said in a meeting".
   */
  boolean shares(int noun, int verb) {
    return isHeldBy(noun, verb) || isTimeOf(noun);
  }

  /** Whether a clause says of a noun no more than that it takes place, or does not. */
  boolean isHeldBy(int noun, int verb) {
    return noun == verb
        || (tree.is(noun, "obj") || tree.is(noun, "nsubj"))
            && LIGHT_VERBS.contains(parsed.lemma(verb));
  }

  /** The verb whose clause holds a noun directly; the noun itself where none does. */
  int clause(int noun) {
    int head = tree.head(noun);
    return head != DependencyTree.ROOT && parsed.isVerb(head) ? head : noun;
  }
}
