package dateline.tone;

import dateline.article.ArticleStep;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;
import java.util.function.UnaryOperator;

/** Judges how each article speaks of what it tells and of whom it names. */
public final class JudgeTone {

  private JudgeTone() {}

  /**
   * Judges within the bounds of these settings.
   *
   * @param mode whether anything is judged, or CoreNLP's sentiment is all
   */
  public static ArticleStep with(
      SentimentMode mode, NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures,
        reader ->
            switch (mode) {
              case NEWS -> new ToneJudge(ToneModel.get(), reader.encoder(), settings)::judge;
              case CORENLP -> UnaryOperator.identity();
            });
  }
}
