package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteMapTest {

  /** What is marked and stands in quotation marks. */
  private static List<String> quoted(String text) {
    MarkedText marked = MarkedText.of(text, EntityTypes.PERSON);
    QuoteMap quotes = new QuoteMap(marked.words());
    return marked.mentions().stream()
        .filter(mention -> quotes.isQuoted(mention.sentence(), mention.firstToken()))
        .map(NamedMention::name)
        .toList();
  }

  private static QuoteMap of(String text) {
    return new QuoteMap(MarkedText.of(text, EntityTypes.PERSON).words());
  }

  @Test
  void knowsWhatStandsInEachOfManyQuotes() {
    assertEquals(
        List.of("Ann", "Cai", "Ema"),
        quoted(
            "\"[Ann] is late,\" [Bob] said. “[Cai] is not,” said [Dee]. [Fay] left. \"[Ema] sat.\" [Gus] stood."));
  }

  @Test
  void knowsAQuoteOfManySentences() {
    assertEquals(
        List.of("Bob", "Cai"), quoted("[Ann] said: \"It rained. [Bob] sang. [Cai] left.\" [Dee]"));
  }

  @Test
  void findsNoneWithoutMarks() {
    assertEquals(List.of(), quoted("[Ann] said it was [Bob]'s turn."));
  }

  @Test
  void tellsParagraphsByTheEmptyLinesBetweenThem() {
    QuoteMap map = of("Ann left. Bob sat down\nfor tea.\nCai sang. \n \t\nDee came. Ema ran.");
    assertFalse(map.isNewParagraph(0, 1));
    assertFalse(map.isNewParagraph(0, 2), "a line is no paragraph");
    assertTrue(map.isNewParagraph(2, 3));
    assertTrue(map.isNewParagraph(3, 0));
    assertFalse(map.isNewParagraph(3, 4));
  }
}
