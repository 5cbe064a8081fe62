package dateline.relations.open;

import dateline.relations.clauses.Circumstances;
import dateline.relations.clauses.Clauses;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.RelationFamily;

/**
 * Finds what the clauses of a sentence say of two phrases, one of which at least stands for a
 * person, an organisation or a place that the document names.
 */
public final class OpenFinder {

  private static final String EXTRACTOR = "open/";

  private static final Set<String> NOBODY = Set.of("no", "neither", "nobody", "none");

  private final OpenConfidence confidence = OpenConfidence.get();

  /** The triples of a sentence. */
  public List<Finding> find(RelationSentence sentence) {
    Clauses clauses = new Clauses(sentence);
    Circumstances circumstances = new Circumstances(clauses);
    List<Finding> found = new ArrayList<>();
    for (Triple triple : new Triples(sentence, clauses, circumstances).find()) {
      found.add(finding(sentence, triple, clauses, circumstances));
    }
    return found;
  }

  private Finding finding(
      RelationSentence sentence, Triple triple, Clauses clauses, Circumstances circumstances) {
    int word = triple.word();
    Participant place = clauses.place(word);
    boolean party =
        place != null && (place.overlaps(triple.subject()) || place.overlaps(triple.object()));
    return new Finding(
        RelationFamily.OPEN,
        triple.predicate(),
        null,
        triple.subject(),
        triple.object(),
        triple.trigger(),
        EXTRACTOR + triple.construction().label(),
        confidence.of(new OpenFeatures(sentence.parsed(), triple)),
        triple.negated()
            || isNobody(sentence, triple.subject())
            || isNobody(sentence, triple.object()),
        circumstances.modality(word, word),
        clauses.date(word),
        party ? null : place);
  }

  /** "Met no officials", "nobody met Ray". */
  private static boolean isNobody(RelationSentence sentence, Participant phrase) {
    return phrase.entity() == null
        && NOBODY.contains(sentence.parsed().lower(phrase.tokens().first()));
  }
}
