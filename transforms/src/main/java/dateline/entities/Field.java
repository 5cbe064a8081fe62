package dateline.entities;

import dateline.text.ResourceLines;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What people are known for: two of one name who are known in different fields are two. */
public enum Field {
  /** Politics, law, armies, business, churches and the press: people go from one to the other. */
  PUBLIC,
  SCIENCE,
  ARTS,
  SPORT;

  private static final Map<String, Field> BY_NOUN = read();

  private static Map<String, Field> read() {
    Map<String, Field> fields = new HashMap<>();
    for (String line : ResourceLines.of(Field.class, "fields.txt")) {
      int colon = line.indexOf(':');
      Field field = valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      for (String noun : line.substring(colon + 1).strip().split(" ", -1)) {
        fields.put(noun, field);
      }
    }
    return fields;
  }

  /** Whether a noun, in lower case, says what somebody is. */
  static boolean isOccupation(String noun) {
    return BY_NOUN.containsKey(noun);
  }

  /** The fields that titles say; empty where they say none. */
  public static Set<Field> of(List<String> titles) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (String title : titles) {
      Field field = BY_NOUN.get(title.substring(title.lastIndexOf(' ') + 1));
      if (field != null) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** How it stands in a canonical id. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
