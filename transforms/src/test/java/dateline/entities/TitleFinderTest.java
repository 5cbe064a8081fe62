package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import java.util.List;
import news.dateline.records.Entity;
import org.junit.jupiter.api.Test;

class TitleFinderTest {

  private static Entity person(String name, String text) {
    return TestArticles.resolved(text).getEntities().stream()
        .filter(entity -> entity.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private static List<String> titles(String name, String text) {
    return person(name, text).getTitles();
  }

  @Test
  void findsThemInAppositionOverOtherWords() {
    assertEquals(
        List.of("treasurer"),
        titles(
            "Clara Wendell", "Clara Wendell, 47, the committee's treasurer, resigned on Monday."));
  }

  @Test
  void findsThemBeforeAComma() {
    assertEquals(
        List.of("foreign minister"),
        titles("Clara Wendell", "Portugal's foreign minister, Clara Wendell, opened the talks."));
  }

  @Test
  void doesNotTakeWhatTheNextOneIs() {
    assertEquals(
        List.of(),
        titles("Clara Wendell", "Asked about Clara Wendell, the mayor of Lisbon said nothing."));
    assertEquals(
        List.of(),
        titles("Clara Wendell", "Guests were Clara Wendell, Mayor Peter Novak and their aides."));
  }

  @Test
  void takesEachOnce() {
    assertEquals(
        List.of("Mayor"),
        titles("Clara Wendell", "Mayor Clara Wendell left. Clara Wendell, the mayor, came back."));
  }

  @Test
  void knowsTheCountryOfAnOffice() {
    assertEquals(
        "PRT",
        person("Clara Wendell", "Clara Wendell, the Portuguese president, left.").getCountry());
  }
}
