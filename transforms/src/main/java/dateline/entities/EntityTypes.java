package dateline.entities;

import java.util.Set;

/** What kinds of things the types are: CoreNLP's, and three of OntoNotes's. */
public final class EntityTypes {

  static final String PERSON = "PERSON";
  static final String ORGANIZATION = "ORGANIZATION";
  static final String COUNTRY = "COUNTRY";
  static final String NATIONALITY = "NATIONALITY";
  static final String CITY = "CITY";
  static final String STATE_OR_PROVINCE = "STATE_OR_PROVINCE";
  static final String TITLE = "TITLE";
  static final String MISC = "MISC";

  private static final Set<String> NAMES =
      Set.of(
          PERSON,
          ORGANIZATION,
          COUNTRY,
          CITY,
          STATE_OR_PROVINCE,
          "LOCATION",
          NATIONALITY,
          MISC,
          "EVENT",
          "LAW",
          "WORK_OF_ART",
          "RELIGION",
          "URL",
          "EMAIL",
          "HANDLE");

  /** What has names of several words that may be cut short or to their first letters. */
  private static final Set<String> THINGS =
      Set.of(ORGANIZATION, "EVENT", "LAW", "WORK_OF_ART", MISC);

  private static final Set<String> PLACES = Set.of(COUNTRY, CITY, STATE_OR_PROVINCE, "LOCATION");

  private static final Set<String> VALUES =
      Set.of("DATE", "TIME", "DURATION", "SET", "MONEY", "NUMBER", "ORDINAL", "PERCENT");

  private static final Set<String> OTHERS =
      Set.of(TITLE, "IDEOLOGY", "CRIMINAL_CHARGE", "CAUSE_OF_DEATH");

  private EntityTypes() {}

  /** Whether mentions of the type are proper names. */
  static boolean isName(String type) {
    return NAMES.contains(type);
  }

  /** Whether it is the type of an organisation, an event, a law or a work. */
  static boolean isThing(String type) {
    return THINGS.contains(type);
  }

  /** Whether it is the type of a place. */
  static boolean isPlace(String type) {
    return PLACES.contains(type);
  }

  /** Whether records may have entities of the type. */
  public static boolean isKnown(String type) {
    return NAMES.contains(type) || VALUES.contains(type) || OTHERS.contains(type);
  }

  /** Whether entities of the type are points in time. */
  static boolean isTime(String type) {
    return type.equals("DATE") || type.equals("TIME");
  }

  /** Whether entities of the type are dates or amounts. */
  public static boolean isValue(String type) {
    return VALUES.contains(type);
  }
}
