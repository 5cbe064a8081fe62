package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationIdsTest {

  @ParameterizedTest
  @CsvSource({
    "UN, united-nations",
    "U.N., united-nations",
    "the United Nations, united-nations",
    "Havel Salmon AS, havel-salmon",
    "Havel Salmon, havel-salmon",
    "Liberal Party of Canada, liberal-party-of-canada",
    "Canadian Liberal Party, liberal-party-of-canada",
    "U.S. Supreme Court, supreme-court-of-united-states",
    "Supreme Court of the United States, supreme-court-of-united-states",
    "South Korean National Assembly, national-assembly-of-south-korea",
    "Bank of Norhaven, bank-of-norhaven",
    "Korea Lithium Agency, korea-lithium-agency",
  })
  void namesABodyByItsCountryHoweverThatIsSaid(String name, String words) {
    assertEquals(words, OrganizationIds.words(name, null));
  }

  @Test
  void takesTheCountryBesideANameThatEveryCountryHas() {
    assertEquals(
        "ministry-of-defence-of-poland", OrganizationIds.words("Ministry of Defence", "POL"));
    assertEquals("havel-salmon", OrganizationIds.words("Havel Salmon", "POL"));
  }
}
