package dateline.nlp.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Expressions are only passed over in texts in which they are not found. */
class TextNeedsTest {

  private static final List<Pattern> PATTERNS =
      List.of(
          pattern("(\\d+)[-](year|month)(s)?([-\\s]old)?"),
          pattern("\\b(\\d{4})\\s*(?:-)\\s*(\\d{4})\\b"),
          pattern("\\b(\\Qmet\\E|\\QUS/Pacific\\E|\\Qist\\E)\\b"),
          pattern("\\b[+-]\\d\\d(?::?\\d\\d(?:[.,]?\\d{1,3})?)?\\b"),
          pattern("(first|second)-quarter"),
          pattern("(\\d\\d?)p\\.?m\\.?"),
          pattern("\\bT([0-2]?[0-9])(:?[0-5]\\d)?(Z)?\\b"),
          pattern("a{2,}b|[^x]y"));

  private static final List<String> PIECES =
      List.of(
          "1",
          "20",
          "1998",
          "-",
          "year",
          "months",
          " ",
          "old",
          "met",
          "us/pacific",
          "I\u017FT",
          "\u0130st",
          "+",
          "01",
          ":",
          ".",
          "first",
          "Second",
          "-quarter",
          "p",
          "M",
          "T",
          "Z",
          "a",
          "aab",
          "b",
          "y",
          "forget",
          "_",
          "\u00E9",
          "\n");

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Test
  void neverMissesWhatIsFound() {
    TextNeeds needs = new TextNeeds(PATTERNS);
    Random random = new Random(5);
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(8); piece >= 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      long may = needs.mayBeFound(text.toString());
      for (int p = 0; p < PATTERNS.size(); p++) {
        if (PATTERNS.get(p).matcher(text).find()) {
          found++;
          assertTrue((may & 1L << p) != 0, PATTERNS.get(p) + " in " + text);
        }
      }
    }
    assertTrue(found > 5000, found + " found");
  }

  @Test
  void passesOverWhatIsNotThere() {
    TextNeeds needs = new TextNeeds(PATTERNS.subList(0, 7));
    List<String> texts = new ArrayList<>();
    for (String text : List.of("The historic meeting was forgotten.", "Metz, second quarter", "")) {
      if (needs.mayBeFound(text) != 0) {
        texts.add(text);
      }
    }
    assertEquals(List.of(), texts);
  }
}
