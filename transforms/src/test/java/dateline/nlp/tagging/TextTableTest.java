package dateline.nlp.tagging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void numbersTextsInTheirOrder() {
    List<String> texts = IntStream.range(0, 1000).mapToObj(i -> "w" + i).toList();
    TextTable table = new TextTable(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(i, table.number(texts.get(i)));
    }
    assertEquals(TextTable.NONE, table.number("w"));
    assertEquals(TextTable.NONE, table.number("w1000"));
    assertEquals(TextTable.NONE, table.number(""));
  }

  @Test
  void tellsTextsOfOneHashApart() {
    TextTable table = new TextTable(List.of("AaAa", "BBBB", "AaBB"));
    assertEquals(0, table.number("AaAa"));
    assertEquals(1, table.number("BBBB"));
    assertEquals(2, table.number("AaBB"));
    assertEquals(TextTable.NONE, table.number("BBAa"));
  }

  @Test
  void holdsTheEmptyTextAndNoText() {
    assertEquals(0, new TextTable(List.of("")).number(""));
    assertEquals(TextTable.NONE, new TextTable(List.of()).number(""));
  }

  @Test
  void refusesATextTwice() {
    assertThrows(IllegalArgumentException.class, () -> new TextTable(List.of("a", "b", "a")));
  }
}
