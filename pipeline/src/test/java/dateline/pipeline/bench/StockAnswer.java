package dateline.pipeline.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the JSON that CoreNLP's command line writes for an article. */
final class StockAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CodePointText text;

  /**
   * @param text of the article: CoreNLP counts its UTF-16 units, we its code points
   */
  StockAnswer(String text) {
    this.text = new CodePointText(text);
  }

  /** Whether an answer was written to its end. */
  static boolean isWhole(String json) {
    try {
      return JSON.readTree(json).has("sentences");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** What an answer says. */
  DocumentLabels read(String json) throws JsonProcessingException {
    List<DocumentLabels.Token> tokens = new ArrayList<>();
    List<DocumentLabels.Mention> mentions = new ArrayList<>();
    List<DocumentLabels.Sentence> sentences = new ArrayList<>();
    for (JsonNode sentence : JSON.readTree(json).path("sentences")) {
      JsonNode words = sentence.path("tokens");
      for (JsonNode word : words) {
        tokens.add(
            new DocumentLabels.Token(
                span(word), word.path("pos").asText(), word.path("lemma").asText()));
      }
      for (JsonNode mention : sentence.path("entitymentions")) {
        if (!isPronoun(mention, words)) {
          mentions.add(
              new DocumentLabels.Mention(
                  span(mention), mention.path("ner").asText(), value(mention)));
        }
      }
      sentences.add(
          new DocumentLabels.Sentence(
              new DocumentLabels.Span(
                  span(words.path(0)).begin(), span(words.path(words.size() - 1)).end()),
              sentence.has("sentiment")
                  ? sentence.path("sentiment").asText().toUpperCase(Locale.ROOT)
                  : null));
    }
    return new DocumentLabels(tokens, mentions, sentences);
  }

  /** CoreNLP lists personal pronouns as mentions of persons; they are no names. */
  private static boolean isPronoun(JsonNode mention, JsonNode words) {
    int first = mention.path("tokenBegin").asInt();
    return mention.path("tokenEnd").asInt() == first + 1
        && words.path(first).path("pos").asText().startsWith("PRP");
  }

  private static @Nullable String value(JsonNode mention) {
    // SUTime's own notation ("OFFSET P-1D") is no value of TIMEX3.
    return mention.has("timex")
        ? mention.path("timex").path("value").asText(null)
        : mention.path("normalizedNER").asText(null);
  }

  private DocumentLabels.Span span(JsonNode node) {
    return new DocumentLabels.Span(
        text.toCodePoint(node.path("characterOffsetBegin").asInt()),
        text.toCodePoint(node.path("characterOffsetEnd").asInt()));
  }
}
