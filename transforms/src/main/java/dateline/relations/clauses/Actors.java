package dateline.relations.clauses;

import dateline.nlp.DependencyTree;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For whom the words of a sentence stand, of those who can act or be acted upon. */
final class Actors {

  private static final Set<String> TYPES =
      Set.of("PERSON", "ORGANIZATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION");

  /** Pronouns that stand for whom the clause they begin belongs to. */
  private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");

  /** Unresolved pronouns that act; "they" may be things. */
  private static final Set<String> ACTING =
      Set.of("i", "we", "us", "me", "he", "she", "him", "her");

  private static final Set<String> OTHERS = Set.of("or", "nor", "not");

  private final ClauseTree clauses;
  private final ParsedSentence parsed;
  private final DependencyTree tree;
  private final People people;
  private final Map<Integer, Participant> actors = new HashMap<>();

  /** Persons by the first token of their names: "the old keeper Bob Ray". */
  private final Map<Integer, Participant> named = new HashMap<>();

  Actors(RelationSentence sentence, ClauseTree clauses) {
    this.clauses = clauses;
    this.parsed = clauses.parsed();
    this.tree = clauses.tree();
    this.people = new People(sentence);
    for (Participant participant : sentence.participants()) {
      boolean acts =
          participant.entity() != null
              ? TYPES.contains(participant.type())
              : ACTING.contains(parsed.lower(participant.head()));
      if (participant.is("PERSON") && !participant.isPronoun()) {
        named.put(participant.tokens().first(), participant);
      }
      if (acts) {
        actors.merge(
            participant.head(),
            participant,
            (one, other) -> one.tokens().size() >= other.tokens().size() ? one : other);
      }
    }
  }

  /** All that are named or stood for by a pronoun. */
  Collection<Participant> all() {
    return actors.values();
  }

  /** Whether a name or a pronoun for somebody has its head there. */
  boolean isAt(int token) {
    return actors.containsKey(token);
  }

  /** Those whom a noun phrase stands for. */
  List<Participant> of(int token) {
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
    int about =
        RELATIVE.contains(parsed.lower(token)) ? clauses.antecedent(token) : DependencyTree.ROOT;
    if (about != DependencyTree.ROOT) {
      return of(about);
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

  /** Those whom a noun belongs to. */
  List<Participant> owners(int noun) {
    List<Participant> possessors = new ArrayList<>();
    List<Participant> agents = new ArrayList<>();
    List<Participant> modifiers = new ArrayList<>();
    for (int child : tree.children(noun)) {
      if (tree.relation(child).equals("nmod:poss")) {
        possessors.addAll(of(child));
      } else if (tree.is(child, "nmod") && clauses.isIntroduced(child, "by")) {
        agents.addAll(of(child));
      } else if (tree.is(child, "compound") && isBody(child)) {
        modifiers.addAll(of(child));
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
}
