package dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedSpansTest {

  private static List<String> quoted(String text) {
    return QuotedSpans.find(text).stream()
        .map(span -> text.substring(span.begin(), span.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "Stay home," he said.          | "Stay home,"
          “Stay home,” he said.          | “Stay home,”
          „Stay home“, he said.          | „Stay home“
          «Stay home», he said.          | «Stay home»
          “Stay home," he said.          | “Stay home,"
          "Stay home,” he said.          | "Stay home,”
          Stay home,” he said.           | Stay home,”
          “Stay home, he said.           | “Stay home, he said.
          ''Stay home,'' he said.        | ''Stay home,''
          “It’s 6' by 9' at Anna's,” she | “It’s 6' by 9' at Anna's,”
          """)
  void takesWhatStandsInMarksOfAnyKind(String text, String quote) {
    assertEquals(List.of(quote), quoted(text));
  }

  @Test
  void seesNoQuoteInInchesAndApostrophes() {
    assertEquals(List.of(), quoted("The 12\" pipe, 6'' wide, wasn't Anna's."));
  }

  @Test
  void takesTwoAccentsForAMark() {
    assertEquals(List.of("``Stay home,''"), quoted("``Stay home,'' he said at Anna's."));
  }

  @Test
  void endsAnOpenQuoteWithItsParagraphOnly() {
    assertEquals(
        List.of("“One.", "“Two,”"), quoted("She said: “One.\n\n“Two,” she said.\n\nThree."));
  }
}
