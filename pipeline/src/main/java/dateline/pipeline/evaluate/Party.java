package dateline.pipeline.evaluate;

import java.util.HashSet;
import java.util.Set;

/**
 * Who or what takes part in a relation, or says something.
 *
 * @param id equal for one entity, within the document
 * @param places where it stands: in gold all mentions of the entity, in records those that the
 *     record names
 */
record Party(String id, Set<AnnotatedSpan.Extent> places) {

  /** Whether the two have a character in common somewhere. */
  boolean meets(Party other) {
    return places.stream().anyMatch(place -> other.standsIn(place));
  }

  /** The same with the places of another. */
  Party with(Party other) {
    Set<AnnotatedSpan.Extent> all = new HashSet<>(places);
    all.addAll(other.places);
    return new Party(id, all);
  }

  private boolean standsIn(AnnotatedSpan.Extent extent) {
    return places.stream().anyMatch(place -> place.overlap(extent) > 0);
  }
}
