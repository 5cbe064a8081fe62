package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlikeSentencesTest {

  @Test
  void groupsWhatDiffersInAWord() {
    String rose = "Sales of the mill rose 5 percent in May, to EUR 3.2 mn.";
    String fell = "Sales of the mill FELL 5 percent in May -- to EUR 3.2 mn";
    String other = "The harbour of Quellmar is closed to tankers until the ice has gone.";
    Map<String, String> groups = AlikeSentences.groups(List.of(rose, other, fell));
    assertEquals(groups.get(rose), groups.get(fell));
    assertNotEquals(groups.get(rose), groups.get(other));
    assertEquals(Set.of(rose, other, fell), groups.keySet());
  }

  @Test
  void parsAtTheBound() {
    // Three words of ten are in both, then three of eleven.
    assertGroups(1, "a b c d e f", "a b c g h i j");
    assertGroups(2, "a b c d e f", "a b c g h i j k");
  }

  @Test
  void groupsAlongChains() {
    assertGroups(1, "a b c d", "c d e f", "e f g h");
    assertGroups(1, "a b c d", "e f g h", "c d e f");
    assertGroups(2, "a b c d", "e f g h", "c d x y");
  }

  @Test
  void takesRepetitionsAndSentencesWithoutWords() {
    assertGroups(1, "a b", "a b");
    assertGroups(2, "!?", "a b");
  }

  private static void assertGroups(long expected, String... sentences) {
    assertEquals(
        expected, AlikeSentences.groups(List.of(sentences)).values().stream().distinct().count());
  }
}
