package dateline.mentions;

import dateline.article.ArticleStep;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;

/** Makes whole names of what CoreNLP recognised in each article. */
public final class RepairMentions {

  private RepairMentions() {}

  /** Repairs within the bounds of these settings. */
  public static ArticleStep with(NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures, reader -> new MentionRepair(NameModel.get(), reader.encoder(), settings)::repair);
  }
}
