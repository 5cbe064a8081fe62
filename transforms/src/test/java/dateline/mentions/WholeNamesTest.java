package dateline.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNamesTest {

  /** The sentence with its names in brackets before and after. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // A law, an award, an event takes in the places and bodies in it.
        "Both signed the [LOCATION Ormsk] Agreement in May. | [EVENT Ormsk Agreement]",
        "They signed the [LOCATION Ormsk] Agreement on Port Security. | [EVENT Ormsk Agreement on Port Security]",
        "The Harbour Workers' Pensions Act has passed both houses at last. | [EVENT Harbour Workers' Pensions Act]",
        "She won the [ORGANIZATION Ekdal Prize]. | [EVENT Ekdal Prize]",
        "He missed the [LOCATION Asia]-[LOCATION Andes] Summit. | [EVENT Asia-Andes Summit]",
        "The [EVENT Treaty of Ormsk] held. | [EVENT Treaty of Ormsk]",
        "It lost the [EVENT 2019 local] elections. | [EVENT 2019 local elections]",
        "It lost the [EVENT Ormsk by]-election. | [EVENT Ormsk by-election]",
        // An ordinary word is no head.
        "The agreement with [LOCATION Ormsk] held. | [LOCATION Ormsk]",
        "[PERSON Ekdal] praised the act. | [PERSON Ekdal]",
        // In a headline everything has a capital.
        "[LOCATION Ormsk] Workers Vote Against Pensions Act | [LOCATION Ormsk]",
        // A body has what it is for.
        "The Department of Coastal Affairs wrote. | [ORGANIZATION Department of Coastal Affairs]",
        "The [ORGANIZATION Committee for Water], Energy and [ORGANIZATION Rural Affairs] met. "
            + "| [ORGANIZATION Committee for Water, Energy and Rural Affairs]",
        "The [ORGANIZATION Ministry of Finance] and [PERSON Ekdal] agree. "
            + "| [ORGANIZATION Ministry of Finance] [PERSON Ekdal]",
        "The [ORGANIZATION Ormsk Council] on Monday said no. | [ORGANIZATION Ormsk Council]",
        // A company ends with its form.
        "[LOCATION Havel Salmon AS] paid. | [ORGANIZATION Havel Salmon AS]",
        // Storms are no persons.
        "Tropical Storm [PERSON Nalin] came. | [EVENT Tropical Storm Nalin]",
        // Places of several words.
        "The Democratic [MISC People]'s Republic of [LOCATION Korea] left. "
            + "| [LOCATION Democratic People's Republic of Korea]",
        "They left [LOCATION Port] [MISC Ormsk] at noon. | [LOCATION Port Ormsk]",
        // What two have between them.
        "A [LOCATION Japan-South Korea] deal failed. | [LOCATION Japan] [LOCATION South Korea]",
        "A [LOCATION China-Japan-South Korea] deal failed. "
            + "| [LOCATION China] [LOCATION Japan] [LOCATION South Korea]",
        "The [EVENT Lind–Ekdal talks] failed. | [PERSON Lind] [PERSON Ekdal]",
        "The [EVENT Japan trilateral] talks failed. | ~~",
        "They back the [LOCATION Silk] and [ORGANIZATION Spice Initiative]. "
            + "| [EVENT Silk and Spice Initiative]",
        // Given names with hyphens.
        "They met [PERSON Park Jin]-ho there. | [PERSON Park Jin-ho]",
        "They met [PERSON Park Jin]-led rebels there. | [PERSON Park Jin]",
        // What is no part of a name.
        "Floods hit [LOCATION Yunnan province]. | [LOCATION Yunnan]",
        "They met [PERSON Park Jin-ho]. | [PERSON Park Jin-ho]",
        "The [EVENT China-] side left. | [EVENT China]",
      })
  void makesNamesWhole(String before, String after) {
    assertEquals(after, BracketedNames.after(WholeNames::of, before));
  }
}
