package dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.records.Segment;
import org.junit.jupiter.api.Test;

class RawOffsetsTest {

  @Test
  void mapsARunCodePointByCodePoint() {
    RawOffsets offsets =
        new RawOffsets("é日😀x", List.of(new Segment(0, 4, 10L, 20L)), StandardCharsets.UTF_8);
    assertEquals(10, offsets.rawBegin(0));
    assertEquals(12, offsets.rawBegin(1));
    assertEquals(15, offsets.rawBegin(2));
    assertEquals(19, offsets.rawEnd(3));
    assertEquals(20, offsets.rawEnd(4));
  }

  @Test
  void mapsAFoldedSpaceAsAWhole() {
    List<Segment> segments =
        List.of(new Segment(0, 1, 0L, 1L), new Segment(1, 2, 1L, 4L), new Segment(2, 3, 4L, 5L));
    RawOffsets offsets = new RawOffsets("a b", segments, StandardCharsets.UTF_8);
    assertEquals(1, offsets.rawBegin(1));
    assertEquals(4, offsets.rawEnd(2));
    assertEquals(4, offsets.rawBegin(2));
  }

  @Test
  void countsBytesInTheDocumentsCharset() {
    RawOffsets offsets =
        new RawOffsets("한국", List.of(new Segment(0, 2, 0L, 4L)), Charset.forName("EUC-KR"));
    assertEquals(2, offsets.rawBegin(1));
    assertEquals(4, offsets.rawEnd(2));
  }

  @Test
  void refusesTextThatCameFromNowhere() {
    List<Segment> segments = List.of(new Segment(0, 1, 0L, 1L), new Segment(3, 4, 3L, 4L));
    RawOffsets offsets = new RawOffsets("a\n\nb", segments, StandardCharsets.UTF_8);
    assertThrows(IllegalArgumentException.class, () -> offsets.rawBegin(1));
  }
}
