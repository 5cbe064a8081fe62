package dateline.mentions;

import dateline.places.Countries;
import dateline.places.Demonyms;
import dateline.places.Subdivisions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.records.TokenReading;
import org.jspecify.annotations.Nullable;

/**
 * The types of the records: places by the gazetteer, by our tables, and by the word they end with;
 * peoples, religions and views by the gazetteer, and peoples by our table; laws and awards by the
 * word that says so. CoreNLP's names, and for what CoreNLP has none OntoNotes's: EVENT, LAW,
 * WORK_OF_ART.
 */
final class FineTypes {

  private static final Set<String> PLACES = Set.of("COUNTRY", "CITY", "STATE_OR_PROVINCE");
  private static final Set<String> GROUPS = Set.of("NATIONALITY", "RELIGION", "IDEOLOGY");
  private static final Set<String> CITIES = Set.of("city", "town");
  private static final Set<String> STATES = Set.of("province", "state", "oblast", "prefecture");

  private FineTypes() {}

  /**
   * The type of a name.
   *
   * @param type what it is taken for
   * @param coreNlp CoreNLP's type of a mention of just these words; null where it has none
   * @param readings of the sentence's tokens
   */
  static String of(
      NameClass type, MentionedName name, @Nullable String coreNlp, List<TokenReading> readings) {
    String entry = entry(name.first(), name.end(), readings);
    if (entry.isEmpty() && coreNlp != null) {
      entry = coreNlp;
    }
    return switch (type) {
      case PERSON, ORGANIZATION -> type.name();
      case LOCATION -> place(name, entry);
      case EVENT -> work(name, type.name());
      case MISC ->
          GROUPS.contains(entry)
              ? entry
              : Demonyms.code(name.text()) != null ? "NATIONALITY" : work(name, type.name());
    };
  }

  /** Whether the gazetteer has some tokens for a place. */
  static boolean isListedPlace(int first, int end, List<TokenReading> readings) {
    return PLACES.contains(entry(first, end, readings));
  }

  /** The gazetteer's label of all its words; empty where they have none or several. */
  private static String entry(int first, int end, List<TokenReading> readings) {
    String entry = "";
    for (int i = first; i < end && i < readings.size(); i++) {
      String own = readings.get(i).getGazetteer();
      if (own == null || !entry.isEmpty() && !own.equals(entry)) {
        return "";
      }
      entry = own;
    }
    return entry;
  }

  private static String place(MentionedName name, String entry) {
    // The gazetteer has a city called Asia.
    if (PLACES.contains(entry) && !WordLists.has("continent", name.text())) {
      return entry;
    }
    if (Countries.code(name.text()) != null) {
      return "COUNTRY";
    }
    if (Subdivisions.code(name.text()) != null) {
      return "STATE_OR_PROVINCE";
    }
    String last = name.lastWord().toLowerCase(Locale.ROOT);
    if (name.isSingleWord()) {
      return NameClass.LOCATION.name();
    }
    return CITIES.contains(last)
        ? "CITY"
        : STATES.contains(last) ? "STATE_OR_PROVINCE" : NameClass.LOCATION.name();
  }

  private static String work(MentionedName name, String otherwise) {
    if (name.words().stream().anyMatch(word -> WordLists.has("award", word))) {
      return "WORK_OF_ART";
    }
    return name.words().stream().anyMatch(word -> WordLists.has("law", word)) ? "LAW" : otherwise;
  }
}
