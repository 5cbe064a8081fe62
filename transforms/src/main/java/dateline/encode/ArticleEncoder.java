package dateline.encode;

import dateline.text.CodePointText;
import java.util.HashMap;
import java.util.Map;
import news.dateline.records.TokenizedSentence;

/**
 * Encodes the sentences of one article after the other, each sentence once, however many stages ask
 * for it. Belongs to one thread.
 */
public final class ArticleEncoder {

  private final Map<Integer, Encoding> encodings = new HashMap<>();
  private String current = "";

  /**
   * Encodes a sentence, unless that was done already. The first sentence ever loads the model.
   *
   * @param documentId of the article; with the first sentence of another article those of the one
   *     before are forgotten
   * @param text the article's
   * @param index of the sentence
   * @throws IllegalStateException if ONNX Runtime cannot run here
   */
  public Encoding encode(
      String documentId, CodePointText text, int index, TokenizedSentence sentence) {
    if (!documentId.equals(current)) {
      encodings.clear();
      current = documentId;
    }
    return encodings.computeIfAbsent(
        index,
        i ->
            SentenceEncoder.get()
                .encode(
                    sentence.getTokens().stream()
                        .map(token -> text.substring(token.getBegin(), token.getEnd()))
                        .toList()));
  }
}
