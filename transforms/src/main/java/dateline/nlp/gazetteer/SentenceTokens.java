package dateline.nlp.gazetteer;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts of a sentence's tokens. A token without a text is no entry's. */
final class SentenceTokens {

  private final @Nullable String[] texts;

  /** Made as they are asked for, which is seldom. */
  private @Nullable String @Nullable [] lowerTexts;

  SentenceTokens(List<CoreLabel> tokens) {
    texts = new @Nullable String[tokens.size()];
    int i = 0;
    for (CoreLabel token : tokens) {
      texts[i++] = token.word();
    }
  }

  int size() {
    return texts.length;
  }

  @Nullable String text(int index) {
    return texts[index];
  }

  /** Lower case as CoreNLP has it when it asks which entries a sentence calls for. */
  @Nullable String lowerText(int index) {
    if (lowerTexts == null) {
      lowerTexts = new @Nullable String[texts.length];
    }
    String lower = lowerTexts[index];
    String text = texts[index];
    if (lower == null && text != null) {
      lower = text.toLowerCase(Locale.ENGLISH);
      lowerTexts[index] = lower;
    }
    return lower;
  }
}
