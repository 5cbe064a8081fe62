package dateline.clean.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @Test
  void foldsWhiteSpaceOfAnyKind() {
    assertEquals("Ann Roe of Ardmouth", Values.of(" Ann\t\nRoe\u00a0 of\u200b&nbsp;Ardmouth\r\n"));
    assertNull(Values.of(" \u00a0\u200b "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Pier is Open",
        "the pier — is open!",
        "  THE PIER IS OPEN",
        "ThePierİsOpen",
        "The pier is",
        "The pier is open again",
        "Ünder the pier",
        "",
        "—"
      })
  void hasTheKeyThatItMakes(String text) {
    assertTrue(Values.hasKey(text, Values.key(text)));
    String other = Values.key("The Pier is Open");
    assertEquals(Values.key(text).equals(other), Values.hasKey(text, other));
    assertFalse(Values.hasKey(text, "gulls"));
  }
}
