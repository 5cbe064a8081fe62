package dateline.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CoreNLP's JSON becomes labels in code points. */
class StockAnswerTest {

  /** The flag is two code points of two UTF-16 units each. */
  private static final String TEXT = "🇵🇹 She left Lisbon today.";

  private static final String JSON =
      """
      {"sentences": [{"index": 0, "sentiment": "Verynegative",
        "entitymentions": [
          {"tokenBegin": 1, "tokenEnd": 2, "characterOffsetBegin": 5, "characterOffsetEnd": 8,
           "ner": "PERSON"},
          {"tokenBegin": 3, "tokenEnd": 4, "characterOffsetBegin": 14, "characterOffsetEnd": 20,
           "ner": "CITY"},
          {"tokenBegin": 4, "tokenEnd": 5, "characterOffsetBegin": 21, "characterOffsetEnd": 26,
           "ner": "DATE", "normalizedNER": "THIS P1D", "timex": {"type": "DATE", "altValue": "THIS P1D"}}],
        "tokens": [
          {"characterOffsetBegin": 0, "characterOffsetEnd": 4, "pos": "SYM", "lemma": "flag"},
          {"characterOffsetBegin": 5, "characterOffsetEnd": 8, "pos": "PRP", "lemma": "she"},
          {"characterOffsetBegin": 9, "characterOffsetEnd": 13, "pos": "VBD", "lemma": "leave"},
          {"characterOffsetBegin": 14, "characterOffsetEnd": 20, "pos": "NNP", "lemma": "Lisbon"},
          {"characterOffsetBegin": 21, "characterOffsetEnd": 26, "pos": "NN", "lemma": "today"},
          {"characterOffsetBegin": 26, "characterOffsetEnd": 27, "pos": ".", "lemma": "."}]}]}
      """;

  @Test
  void countsCodePointsAndLeavesOutPronouns() throws JsonProcessingException {
    DocumentLabels labels = new StockAnswer(TEXT).read(JSON);
    assertEquals(
        List.of(
            new DocumentLabels.Mention(new DocumentLabels.Span(12, 18), "CITY", null),
            new DocumentLabels.Mention(new DocumentLabels.Span(19, 24), "DATE", null)),
        labels.mentions());
    assertEquals(
        List.of(new DocumentLabels.Sentence(new DocumentLabels.Span(0, 25), "VERYNEGATIVE")),
        labels.sentences());
    assertEquals(
        new DocumentLabels.Token(new DocumentLabels.Span(7, 11), "VBD", "leave"),
        labels.tokens().get(2));
  }

  @Test
  void tellsAnAnswerThatBrokeOff() {
    assertTrue(StockAnswer.isWhole(JSON));
    assertFalse(StockAnswer.isWhole(JSON.substring(0, JSON.indexOf("}") + 1)));
    assertFalse(StockAnswer.isWhole(""));
  }
}
