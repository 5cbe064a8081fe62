package dateline.mentions;

import static dateline.mentions.TestNames.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import news.dateline.records.NameLabel;
import news.dateline.records.TokenReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FineTypesTest {

  private static List<TokenReading> listed(@Nullable String... entries) {
    List<TokenReading> readings = new ArrayList<>();
    for (String entry : entries) {
      readings.add(
          new TokenReading(NameLabel.NONE, 1f, NameLabel.NONE, 1f, NameLabel.NONE, 1f, entry));
    }
    return readings;
  }

  private static String type(NameClass type, List<TokenReading> readings, String... words) {
    return FineTypes.of(type, name(type, 0.9, words), null, readings);
  }

  @Test
  void looksPlacesUp() {
    assertEquals("CITY", type(NameClass.LOCATION, listed("CITY"), "Lisbon"));
    assertEquals(
        "COUNTRY", type(NameClass.LOCATION, listed("COUNTRY", "COUNTRY"), "New", "Zealand"));
    assertEquals("COUNTRY", type(NameClass.LOCATION, listed((String) null), "Norway"));
    assertEquals("STATE_OR_PROVINCE", type(NameClass.LOCATION, listed((String) null), "Yunnan"));
    assertEquals("LOCATION", type(NameClass.LOCATION, listed("CITY", null), "Lisbon", "Bay"));
    assertEquals(
        "LOCATION", type(NameClass.LOCATION, listed("CITY", "COUNTRY"), "Paris", "France"));
  }

  @Test
  void takesCoreNlpsTypeWhereTheGazetteerHasNone() {
    MentionedName oslo = name(NameClass.LOCATION, 0.9, "Oslo");
    assertEquals("CITY", FineTypes.of(NameClass.LOCATION, oslo, "CITY", listed((String) null)));
    assertEquals(
        "LOCATION", FineTypes.of(NameClass.LOCATION, oslo, "PERSON", listed((String) null)));
  }

  @Test
  void readsThePlacesLastWord() {
    assertEquals("CITY", type(NameClass.LOCATION, listed("CITY", null), "Ormsk", "City"));
    assertEquals(
        "STATE_OR_PROVINCE", type(NameClass.LOCATION, listed(null, null), "Ormsk", "Oblast"));
    assertEquals("LOCATION", type(NameClass.LOCATION, listed((String) null), "City"));
  }

  @Test
  void tellsLawsAndAwardsFromEvents() {
    assertEquals("LAW", type(NameClass.EVENT, listed(null, null), "Harbour", "Act"));
    assertEquals("LAW", type(NameClass.MISC, listed(null, null, null), "Treaty", "of", "Ormsk"));
    assertEquals("WORK_OF_ART", type(NameClass.EVENT, listed(null, null), "Ormsk", "Prize"));
    assertEquals("EVENT", type(NameClass.EVENT, listed(null, null), "Ormsk", "War"));
  }

  @Test
  void looksPeoplesUp() {
    assertEquals("NATIONALITY", type(NameClass.MISC, listed("NATIONALITY"), "Polish"));
    assertEquals("RELIGION", type(NameClass.MISC, listed("RELIGION"), "Sunni"));
    assertEquals("NATIONALITY", type(NameClass.MISC, listed((String) null), "Norwegians"));
    assertEquals("MISC", type(NameClass.MISC, listed((String) null), "Odile"));
  }

  @Test
  void leavesPersonsAndOrganizations() {
    assertEquals("PERSON", type(NameClass.PERSON, listed("CITY"), "Paris"));
    assertEquals("ORGANIZATION", type(NameClass.ORGANIZATION, listed("COUNTRY"), "Chad"));
  }
}
