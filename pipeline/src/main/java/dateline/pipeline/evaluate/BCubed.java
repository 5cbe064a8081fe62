package dateline.pipeline.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * B-cubed (Bagga and Baldwin 1998): for each mention, how much of the entity it was put into
 * belongs to its own (precision), and how much of its own is in there (recall); the mean over all
 * mentions.
 *
 * <p>Counted are the mentions that both have, by extent, so that it measures who was taken for whom
 * and not what was found.
 */
final class BCubed {

  private double precisions;
  private double recalls;
  private int mentions;

  /**
   * What is compared: "president" may be a mention of the office and one of who holds it, and each
   * is held against its own kind.
   */
  private record Reference(AnnotatedSpan.Extent extent, boolean title) {

    static Reference of(AnnotatedSpan span) {
      return new Reference(span.extent(), span.type().equals("TITLE"));
    }
  }

  void add(List<AnnotatedSpan> gold, List<AnnotatedSpan> found) {
    Map<Reference, String> ours = entities(found);
    Map<Reference, String> theirs = entities(gold);
    Set<Reference> both = new HashSet<>(ours.keySet());
    both.retainAll(theirs.keySet());
    for (Reference mention : both) {
      int own = 0;
      int real = 0;
      int shared = 0;
      for (Reference other : both) {
        boolean sameOurs = Objects.equals(ours.get(other), ours.get(mention));
        boolean sameTheirs = Objects.equals(theirs.get(other), theirs.get(mention));
        own += sameOurs ? 1 : 0;
        real += sameTheirs ? 1 : 0;
        shared += sameOurs && sameTheirs ? 1 : 0;
      }
      precisions += shared / (double) own;
      recalls += shared / (double) real;
      mentions++;
    }
  }

  /** The entity of each; of two the one that sorts first, whatever order they are read in. */
  private static Map<Reference, String> entities(List<AnnotatedSpan> spans) {
    Map<Reference, String> entities = new HashMap<>();
    for (AnnotatedSpan span : spans) {
      entities.merge(Reference.of(span), span.entity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return entities;
  }

  /** Mentions that both have. */
  int mentions() {
    return mentions;
  }

  double precision() {
    return mentions == 0 ? 1 : precisions / mentions;
  }

  double recall() {
    return mentions == 0 ? 1 : recalls / mentions;
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
