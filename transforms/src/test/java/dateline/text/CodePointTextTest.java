package dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CodePointTextTest {

  @Test
  void countsCodePointsBeyondTheBasicPlaneOnce() {
    CodePointText text = new CodePointText("a😀b𝄞c");
    assertEquals(5, text.length());
    assertEquals("😀", text.substring(1, 2));
    assertEquals("b𝄞c", text.substring(2, 5));
  }

  @Test
  void convertsBothWaysAtEveryOffset() {
    String string = "😀😀 plain 𝄞";
    CodePointText text = new CodePointText(string);
    for (int i = 0; i <= text.length(); i++) {
      assertEquals(string.offsetByCodePoints(0, i), text.toUtf16(i));
      assertEquals(i, text.toCodePoint(text.toUtf16(i)));
    }
  }

  @Test
  void takesTheSecondHalfOfAPairForThePair() {
    assertEquals(1, new CodePointText("a😀b").toCodePoint(2));
  }

  @Test
  void countsALoneSurrogateAsOne() {
    assertEquals(3, new CodePointText("a\ud83db").length());
  }

  @Test
  void refusesOffsetsOutsideTheText() {
    CodePointText text = new CodePointText("ab");
    assertThrows(IndexOutOfBoundsException.class, () -> text.toUtf16(3));
    assertThrows(IndexOutOfBoundsException.class, () -> text.toCodePoint(-1));
  }
}
