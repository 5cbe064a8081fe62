package dateline.mentions;

import dateline.article.ArticleStep;
import dateline.article.Articles;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;
import news.dateline.records.Article;

/** Makes whole names of what CoreNLP recognised in each article. */
public final class RepairMentions {

  private RepairMentions() {}

  /**
   * Repairs within the bounds of these settings.
   *
   * @param mode whether there is anything to repair at all
   */
  public static ArticleStep with(
      MentionsMode mode, NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures,
        reader ->
            switch (mode) {
              case NEWS -> new MentionRepair(NameModel.get(), reader.encoder(), settings)::repair;
              case CORENLP -> RepairMentions::asRecognized;
            });
  }

  private static Article asRecognized(Article article) {
    return Articles.from(article).setMentions(article.getRecognition().getMentions()).build();
  }
}
