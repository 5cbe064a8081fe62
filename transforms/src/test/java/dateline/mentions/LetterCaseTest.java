package dateline.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LetterCaseTest {

  @Test
  void givesAllWordsCapitalsButLittleOnes() {
    assertEquals(
        "The \"Odile\" Sank (Twice) in Lind 's East-west Pier, and for All of Us",
        LetterCase.TITLE.of(
            "the \"Odile\" sank (twice) in Lind 's east-west pier, and for all of us"));
  }

  @Test
  void keepsTheNumberOfCharacters() {
    assertEquals("STRAßE AM ŒUVRE", LetterCase.CAPITALS.of("Straße am œuvre"));
    assertEquals("as written", LetterCase.AS_WRITTEN.of("as written"));
  }
}
