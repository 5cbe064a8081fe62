package dateline.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private static final WordPieces SMALL =
      new WordPieces(
          vocabulary(
              "[UNK]", "[CLS]", "[SEP]", "ferry", "##man", "##s", "cafe", "'", "s", "北", "-"));

  private static InputStream vocabulary(String... pieces) {
    StringBuilder json = new StringBuilder("{\"model\":{\"vocab\":{");
    for (int i = 0; i < pieces.length; i++) {
      json.append(i == 0 ? "" : ",").append('"').append(pieces[i]).append("\":").append(i);
    }
    return new ByteArrayInputStream(json.append("}}}").toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesTheLongestPieceFromTheLeft() {
    assertEquals(List.of(3), SMALL.of("ferry"));
    assertEquals(List.of(3, 4, 5), SMALL.of("Ferrymans"));
  }

  @Test
  void knowsAllOfAWordOrNothing() {
    assertEquals(List.of(0), SMALL.of("ferryboat"));
    assertEquals(List.of(0), SMALL.of("s".repeat(101)));
  }

  @Test
  void readsWithoutAccentsAndCase() {
    assertEquals(List.of(6), SMALL.of("CAFÉ"));
    assertEquals(List.of(6), SMALL.of("cafe\u0301"));
  }

  @Test
  void setsMarksAndIdeographsApart() {
    assertEquals(List.of(3, 7, 8), SMALL.of("ferry's"));
    assertEquals(List.of(3, 10, 3), SMALL.of("ferry-ferry"));
    assertEquals(List.of(9, 9), SMALL.of("北北"));
  }

  @Test
  void passesOverWhatIsNoText() {
    assertEquals(List.of(3), SMALL.of("fer\u200Bry\uFFFD"));
    assertEquals(List.of(), SMALL.of(" \u0000\u00AD"));
  }

  @Test
  void refusesAnotherVocabulary() {
    assertThrows(IllegalArgumentException.class, () -> new WordPieces(vocabulary("a")));
  }

  @Test
  void readsTheEncodersOwn() {
    WordPieces pieces =
        new WordPieces(
            WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"));
    // BERT's uncased vocabulary.
    assertEquals(101, pieces.begin());
    assertEquals(102, pieces.end());
    assertEquals(1, pieces.of("minister").size());
    assertNotEquals(pieces.of("minister"), pieces.of("ministers"));
  }
}
