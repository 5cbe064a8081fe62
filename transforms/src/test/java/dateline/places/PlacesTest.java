package dateline.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void knowsCountriesByTheirNames() {
    assertEquals("PRT", Countries.code("Portugal"));
    assertEquals("NLD", Countries.code("The Netherlands"));
    assertNull(Countries.code("Ruritania"));
  }

  @Test
  void knowsThePeopleOfACountry() {
    assertEquals("NOR", Demonyms.code("Norwegian"));
    assertEquals("NOR", Demonyms.code("Norwegians"));
    assertEquals("CHN", Demonyms.code("CHINESE"));
    assertNull(Demonyms.code("Ruritanian"));
  }

  @Test
  void knowsStates() {
    assertEquals("US-TX", Subdivisions.code("Texas"));
    assertEquals("CN-YN", Subdivisions.code("Yunnan Province"));
    assertEquals("US-WA", Subdivisions.code("Washington State"));
    assertNull(Subdivisions.code("Province"));
  }

  @Test
  void hasNoCodeThatIsNone() {
    Set<String> countries =
        new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    CodeTable.read("demonyms.csv")
        .values()
        .forEach(c -> assertEquals(true, countries.contains(c), c));
    Set<String> two = Set.of(Locale.getISOCountries());
    CodeTable.read("subdivisions.csv")
        .values()
        .forEach(c -> assertEquals(true, two.contains(c.substring(0, 2)), c));
  }
}
