package dateline.relations.clauses;

import dateline.nlp.DependencyTree;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clauses of a sentence: all that is asked of its tree, whichever class knows the answer. */
public final class Clauses {

  private final ClauseTree clauses;
  private final Actors actors;
  private final Subjects subjects;
  private final TimesAndPlaces timesAndPlaces;

  /** The clauses of a sentence. */
  public Clauses(RelationSentence sentence) {
    this.clauses = new ClauseTree(sentence.parsed());
    this.actors = new Actors(sentence, clauses);
    this.subjects = new Subjects(clauses);
    this.timesAndPlaces = new TimesAndPlaces(sentence, clauses, actors);
  }

  /** The sentence. */
  public ParsedSentence parsed() {
    return clauses.parsed();
  }

  /** Its tree. */
  public DependencyTree tree() {
    return clauses.tree();
  }

  /**
   * Those whom a noun phrase stands for: its head and what is joined to it by "and". A title whose
   * holder stands beside it ("the mayor, Ann Lee") stands for the holder, and a relative pronoun
   * for whom it is about.
   */
  public List<Participant> actors(int token) {
    return actors.of(token);
  }

  /** Those whom a noun belongs to: "Ann Lee's visit", "the visit by Ann Lee", "the U.S. visit". */
  public List<Participant> owners(int noun) {
    return actors.owners(noun);
  }

  /**
   * Subject of a verb; without one of its own, that of the verb it is joined to or governed by. Who
   * is asked, told or invited to do something is the one who would do it.
   *
   * @return ROOT if there is none
   */
  public int subject(int verb) {
    return subjects.of(verb);
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
  public int subjectAround(int noun, Set<String> further, boolean part) {
    return subjects.around(noun, further, part);
  }

  /**
   * The date named in a word's clause, or else in the clause it is joined to ("on Monday she landed
   * and met Ray"); null where there is none, or more than one.
   */
  public @Nullable Participant date(int word) {
    return timesAndPlaces.date(word);
  }

  /** The place named in a word's clause; null where there is none, or more than one. */
  public @Nullable Participant place(int word) {
    return timesAndPlaces.place(word);
  }

  /** The lemma of a word, the particle of a verb behind an underscore: "sit_down". */
  public String lemma(int word) {
    return clauses.lemma(word);
  }

  /** Whether a noun is joined to another noun or is of it. */
  boolean isPartOf(int noun) {
    return clauses.isPartOf(noun);
  }

  /** Whether "ahead of" stands before a noun. */
  boolean isAhead(int noun) {
    return clauses.isAhead(noun);
  }

  /** Whether a noun is where or when something is said or done: "in a meeting". */
  boolean isTimeOf(int noun) {
    return clauses.isTimeOf(noun);
  }

  /** Dependents of a token that a preposition introduces. */
  public List<Integer> introducedBy(int token, String preposition) {
    return clauses.introducedBy(token, preposition);
  }

  /** Whether a preposition stands before a token's phrase. */
  public boolean isIntroduced(int token, String preposition) {
    return clauses.isIntroduced(token, preposition);
  }

  /** Whether a verb is one with "to". */
  public boolean isInfinitive(int verb) {
    return clauses.isInfinitive(verb);
  }

  /**
   * Whether what is said of a noun's clause is said of what the noun tells: "held talks", "talks
   * began", "said in a meeting".
   */
  public boolean shares(int noun, int verb) {
    return clauses.isHeldBy(noun, verb) || clauses.isTimeOf(noun);
  }

  /** Whether a clause says of a noun no more than that it takes place, or does not. */
  public boolean isHeldBy(int noun, int verb) {
    return clauses.isHeldBy(noun, verb);
  }

  /** The verb whose clause holds a noun directly; the noun itself where none does. */
  public int clause(int noun) {
    return clauses.clause(noun);
  }
}
