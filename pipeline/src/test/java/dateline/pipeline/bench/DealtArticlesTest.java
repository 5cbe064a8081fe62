package dateline.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many articles from few, of the same paragraphs. */
class DealtArticlesTest {

  private static final List<String> TEXTS = List.of("One.\n\nTwo.\n\nThree.", "Four.\n \nFive.\n");

  @Test
  void usesEachParagraphEquallyOften() {
    List<String> dealt = DealtArticles.of(TEXTS, 20);
    assertEquals(20, new HashSet<>(dealt).size());
    Map<String, Long> counts =
        dealt.stream()
            .flatMap(text -> Arrays.stream(text.strip().split("\n\n", -1)))
            .filter(paragraph -> !paragraph.startsWith("Article number"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertEquals(
        Map.of("One.", 10L, "Two.", 10L, "Three.", 10L, "Four.", 10L, "Five.", 10L), counts);
  }

  @Test
  void dealsTheSameEachTimeAndNewHandsEachRound() {
    List<String> dealt = DealtArticles.of(TEXTS, 20);
    assertEquals(dealt, DealtArticles.of(TEXTS, 20));
    assertEquals(dealt.subList(0, 3), DealtArticles.of(TEXTS, 3));
    assertNotEquals(
        1,
        dealt.stream()
            .map(text -> text.substring(0, text.indexOf("Article")))
            .filter(text -> text.split("\n\n", -1).length == 4)
            .distinct()
            .count());
  }
}
