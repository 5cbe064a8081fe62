package dateline.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule by itself: what it does, and what it leaves. */
class NameRulesTest {

  private static void check(NameRule rule, String before, String after) {
    assertEquals(after, BracketedNames.after(rule::apply, before));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The Democratic [MISC People]'s Republic of [LOCATION Korea] left. | [LOCATION Democratic People's Republic of Korea]",
        // No piece of it was found.
        "The Democratic People's Republic of Korea left. | ~~",
        // The name goes on beyond it.
        "The [ORGANIZATION South Korea Rail Union] left. | [ORGANIZATION South Korea Rail Union]",
      })
  void listedPlaces(String before, String after) {
    check(new ListedPlaces(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "They left [LOCATION Port] [MISC Ormsk] at noon. | [LOCATION Port Ormsk]",
        "They left [LOCATION Port] Ormsk at noon. | [LOCATION Port Ormsk]",
        "They left [LOCATION Port] at noon. | [LOCATION Port]",
        "They left [LOCATION Ormsk] [MISC Karl] at noon. | [LOCATION Ormsk] [MISC Karl]",
      })
  void openedPlaces(String before, String after) {
    check(new OpenedPlaces(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Tropical Storm [PERSON Nalin] came. | [EVENT Tropical Storm Nalin]",
        "They fled when Typhoon Nalin came. | [EVENT Typhoon Nalin]",
        "The storm hit [PERSON Nalin] hard. | [PERSON Nalin]",
      })
  void storms(String before, String after) {
    check(new Storms(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Both signed the [LOCATION Ormsk] Agreement in May. | [EVENT Ormsk Agreement]",
        "They signed the [LOCATION Ormsk] Agreement on Port Security. | [EVENT Ormsk Agreement on Port Security]",
        "They signed the [LOCATION Ormsk] Agreement on Monday. | [EVENT Ormsk Agreement]",
        "The Harbour Workers' Pensions Act has passed both houses at last. | [EVENT Harbour Workers' Pensions Act]",
        "She won the [ORGANIZATION Ekdal Prize]. | [EVENT Ekdal Prize]",
        "The [EVENT Treaty of Ormsk] held. | [EVENT Treaty of Ormsk]",
        "The agreement with [LOCATION Ormsk] held. | [LOCATION Ormsk]",
        "[PERSON Ekdal] praised the act. | [PERSON Ekdal]",
        "[LOCATION Ormsk] Workers Vote Against Pensions Act | [LOCATION Ormsk]",
      })
  void lawsAndAwards(String before, String after) {
    check(NamedEvents.lawsAndAwards(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "He missed the [LOCATION Asia]-[LOCATION Andes] Summit. | [EVENT Asia-Andes Summit]",
        "They back the [LOCATION Silk] and [ORGANIZATION Spice Initiative]. | [EVENT Silk and Spice Initiative]",
        "He fought in the [LOCATION Ormsk] War of Words. | [EVENT Ormsk War]",
        "The war in [LOCATION Ormsk] went on. | [LOCATION Ormsk]",
      })
  void eventsAndProgrammes(String before, String after) {
    check(NamedEvents.eventsAndProgrammes(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The Department of Coastal Affairs wrote. | [ORGANIZATION Department of Coastal Affairs]",
        "The [ORGANIZATION Committee for Water], Energy and [ORGANIZATION Rural Affairs] met. | [ORGANIZATION Committee for Water, Energy and Rural Affairs]",
        "The [ORGANIZATION Ministry of Finance] and [PERSON Ekdal] agree. | [ORGANIZATION Ministry of Finance] [PERSON Ekdal]",
        "The [ORGANIZATION Ormsk Council] on Monday said no. | [ORGANIZATION Ormsk Council]",
      })
  void bodiesWithField(String before, String after) {
    check(new BodiesWithField(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "It lost the [EVENT 2019 local] elections. | [EVENT 2019 local elections]",
        "It lost the [EVENT Ormsk by]-election. | [EVENT Ormsk by-election]",
        "It lost [LOCATION Ormsk] elections. | [LOCATION Ormsk]",
        "It lost the [EVENT 2019 local] sponsors. | [EVENT 2019 local]",
      })
  void eventWords(String before, String after) {
    check(new EventWords(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The [EVENT Lind–Ekdal talks] failed. | [PERSON Lind] [PERSON Ekdal]",
        "The [EVENT Japan-Lind talks] failed. | [LOCATION Japan] [PERSON Lind]",
        "The [EVENT Ormsk talks] failed. | ~~",
        "The [EVENT Ormsk Talks] failed. | [EVENT Ormsk Talks]",
      })
  void meetingsOfTwo(String before, String after) {
    check(new MeetingsOfTwo(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A [LOCATION Japan-South Korea] deal failed. | [LOCATION Japan] [LOCATION South Korea]",
        "A [LOCATION China-Japan-South Korea] deal failed. | [LOCATION China] [LOCATION Japan] [LOCATION South Korea]",
        "The [ORGANIZATION Lind-Ekdal] works closed. | [ORGANIZATION Lind-Ekdal]",
        "The [LOCATION Japan-Lind] line closed. | [LOCATION Japan-Lind]",
      })
  void tiedPlaces(String before, String after) {
    check(new TiedPlaces(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The [EVENT Japan trilateral] talks failed. | ~~",
        "The [EVENT Ormsk war] ended. | [EVENT Ormsk war]",
        "The [EVENT Ormsk Cup] was lost. | [EVENT Ormsk Cup]",
      })
  void unfinishedEvents(String before, String after) {
    check(new UnfinishedEvents(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "They met [PERSON Park Jin]-ho there. | [PERSON Park Jin-ho]",
        "They met [PERSON Park Jin-ho] there. | [PERSON Park Jin-ho]",
        "They met [PERSON Park Jin]-led rebels there. | [PERSON Park Jin]",
        "They met [PERSON Park]-ho there. | [PERSON Park]",
      })
  void hyphenedGivenNames(String before, String after) {
    check(new HyphenedGivenNames(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Floods hit [LOCATION Yunnan province]. | [LOCATION Yunnan]",
        "Floods hit [LOCATION Yunnan Province]. | [LOCATION Yunnan Province]",
        "They met [PERSON Park Jin-ho]. | [PERSON Park Jin-ho]",
        "They joined the [ORGANIZATION Ormsk party]. | [ORGANIZATION Ormsk party]",
      })
  void ordinaryWords(String before, String after) {
    check(new OrdinaryWords(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The [LOCATION China-] side left. | [LOCATION China]",
        "He read [MISC \"Odile\"] twice. | [MISC Odile]",
        "The [MISC -] side left. | ~~",
      })
  void looseEdges(String before, String after) {
    check(new LooseEdges(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[LOCATION Havel Salmon AS] paid. | [ORGANIZATION Havel Salmon AS]",
        "[PERSON Havel] paid as [PERSON Lind Co.] did. | [PERSON Havel] [ORGANIZATION Lind Co.]",
        "[PERSON Havel Salmon] paid. | [PERSON Havel Salmon]",
      })
  void companyForms(String before, String after) {
    check(new CompanyForms(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "On Friday [PERSON Mayor Hauser] spoke. | [PERSON Hauser]",
        "On Friday [ORGANIZATION General Motors] closed. | [ORGANIZATION General Motors]",
      })
  void titlesOutside(String before, String after) {
    check(new TitlesOutside(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The [ORGANIZATION Coastal] Harvest Policy Bureau met. | [ORGANIZATION Coastal Harvest Policy Bureau]",
        "The [ORGANIZATION Farm Women]'s [ORGANIZATION League] met. | [ORGANIZATION Farm Women's League]",
        "[ORGANIZATION Havel]'s [ORGANIZATION Board] met. | [ORGANIZATION Havel] [ORGANIZATION Board]",
        "[ORGANIZATION Havel]'s Studios met. | [ORGANIZATION Havel]",
        "The [ORGANIZATION Dock Workers]' Union met. | [ORGANIZATION Dock Workers' Union]",
        // Where a body of a place begins, nobody can say.
        "The [LOCATION Ormsk] Policy Bureau met. | [LOCATION Ormsk]",
        "[ORGANIZATION Havel] and the Policy Bureau met. | [ORGANIZATION Havel]",
      })
  void wholeBodies(String before, String after) {
    check(new WholeBodies(), before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[PERSON Havel Crane] analyst [PERSON Ann Lind] agreed. | [ORGANIZATION Havel Crane] [PERSON Ann Lind]",
        "It was so by [PERSON Orvo Hrad] press reports. | [ORGANIZATION Orvo Hrad]",
        // Persons lend their names to all else; and so do those with a given name.
        "[PERSON Havel Crane] films are long. | [PERSON Havel Crane]",
        "[PERSON Susan Crane] spokesman [PERSON Ann Lind] agreed. | [PERSON Susan Crane] [PERSON Ann Lind]",
        "[PERSON Crane] spokesman [PERSON Ann Lind] agreed. | [PERSON Crane] [PERSON Ann Lind]",
        "[PERSON Havel Crane] reports to her. | [PERSON Havel Crane]",
      })
  void bodiesWithStaff(String before, String after) {
    check(new BodiesWithStaff(), before, after);
  }
}
