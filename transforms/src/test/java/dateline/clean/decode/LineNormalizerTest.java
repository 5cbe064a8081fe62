package dateline.clean.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import news.dateline.records.Segment;
import org.junit.jupiter.api.Test;

class LineNormalizerTest {

  private static MappedText normalized(String line) {
    DecodedText page =
        DecodedText.decode(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0);
    return LineNormalizer.normalize(page.mapped(0, page.text().length()));
  }

  private static List<Segment> segments(String line) {
    return normalized(line).segments(StandardCharsets.UTF_8);
  }

  @Test
  void foldsWhiteSpaceAndCutsItOffTheEnds() {
    assertEquals("a b c", normalized("  a\t\u00a0 b\u3000c \u2003").text());
    assertEquals("", normalized(" \u00a0\t").text());
  }

  @Test
  void composesLettersAndKeepsTheirBytes() {
    assertEquals("Jos\u00e9!", normalized("Jose\u0301!").text());
    assertEquals(
        List.of(new Segment(0, 3, 0L, 3L), new Segment(3, 4, 3L, 6L), new Segment(4, 5, 6L, 7L)),
        segments("Jose\u0301!"));
  }

  @Test
  void leavesOutWhatCannotBeSeenButJoinsEmoji() {
    assertEquals("soft", normalized("\u200bso\u00adft\ufeff\u0007").text());
    assertEquals("👩\u200d🚀", normalized("👩\u200d🚀").text());
  }

  @Test
  void endsARunOfBytesWhereSomethingWasLeftOut() {
    assertEquals(
        List.of(new Segment(0, 2, 0L, 2L), new Segment(2, 4, 4L, 6L)), segments("so\u00adft"));
  }

  @Test
  void keepsOneSpaceAsItIsAndMapsMoreToAllTheirBytes() {
    assertEquals(List.of(new Segment(0, 3, 0L, 3L)), segments("a b"));
    assertEquals(
        List.of(new Segment(0, 1, 0L, 1L), new Segment(1, 2, 1L, 3L), new Segment(2, 3, 3L, 4L)),
        segments("a  b"));
  }

  /** So many marks are sorted by us, and must stand as the library would sort them. */
  @Test
  void composesLettersWithManyMarks() {
    Random random = new Random(1);
    int[] marks = {0x301, 0x323, 0x345, 0x344, 0x1d165, 0x5b0, 0xf71, 0xf73, 0x3099, 0x334, 0x1161};
    for (int length = 28; length < 300; length += 7) {
      StringBuilder line = new StringBuilder("e");
      for (int i = 0; i < length; i++) {
        line.appendCodePoint(marks[random.nextInt(marks.length)]);
      }
      String expected = Normalizer.normalize(line, Normalizer.Form.NFC);
      assertEquals(expected, normalized(line.toString()).text());
    }
  }
}
