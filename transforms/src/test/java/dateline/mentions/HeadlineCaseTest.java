package dateline.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineCaseTest {

  private static boolean isHeadline(String sentence) {
    return HeadlineCase.of(List.of(sentence.split(" ", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storm Hits Coast of Ormsk",
        "Workers at the Ormsk Yard Vote to Strike , Again",
        "STORM HITS COAST",
        "ORMSK 2 LIND 1 AT THE HALF",
      })
  void tellsHeadlines(String sentence) {
    assertEquals(true, isHeadline(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Ekdal met President Lind .",
        "A storm hit the coast of Ormsk .",
        "Ormsk 2001-03-12",
        "Karl Ekdal",
        "- 4 , 5",
      })
  void leavesOtherSentences(String sentence) {
    assertEquals(false, isHeadline(sentence));
  }
}
