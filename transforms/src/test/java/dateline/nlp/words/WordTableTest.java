package dateline.nlp.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordTableTest {

  /** Letters of one, two and three bytes, some of them the same in another case. */
  private static final String LETTERS = "abzAB-é\u0130ıſKßςσ中글\uD83D\uDE00";

  @Test
  void numbersWordsInTheOrderInWhichTheyCome() {
    WordTable table = new WordTable(false);
    Map<String, Integer> expected = new HashMap<>();
    List<String> words = randomWords();
    for (String word : words) {
      assertEquals(expected.getOrDefault(word, WordTable.NONE), table.find(word));
      expected.putIfAbsent(word, expected.size());
      assertEquals(expected.get(word), table.add(word));
    }
    table.trim();
    for (String word : words) {
      assertEquals(expected.get(word), table.find(word));
      assertEquals(word, table.word(table.find(word)));
    }
    assertEquals(expected.size(), table.size());
    assertEquals(WordTable.NONE, table.find(null));
  }

  @Test
  void refusesAWordThatIsThereTwice() {
    assertThrows(IllegalArgumentException.class, () -> WordTable.of(List.of("a", "b", "a")));
    assertEquals(2, WordTable.of(List.of("a", "b", "AA")).find("AA"));
    assertEquals(WordTable.NONE, WordTable.of(List.of()).find(""));
  }

  @Test
  void ignoresCase() {
    WordTable table = new WordTable(true);
    List<String> words = randomWords().subList(0, 2000);
    words.forEach(table::add);
    table.trim();
    for (String one : words.subList(0, 300)) {
      for (String other : words) {
        assertEquals(one.equalsIgnoreCase(other), table.find(one) == table.find(other));
      }
    }
  }

  /** Folding is equal exactly where equalsIgnoreCase is, for every pair of characters. */
  @Test
  void foldsAsEqualsIgnoreCaseCompares() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String letter = String.valueOf((char) c);
      // Equal to its own folding, and no folding is equal to another: so for every pair.
      String folded = Folding.fold(letter);
      assertTrue(letter.equalsIgnoreCase(folded), () -> "letter " + letter.codePointAt(0));
      assertEquals(folded, Folding.fold(folded));
      assertEquals(folded, Folding.fold(String.valueOf(Character.toUpperCase((char) c))));
    }
  }

  private static List<String> randomWords() {
    Random random = new Random(3);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      words.add(word.toString());
    }
    return words;
  }
}
