package dateline.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a dataset is dealt out to, whose names tell how many there are. */
final class Shards {

  private static final Pattern NAME = Pattern.compile("(.*part-)\\d+-of-(\\d+)(\\.avro)");

  private Shards() {}

  /**
   * Files that are not there though others tell of them. Beam moves finished files to their places
   * and passes over those that are gone.
   *
   * @param files of one dataset
   */
  static List<String> missing(List<String> files) {
    Set<String> there = new HashSet<>(files);
    Set<String> missing = new TreeSet<>();
    for (String file : files) {
      Matcher name = NAME.matcher(file);
      if (name.matches()) {
        int count = Integer.parseInt(name.group(2));
        for (int shard = 0; shard < count; shard++) {
          String other =
              String.format(
                  Locale.ROOT,
                  "%s%05d-of-%s%s",
                  name.group(1),
                  shard,
                  name.group(2),
                  name.group(3));
          if (!there.contains(other)) {
            missing.add(other);
          }
        }
      }
    }
    return new ArrayList<>(missing);
  }
}
