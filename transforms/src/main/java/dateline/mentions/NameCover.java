package dateline.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts one name in the place of several. */
final class NameCover {

  private NameCover() {}

  /**
   * The names with one more, which takes the place of all that overlap it and covers them whole. It
   * is as sure as the least sure of them; what nobody had found is not sure at all.
   */
  static List<Name> with(NameClass type, int first, int end, List<Name> names) {
    int begin = first;
    int last = end;
    double confidence = 1;
    boolean covers = false;
    for (Name name : names) {
      if (name.overlaps(first, end)) {
        begin = Math.min(begin, name.first());
        last = Math.max(last, name.end());
        confidence = Math.min(confidence, name.confidence());
        covers = true;
      }
    }
    List<Name> all = new ArrayList<>();
    for (Name name : names) {
      if (!name.overlaps(begin, last)) {
        all.add(name);
      }
    }
    all.add(new Name(type, begin, last, covers ? confidence : 0));
    all.sort(Comparator.comparingInt(Name::first));
    return all;
  }
}
