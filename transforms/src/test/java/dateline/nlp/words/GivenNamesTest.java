package dateline.nlp.words;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GivenNamesTest {

  @Test
  void knowsNamesInAnyCaseAndWithMarks() {
    assertTrue(GivenNames.get().isFemale("Lucía"));
    assertTrue(GivenNames.get().isMale("RODRIGO"));
    assertFalse(GivenNames.get().isMale("Lucía"));
  }

  @Test
  void saysNothingOfOtherWords() {
    assertFalse(GivenNames.get().isFemale("harbour"));
    assertFalse(GivenNames.get().isMale("harbour"));
  }
}
