package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ThingNamesTest {

  /**
   * The organisations that are one, each group sorted.
   *
   * @param text what stands in [brackets] is an organisation
   */
  private static List<String> groups(String text) {
    MarkedText marked = MarkedText.of(text, EntityTypes.ORGANIZATION);
    List<NamedMention> mentions = marked.mentions();
    ThingNames names = new ThingNames(marked.words(), mentions, ThingNames.Rules.ALL);
    TreeMap<String, TreeSet<String>> groups = new TreeMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      groups.computeIfAbsent(names.key(i), key -> new TreeSet<>()).add(mentions.get(i).name());
    }
    return groups.values().stream().map(Object::toString).sorted().toList();
  }

  @Test
  void tiesWhatStandsInBrackets() {
    assertEquals(
        List.of("[Frente Vecinal, Neighbours]", "[Harbour Board]"),
        groups("The [Frente Vecinal] ([Neighbours]) met the [Harbour Board]."));
  }

  @Test
  void tiesAnotherNameBehindOrButNoList() {
    assertEquals(
        List.of("[Partido Austral, Southern Party]"),
        groups("She left the [Partido Austral], or [Southern Party]."));
    assertEquals(
        List.of("[Grain Exchange]", "[Harbour Board]", "[Port Council]"),
        groups("Ask the [Grain Exchange], the [Harbour Board], or the [Port Council]."));
  }

  @Test
  void believesBracketsBeforeFirstLetters() {
    assertEquals(
        List.of("[NGB, Northern Gas Bourse]", "[Novel Grain Bourse]"),
        groups("The [Novel Grain Bourse] and the [Northern Gas Bourse] ([NGB]) met; [NGB] won."));
  }

  @Test
  void tiesAnAcronymToTheOnlyNameThatHasItsLetters() {
    assertEquals(
        List.of("[Harbour Board]", "[NGB, Novel Grain Bourse]"),
        groups("The [Novel Grain Bourse] met the [Harbour Board]; [NGB] won."));
  }

  @Test
  void tiesLastWordsToTheOnlyNameThatHasThem() {
    assertEquals(
        List.of("[Hull Albion, Old Hull Albion]"),
        groups("[Old Hull Albion] won, and [Hull Albion] sang."));
    assertEquals(
        List.of("[Hull Albion]", "[New Hull Albion]", "[Old Hull Albion]"),
        groups("[Old Hull Albion] met [New Hull Albion], and [Hull Albion] sang."));
  }

  @Test
  void tiesWhatABodyIsToTheOnlyOne() {
    assertEquals(
        List.of("[Ministry, Ministry of Public Works]"),
        groups("The [Ministry of Public Works] spoke, and the [Ministry] denied it."));
    assertEquals(
        List.of("[Ministry of Public Works]", "[Ministry of Salt]", "[Ministry]"),
        groups("The [Ministry of Public Works] met the [Ministry of Salt]; the [Ministry] spoke."));
  }

  @Test
  void leavesAnAcronymAloneThatTwoMayHave() {
    assertEquals(
        List.of("[NGB]", "[Northern Gas Bourse]", "[Novel Grain Bourse]"),
        groups("The [Novel Grain Bourse] and the [Northern Gas Bourse] met; [NGB] won."));
  }

  @Test
  void tiesShortFormsInAnyOrder() {
    List<String> one = List.of("[Havel, Havel Salmon, Havel Salmon Norway]");
    assertEquals(one, groups("[Havel] and [Havel Salmon] and [Havel Salmon Norway] sank."));
    assertEquals(one, groups("[Havel Salmon Norway] and [Havel Salmon] and [Havel] sank."));
  }

  @Test
  void leavesAShortFormAloneThatTwoMayHave() {
    assertEquals(
        List.of("[Havel Salmon]", "[Havel Shipping]", "[Havel]"),
        groups("[Havel Salmon] sued [Havel Shipping], and [Havel] lost."));
  }

  @Test
  void tiesABodyOfACountryHoweverThatIsSaid() {
    assertEquals(
        List.of("[Canadian Liberal Party, Liberal Party of Canada]"),
        groups("The [Canadian Liberal Party] is the [Liberal Party of Canada]."));
  }
}
