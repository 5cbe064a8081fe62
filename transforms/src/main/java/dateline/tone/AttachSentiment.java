package dateline.tone;

import dateline.article.ArticleStep;
import dateline.article.StageMetrics;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;

/** Says of each record of an article how the text speaks there. */
public final class AttachSentiment {

  private AttachSentiment() {}

  /** Attaches to the records of articles that an engine of these settings has read. */
  public static ArticleStep toRecords(NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures,
        reader ->
            article ->
                new SentimentRecords(article)
                    .of(
                        article.getTokenization() == null
                            ? null
                            : reader.read(article, NlpEngine.of(settings), StageMetrics.ENGINE)));
  }
}
