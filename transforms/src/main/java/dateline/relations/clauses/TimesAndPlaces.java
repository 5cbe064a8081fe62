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
        dates.values().stream().filter(date -> isOfClause(date.head(), word)).toList();
    if (found.isEmpty() && tree.is(word, "conj") && tree.head(word) != DependencyTree.ROOT) {
      return date(tree.head(word));
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /** The place of a word's clause; null where it names none, or several. */
  @Nullable Participant place(int word) {
    List<Participant> found =
        actors.all().stream()
            .filter(actor -> actor.isPlace() && isOfClause(actor.head(), word))
            .filter(actor -> tree.is(actor.head(), "obl") || tree.is(actor.head(), "nmod"))
            .filter(actor -> clauses.isIntroduced(actor.head(), PLACE_WORDS))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Whether a token hangs on a word with no other verb between. */
  private boolean isOfClause(int token, int word) {
    int current = tree.head(token);
    while (current != DependencyTree.ROOT && current != word && !clauses.parsed().isVerb(current)) {
      current = tree.head(current);
    }
    return current == word;
  }
}
