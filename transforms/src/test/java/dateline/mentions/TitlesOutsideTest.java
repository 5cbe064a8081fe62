package dateline.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesOutsideTest {

  private static int count(NameClass type, String... words) {
    return TitlesOutside.count(type, List.of(words));
  }

  @Test
  void countsTheWordsOfATitle() {
    assertEquals(1, count(NameClass.PERSON, "Mayor", "Tang"));
    assertEquals(2, count(NameClass.PERSON, "prime", "minister", "Kari", "Lind"));
  }

  @Test
  void leavesAWordOfTheName() {
    assertEquals(0, count(NameClass.PERSON, "Tang", "Mayor"));
    assertEquals(0, count(NameClass.PERSON, "King"));
    assertEquals(1, count(NameClass.PERSON, "King", "King"));
  }

  @Test
  void leavesWhatIsNoPerson() {
    assertEquals(0, count(NameClass.ORGANIZATION, "General", "Motors"));
  }
}
