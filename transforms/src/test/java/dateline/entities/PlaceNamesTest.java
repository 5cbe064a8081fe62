package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import news.dateline.records.MentionKind;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {

  /** Keys of places that are given as type and name. */
  private static List<String> keys(String... places) {
    List<NamedMention> mentions = new ArrayList<>();
    for (int i = 0; i < places.length; i += 2) {
      mentions.add(
          new NamedMention(
              i, i + 1, places[i + 1], 0, i, i + 1, places[i], MentionKind.NAME, null, null, null));
    }
    PlaceNames names = new PlaceNames(mentions);
    return mentions.stream().map(names::key).toList();
  }

  @Test
  void takesACityWithItsKindForTheCity() {
    assertEquals(
        List.of("CITY/ormsk", "CITY/ormsk", "CITY/ormsk"),
        keys("CITY", "Ormsk City", "CITY", "Ormsk", "CITY", "City of Ormsk"));
    assertEquals(List.of("CITY/mexico city"), keys("CITY", "Mexico City"));
  }

  @Test
  void tiesAPlaceToTheOnlyFeatureOfItsName() {
    assertEquals(
        List.of("LOCATION/kheo river", "LOCATION/kheo river"),
        keys("LOCATION", "Kheo River", "LOCATION", "Kheo"));
    assertEquals(
        "LOCATION/kheo",
        keys("LOCATION", "Kheo River", "LOCATION", "Kheo Valley", "LOCATION", "Kheo").get(2));
  }

  @Test
  void tiesAShortNameToTheOnlyCountryThatHasIt() {
    assertEquals(
        List.of("COUNTRY/KOR", "COUNTRY/KOR"), keys("COUNTRY", "South Korea", "COUNTRY", "Korea"));
    assertEquals(
        "COUNTRY/korea",
        keys("COUNTRY", "South Korea", "COUNTRY", "North Korea", "COUNTRY", "Korea").get(2));
  }
}
