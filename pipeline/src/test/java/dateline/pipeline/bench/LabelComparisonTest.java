package dateline.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.bench.LabelComparison.Aspect;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each way in which labels can differ is counted once, and told. */
class LabelComparisonTest {

  private static final String TEXT = "aaaa bbbb cccc dddd eeee ffff.";

  private static DocumentLabels.Span span(int begin, int end) {
    return new DocumentLabels.Span(begin, end);
  }

  private static DocumentLabels.Mention mention(
      int begin, int end, String type, @Nullable String value) {
    return new DocumentLabels.Mention(span(begin, end), type, value);
  }

  private static DocumentLabels mentions(DocumentLabels.Mention... mentions) {
    return new DocumentLabels(List.of(), List.of(mentions), List.of());
  }

  private static LabelComparison compared(DocumentLabels stock, DocumentLabels ours) {
    LabelComparison comparison = new LabelComparison(3);
    comparison.add("a.txt", TEXT, stock, ours);
    return comparison;
  }

  @Test
  void countsEachDifferingMentionOnce() {
    LabelComparison comparison =
        compared(
            mentions(
                mention(0, 4, "CITY", null),
                mention(5, 9, "CITY", null),
                mention(10, 19, "DATE", "2020"),
                mention(20, 24, "PERSON", null)),
            mentions(
                mention(0, 4, "CITY", null),
                mention(5, 9, "COUNTRY", null),
                mention(15, 19, "DATE", "2020"),
                mention(25, 29, "PERSON", null)));
    assertEquals(new LabelComparison.Share(1, 5), comparison.share(Aspect.MENTIONS));
    assertEquals(20, comparison.share(Aspect.MENTIONS).percent());
    assertEquals(
        Map.of(
            "type of a mention", 1,
            "extent of a mention", 1,
            "mention of CoreNLP's alone", 1,
            "mention of Dateline's alone", 1),
        comparison.kinds());
    assertTrue(
        comparison
            .differences()
            .contains("type of a mention: a.txt at 5 \"bbbb\": CoreNLP CITY, Dateline COUNTRY"),
        comparison.differences().toString());
  }

  @Test
  void comparesValuesOfEqualMentionsOnly() {
    LabelComparison comparison =
        compared(
            mentions(
                mention(0, 4, "DATE", "2020"),
                mention(5, 9, "DATE", null),
                mention(10, 14, "DATE", "2020")),
            mentions(
                mention(0, 4, "DATE", "2021"),
                mention(5, 9, "DATE", null),
                mention(10, 14, "NUMBER", "7")));
    assertEquals(new LabelComparison.Share(1, 2), comparison.share(Aspect.VALUES));
    assertEquals(new LabelComparison.Share(2, 3), comparison.share(Aspect.MENTIONS));
  }

  private static DocumentLabels sentences(DocumentLabels.Sentence... sentences) {
    return new DocumentLabels(
        IntStream.range(0, 6)
            .mapToObj(i -> new DocumentLabels.Token(span(5 * i, 5 * i + 4), "NN", "x"))
            .toList(),
        List.of(),
        List.of(sentences));
  }

  private static DocumentLabels.Sentence sentence(int begin, int end, @Nullable String sentiment) {
    return new DocumentLabels.Sentence(span(begin, end), sentiment);
  }

  @Test
  void leavesOutSentencesTooLongToParse() {
    LabelComparison comparison =
        compared(
            sentences(sentence(0, 9, "NEUTRAL"), sentence(10, 29, "NEGATIVE")),
            sentences(sentence(0, 9, "NEUTRAL"), sentence(10, 29, null)));
    assertEquals(1, comparison.longSentences());
    assertEquals(new LabelComparison.Share(1, 1), comparison.share(Aspect.SENTIMENT));
    assertEquals(new LabelComparison.Share(6, 6), comparison.share(Aspect.TOKENS));
  }

  @Test
  void aShortSentenceWithoutSentimentIsADifference() {
    LabelComparison comparison =
        compared(
            sentences(sentence(0, 9, "NEUTRAL"), sentence(10, 14, "NEUTRAL")),
            sentences(sentence(0, 9, null), sentence(10, 24, "NEUTRAL")));
    assertEquals(new LabelComparison.Share(0, 3), comparison.share(Aspect.SENTIMENT));
    assertEquals(
        Map.of("sentiment of a sentence", 1, "extent of a sentence", 2), comparison.kinds());
  }
}
