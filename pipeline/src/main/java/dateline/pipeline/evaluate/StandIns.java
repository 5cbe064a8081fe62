package dateline.pipeline.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether the nouns and pronouns that stand for what has a name are resolved to it. Right is one of
 * the extent of gold's, put into the entity that gold's names for it are mostly in.
 */
final class StandIns {

  private StandIns() {}

  static Counts counts(List<AnnotatedSpan> gold, List<AnnotatedSpan> found) {
    Map<AnnotatedSpan.Extent, String> wanted = standIns(gold);
    Map<AnnotatedSpan.Extent, String> ours = standIns(found);
    Map<String, String> meant = meant(gold, found);
    int right = 0;
    for (Map.Entry<AnnotatedSpan.Extent, String> one : ours.entrySet()) {
      String entity = meant.get(one.getValue());
      right += entity != null && Objects.equals(wanted.get(one.getKey()), entity) ? 1 : 0;
    }
    Counts counts = new Counts();
    counts.add(right, ours.size(), wanted.size());
    return counts;
  }

  /** Entities by extent, of those that have a name somewhere. */
  private static Map<AnnotatedSpan.Extent, String> standIns(List<AnnotatedSpan> spans) {
    Set<String> named = new HashSet<>();
    spans.stream().filter(AnnotatedSpan::name).forEach(span -> named.add(span.entity()));
    Map<AnnotatedSpan.Extent, String> standIns = new HashMap<>();
    for (AnnotatedSpan span : spans) {
      if (!span.name() && named.contains(span.entity())) {
        standIns.put(span.extent(), span.entity());
      }
    }
    return standIns;
  }

  /** For each entity found the one of gold with which it shares most names. */
  private static Map<String, String> meant(List<AnnotatedSpan> gold, List<AnnotatedSpan> found) {
    Map<AnnotatedSpan.Extent, String> names = new HashMap<>();
    gold.stream()
        .filter(AnnotatedSpan::name)
        .forEach(span -> names.put(span.extent(), span.entity()));
    Map<String, Map<String, Integer>> shared = new HashMap<>();
    for (AnnotatedSpan span : found) {
      String entity = span.name() ? names.get(span.extent()) : null;
      if (entity != null) {
        shared.computeIfAbsent(span.entity(), e -> new TreeMap<>()).merge(entity, 1, Integer::sum);
      }
    }
    Map<String, String> meant = new HashMap<>();
    shared.forEach(
        (entity, counts) ->
            counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> meant.put(entity, most.getKey())));
    return meant;
  }
}
