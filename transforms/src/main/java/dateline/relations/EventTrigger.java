package dateline.relations;

import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word that speaks of an event, as {@code events.tsv} says.
 *
 * @param noun whether it is a noun, else a verb
 * @param predicate PLOVER's
 * @param mode PLOVER's; null for none
 * @param parties prepositions before the other party; {@code obj} is the direct object
 */
record EventTrigger(boolean noun, String predicate, @Nullable String mode, List<String> parties) {

  static final String DIRECT_OBJECT = "obj";

  private static final Map<String, EventTrigger> SHIPPED = load();

  /** The trigger of a verb's or noun's lemma; null if it is none. */
  static @Nullable EventTrigger find(String tag, String lemma) {
    String kind = tag.startsWith("VB") ? "verb" : tag.startsWith("NN") ? "noun" : "";
    return SHIPPED.get(kind + "\t" + lemma);
  }

  private static Map<String, EventTrigger> load() {
    Map<String, EventTrigger> triggers = new HashMap<>();
    for (String line : ResourceLines.of(EventTrigger.class, "events.tsv")) {
      String[] fields = line.split("\t", -1);
      triggers.put(
          fields[0] + "\t" + fields[1],
          new EventTrigger(
              fields[0].equals("noun"),
              fields[2],
              fields[3].equals("-") ? null : fields[3],
              List.of(fields[4].split("\\|", -1))));
    }
    return triggers;
  }
}
