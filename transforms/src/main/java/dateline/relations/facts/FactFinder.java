package dateline.relations.facts;

import dateline.nlp.DependencyTree;
import dateline.relations.clauses.Circumstances;
import dateline.relations.clauses.Clauses;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import dateline.syntax.TreePath;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.LikelyFact;
import news.dateline.records.Modality;
import news.dateline.records.RelationFamily;
import org.jspecify.annotations.Nullable;

/** Makes findings of what the network thinks likely: how it is said, and whether it is so. */
public final class FactFinder {

  /** The name of the network in records. */
  public static final String EXTRACTOR = "fact/network";

  private final FactModel model = FactModel.get();

  /**
   * The facts of a sentence.
   *
   * @param likely by the network, of this sentence
   */
  public List<Finding> find(RelationSentence sentence, List<LikelyFact> likely) {
    List<Finding> found = new ArrayList<>();
    if (likely.isEmpty()) {
      return found;
    }
    Circumstances circumstances = new Circumstances(new Clauses(sentence));
    List<Participant> participants = sentence.participants();
    for (LikelyFact fact : likely) {
      FactType type = FactType.valueOf(fact.getType());
      Participant subject = participants.get(fact.getSubject());
      Participant object = participants.get(fact.getObject());
      List<Integer> saying =
          TellingWords.tokens(sentence, subject, object).stream()
              .filter(token -> model.tells(sentence.parsed().lemma(token), type))
              .map(circumstances::saying)
              .distinct()
              .toList();
      found.add(
          new Finding(
              RelationFamily.FACT,
              type.predicate(object),
              null,
              subject,
              object,
              trigger(sentence, subject, object),
              EXTRACTOR,
              fact.getLikelihood(),
              saying.stream().anyMatch(circumstances::negated),
              modality(saying, circumstances),
              null,
              null));
    }
    found.removeIf(
        finding -> isCountryOfSeat(finding) && isDoubtful(finding, found, sentence.parsed()));
    return found;
  }

  private static boolean isCountryOfSeat(Finding finding) {
    return finding.predicate().equals("org:country_of_headquarters");
  }

  /**
   * Whether a seat is only where a body is active: "has offices in Norway, Peru and Kenya". A body
   * has one seat, and of "its staff in Norway" nobody knows whose staff it is.
   */
  private static boolean isDoubtful(Finding seat, List<Finding> found, ParsedSentence parsed) {
    boolean unknownOwner =
        seat.subject().entity() == null && parsed.tag(seat.subject().head()).equals("PRP$");
    return unknownOwner
        || found.stream()
            .anyMatch(
                other ->
                    other.predicate().equals(seat.predicate())
                        && !other.object().argument().equals(seat.object().argument())
                        && isListed(other, seat, parsed.tree()));
  }

  /** Whether the objects are of one list. */
  private static boolean isListed(Finding one, Finding other, DependencyTree tree) {
    return first(one.object(), tree) == first(other.object(), tree);
  }

  private static int first(Participant listed, DependencyTree tree) {
    return tree.is(listed.head(), "conj") ? tree.head(listed.head()) : listed.head();
  }

  /** As it is meant by the first of the words that tell of a fact and do not just assert it. */
  private static Modality modality(List<Integer> saying, Circumstances circumstances) {
    return saying.stream()
        .map(token -> circumstances.modality(token, token))
        .filter(modality -> modality != Modality.ASSERTED)
        .findFirst()
        .orElse(Modality.ASSERTED);
  }

  /** The noun or verb that both hang on: "chairs", "wife"; null where one hangs on the other. */
  private static @Nullable TokenRange trigger(
      RelationSentence sentence, Participant subject, Participant object) {
    ParsedSentence parsed = sentence.parsed();
    int top = TreePath.between(parsed.tree(), subject.head(), object.head()).top();
    boolean says =
        (parsed.isNoun(top) || parsed.isVerb(top))
            && sentence.participants().stream()
                .noneMatch(other -> other.tokens().holds(top) && !other.is("TITLE"));
    return says ? new TokenRange(top, top + 1) : null;
  }
}
