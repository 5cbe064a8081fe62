package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThingNameTest {

  private static boolean isShort(String shorter, String longer) {
    return ThingName.of(shorter).isBeginOf(ThingName.of(longer))
        || ThingName.of(shorter).isEndOf(ThingName.of(longer));
  }

  @Test
  void isShortByItsFirstWords() {
    assertTrue(isShort("Havel", "Havel Salmon AS"));
    assertTrue(isShort("the Committee for Rural Relief", "Committee for Rural Relief of Ormsk"));
    assertTrue(isShort("Liberal Party", "Liberal Party of Canada"));
    assertFalse(isShort("Committee", "Committee for Rural Relief"));
  }

  @Test
  void isShortByItsLastWordsUnlessTheyAreCommon() {
    assertTrue(isShort("Albion", "Hull Albion"));
    assertFalse(isShort("Labour Party", "Reform and Labour Party"));
    assertTrue(isShort("general election", "2031 general election"));
  }

  @Test
  void isNotShortForWhatIsPartOfIt() {
    assertFalse(isShort("Ormsk Council", "Committee of the Ormsk Council"));
  }

  @Test
  void knowsItsAcronyms() {
    assertTrue(ThingName.of("Frente Vecinal por la Concordia").acronyms().contains("FVC"));
    assertTrue(ThingName.of("British Broadcasting Corporation").acronyms().contains("BBC"));
    assertTrue(ThingName.of("World Shelter and Food Programme").acronyms().contains("WSFP"));
    assertFalse(ThingName.of("Hull Albion").acronyms().contains("HAL"));
  }

  @Test
  void knowsItsHead() {
    assertEquals("ministry", ThingName.of("Ministry of Public Works").head());
    assertEquals("treaty", ThingName.of("Kheo Basin Treaty").head());
    assertEquals("committee", ThingName.of("Committee for Water, Energy and Rural Affairs").head());
  }

  @Test
  void isWithoutACompanysForm() {
    assertEquals(ThingName.of("Havel Salmon").key(), ThingName.of("Havel Salmon AS").key());
    assertEquals("ag", ThingName.of("AG").key());
  }
}
