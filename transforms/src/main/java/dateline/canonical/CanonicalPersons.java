package dateline.canonical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.records.PersonProfile;

/**
 * The canonical ids of persons over all documents of a run: one for all spellings of a name, and
 * another for each namesake but the first, {@code person/ann-lee~sport}.
 */
final class CanonicalPersons {

  private static final String NAMESAKE = "~";

  private CanonicalPersons() {}

  /**
   * The ids that differ from those the documents by themselves give.
   *
   * @param profiles all that have one skeleton, in any order
   * @return canonical ids by entity id
   */
  static Map<String, String> changed(Iterable<PersonProfile> profiles) {
    SortedMap<String, List<PersonProfile>> byId = new TreeMap<>();
    for (PersonProfile profile : profiles) {
      byId.computeIfAbsent(profile.getCanonicalId(), id -> new ArrayList<>()).add(profile);
    }
    Map<String, String> together = Spellings.together(byId);
    SortedMap<String, List<PersonProfile>> joined = new TreeMap<>();
    byId.forEach(
        (id, ones) ->
            joined
                .computeIfAbsent(together.getOrDefault(id, id), first -> new ArrayList<>())
                .addAll(ones));
    Map<String, String> changed = new LinkedHashMap<>();
    joined.forEach(
        (id, ones) -> {
          List<Namesakes.Bearer> bearers = Namesakes.among(ones);
          for (int i = 0; i < bearers.size(); i++) {
            String canonicalId = i == 0 ? id : id + NAMESAKE + bearers.get(i).label();
            for (PersonProfile profile : bearers.get(i).profiles()) {
              if (!profile.getCanonicalId().equals(canonicalId)) {
                changed.put(profile.getEntityId(), canonicalId);
              }
            }
          }
        });
    return changed;
  }
}
