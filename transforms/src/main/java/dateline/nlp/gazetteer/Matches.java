package dateline.nlp.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** What was found in a sentence, ordered by the first token. */
final class Matches {

  private final List<Match> matches = new ArrayList<>();

  /**
   * Adds a match whose first token is not before that of the last one. One that overlaps an earlier
   * match of the same entry is left out: an entry is looked for behind the end of its last match,
   * whatever becomes of that match.
   */
  void add(Match match) {
    for (int i = matches.size() - 1; i >= 0; i--) {
      Match earlier = matches.get(i);
      // All matches of an entry are of one length, so none further back can reach this one.
      if (earlier.start() <= match.start() - match.length()) {
        break;
      }
      if (earlier.entry() == match.entry()) {
        return;
      }
    }
    matches.add(match);
  }

  List<Match> asList() {
    return matches;
  }
}
