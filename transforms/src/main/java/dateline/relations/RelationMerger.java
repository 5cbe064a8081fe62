package dateline.relations;

import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.syntax.ParsedSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.dateline.records.RelationFamily;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of what a document says more than once. Whom it does not tell apart, since a pronoun
 * stands for them, are not the same elsewhere, but the words of open triples are; and two events on
 * two dates are two.
 */
final class RelationMerger {

  /** A finding with its sentence. */
  record Found(ParsedSentence sentence, Finding finding) {}

  /** One relation: what says it best, and what else says it, in text order. */
  record Merged(Found best, List<Found> others) {}

  private record Key(
      RelationFamily family,
      String predicate,
      @Nullable String mode,
      String subject,
      String object,
      boolean negated,
      String modality) {}

  private static final Comparator<Found> BY_CONFIDENCE =
      Comparator.comparingDouble((Found found) -> confidence(found.finding())).reversed();

  private static final Comparator<Found> BY_PLACE =
      Comparator.<Found>comparingInt(found -> found.sentence().index())
          .thenComparingInt(found -> found.finding().subject().argument().getBegin())
          .thenComparingInt(found -> found.finding().object().argument().getBegin())
          .thenComparing(found -> found.finding().predicate())
          .thenComparing(found -> found.finding().extractor());

  /** Open triples behind the others, whose numbers stay the same without them. */
  private static final Comparator<Merged> BY_NUMBER =
      Comparator.comparing(
              (Merged merged) -> merged.best().finding().family() == RelationFamily.OPEN)
          .thenComparing(Merged::best, BY_PLACE);

  private final Map<Key, List<Found>> found = new LinkedHashMap<>();

  /** Adds what was found in a sentence. What says nothing of anybody known is left out. */
  void add(ParsedSentence sentence, List<Finding> findings) {
    for (Finding finding : findings) {
      boolean known = finding.subject().entity() != null || finding.object().entity() != null;
      if (known && findings.stream().noneMatch(other -> says(other, finding))) {
        found
            .computeIfAbsent(key(finding), k -> new ArrayList<>())
            .add(new Found(sentence, finding));
      }
    }
  }

  /**
   * Whether what one says is what another says with a name instead of a pronoun: "Harbour Foods and
   * its director". That is so of facts; whoever meets Ray need not be the one.
   */
  private static boolean says(Finding one, Finding other) {
    return one.family() == RelationFamily.FACT
        && one.predicate().equals(other.predicate())
        && (isNameFor(one.subject(), other.subject()) && isSame(one.object(), other.object())
            || isNameFor(one.object(), other.object()) && isSame(one.subject(), other.subject()));
  }

  private static boolean isNameFor(Participant one, Participant other) {
    return other.isPronoun() && other.entity() == null && !one.isPronoun();
  }

  private static boolean isSame(Participant one, Participant other) {
    return one.argument().equals(other.argument());
  }

  /** The relations, in text order, the open triples behind the others. */
  List<Merged> merged() {
    List<Merged> merged = new ArrayList<>();
    for (List<Found> same : found.values()) {
      for (List<Found> one : byDate(same)) {
        one.sort(BY_PLACE);
        List<Found> places = oncePerPlace(one);
        Found best = places.stream().min(BY_CONFIDENCE).orElseThrow();
        places.remove(best);
        merged.add(new Merged(best, places));
      }
    }
    merged.sort(BY_NUMBER);
    return merged;
  }

  /** Those of each date; those of none are of the first. */
  private static List<List<Found>> byDate(List<Found> same) {
    Map<String, List<Found>> byDate = new HashMap<>();
    List<Found> dateless = new ArrayList<>();
    List<List<Found>> all = new ArrayList<>();
    for (Found one : same) {
      Participant time = one.finding().time();
      if (time == null) {
        dateless.add(one);
      } else {
        byDate
            .computeIfAbsent(
                Objects.requireNonNullElse(time.normalizedValue(), ""),
                date -> {
                  List<Found> dated = new ArrayList<>();
                  all.add(dated);
                  return dated;
                })
            .add(one);
      }
    }
    if (all.isEmpty()) {
      all.add(dateless);
    } else {
      all.get(0).addAll(dateless);
    }
    return all;
  }

  /** Of what two rules find at one place the surest, with the name of the first. */
  private static List<Found> oncePerPlace(List<Found> sorted) {
    List<Found> places = new ArrayList<>();
    for (Found one : sorted) {
      int last = places.size() - 1;
      if (last >= 0 && isSamePlace(places.get(last), one)) {
        if (confidence(one.finding()) > confidence(places.get(last).finding())) {
          places.set(last, one);
        }
      } else {
        places.add(one);
      }
    }
    return places;
  }

  private static boolean isSamePlace(Found one, Found other) {
    return one.sentence().index() == other.sentence().index()
        && one.finding().subject().argument().equals(other.finding().subject().argument())
        && one.finding().object().argument().equals(other.finding().object().argument());
  }

  /** What has none, as the user's own rules, is believed before what has. */
  private static double confidence(Finding finding) {
    return Objects.requireNonNullElse(finding.confidence(), 1.0);
  }

  private static Key key(Finding finding) {
    return new Key(
        finding.family(),
        finding.predicate(),
        finding.mode(),
        key(finding.subject(), finding.family()),
        key(finding.object(), finding.family()),
        finding.negated(),
        finding.modality().name());
  }

  private static String key(Participant participant, RelationFamily family) {
    String id = participant.argument().getEntityId();
    if (id == null && family == RelationFamily.OPEN) {
      return "words " + participant.argument().getName().toLowerCase(Locale.ROOT);
    }
    return id == null ? "at " + participant.argument().getBegin() : id;
  }
}
