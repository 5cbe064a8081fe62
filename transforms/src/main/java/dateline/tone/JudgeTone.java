package dateline.tone;

import dateline.article.ArticleStep;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;

/** Judges how each article speaks of what it tells and of whom it names. */
public final class JudgeTone {

  private JudgeTone() {}

  /** Judges within the bounds of these settings. */
  public static ArticleStep with(NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures, reader -> new ToneJudge(ToneModel.get(), reader.encoder(), settings)::judge);
  }
}
