package dateline.relations.clauses;

import dateline.nlp.DependencyTree;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When and where it is that a clause tells of, as far as the clause itself says. */
final class TimesAndPlaces {

  private static final Set<String> PLACE_WORDS = Set.of("in", "at", "near", "outside");

  private final ClauseTree clauses;
  private final DependencyTree tree;
  private final Actors actors;
  private final Map<Integer, Participant> dates = new HashMap<>();

  TimesAndPlaces(RelationSentence sentence, ClauseTree clauses, Actors actors) {
    this.clauses = clauses;
    this.tree = clauses.tree();
    this.actors = actors;
    for (Participant participant : sentence.participants()) {
      if (participant.is("DATE") && isCertain(participant.normalizedValue())) {
        dates.put(participant.head(), participant);
      }
    }
  }

  /** "In the future" is no date. */
  private static boolean isCertain(@Nullable String value) {
    return value != null && !value.endsWith("_REF");
  }

  /** The date of a word's clause; null where it names none, or several. */
  @Nullable Participant date(int word) {
    List<Participant> found =
        dates.values().stream().filter(date -> isOfClause(date.head(), word, true)).toList();
    if (found.isEmpty() && tree.is(word, "conj") && tree.head(word) != DependencyTree.ROOT) {
      return date(tree.head(word));
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /** The place of a word's clause; null where it names none, or several. */
  @Nullable Participant place(int word) {
    List<Participant> found =
        actors.all().stream()
            .filter(actor -> actor.isPlace() && isOfClause(actor.head(), word, false))
            .filter(actor -> tree.is(actor.head(), "obl") || tree.is(actor.head(), "nmod"))
            .filter(actor -> clauses.isIntroduced(actor.head(), PLACE_WORDS))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /**
   * Whether a token tells when or where it is what a word says, with no other verb between. What it
   * hangs on may be when or where itself ("at a dinner in Lisbon"), or somebody's name, or the noun
   * before "on Monday", on which parsers hang what is of the clause; but the winner of the election
   * of 2019 does not meet in 2019.
   */
  private boolean isOfClause(int token, int word, boolean date) {
    int top = tree.head(token);
    if (top == word) {
      return true;
    }
    if (tree.relation(token).equals("nmod:poss")
        || !(tree.is(token, "obl") || tree.is(token, "nmod"))) {
      return false;
    }
    boolean alone = date && (clauses.isIntroduced(token, "on") || isBare(token));
    boolean named = true;
    int below = token;
    for (int step = 0; top != DependencyTree.ROOT && top != word; step++) {
      if (clauses.parsed().isVerb(top)) {
        return false;
      }
      named &= actors.isAt(top) || !actors.of(top).isEmpty();
      alone &= step == 0;
      below = top;
      top = tree.head(top);
    }
    return top == word && (named || alone || clauses.isTimeOf(below));
  }

  private boolean isBare(int token) {
    return tree.children(token, "case").isEmpty();
  }
}
