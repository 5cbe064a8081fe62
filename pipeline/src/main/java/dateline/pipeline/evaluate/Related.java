package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A fact or an event between two parties.
 *
 * @param event whether it is an event
 * @param predicate TAC-KBP's, PLOVER's or any other
 * @param mode of an event; null where it has none
 * @param places of events: in gold the words that say so, in records the sentences
 */
record Related(
    boolean event,
    String predicate,
    @Nullable String mode,
    Party subject,
    Party object,
    boolean negated,
    Modality modality,
    List<AnnotatedSpan.Extent> places) {

  private static final Set<String> SYMMETRIC =
      Set.of("CONSULT", "AGREE", "COOPERATE", "per:spouse", "per:siblings", "per:other_family");

  /** Whether it is the same the other way round. */
  boolean symmetric() {
    return SYMMETRIC.contains(predicate);
  }

  /** The same for what says the same of the same two. */
  List<Object> key() {
    String one = subject.id();
    String other = object.id();
    boolean turned = symmetric() && one.compareTo(other) > 0;
    return List.of(
        predicate,
        turned ? other : one,
        turned ? one : other,
        event ? String.valueOf(mode) : "",
        event && negated,
        event ? modality : Modality.ASSERTED);
  }

  /** It and another of its key as one. */
  Related with(Related other) {
    List<AnnotatedSpan.Extent> all = new ArrayList<>(places);
    all.addAll(other.places);
    boolean turned = !subject.id().equals(other.subject.id());
    return new Related(
        event,
        predicate,
        mode,
        subject.with(turned ? other.object : other.subject),
        object.with(turned ? other.subject : other.object),
        negated,
        modality,
        all);
  }

  /** Whether predicate, parties and, of events, the place are those of another. */
  boolean tells(Related other) {
    if (!predicate.equals(other.predicate)) {
      return false;
    }
    boolean straight = subject.meets(other.subject) && object.meets(other.object);
    boolean turned = symmetric() && subject.meets(other.object) && object.meets(other.subject);
    return (straight || turned) && (!event || sharesPlace(other));
  }

  private boolean sharesPlace(Related other) {
    return places.stream()
        .anyMatch(place -> other.places.stream().anyMatch(theirs -> theirs.overlap(place) > 0));
  }
}
