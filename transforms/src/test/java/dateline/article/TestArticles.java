package dateline.article;

import dateline.clean.CleaningMode;
import dateline.clean.CleaningSettings;
import dateline.clean.DocumentCleaner;
import dateline.clean.decode.UnreadablePayloadException;
import dateline.entities.Aliases;
import dateline.entities.EntityResolver;
import dateline.failure.FailureRecorder;
import dateline.mentions.MentionsMode;
import dateline.mentions.RepairMentions;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.nlp.NlpSettings;
import dateline.read.RawDocuments;
import dateline.syntax.ArticleReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/** Articles for tests, as far on their way as a stage expects them; the engine is shared. */
public final class TestArticles {

  /** The engine of all tests of this module: its models are loaded once. */
  public static final NlpEngine ENGINE = NlpEngine.of(NlpSettings.DEFAULT);

  private static final UnaryOperator<Article> REPAIR =
      RepairMentions.with(
              MentionsMode.NEWS, NlpSettings.DEFAULT, new FailureRecorder("mentions", true))
          .workers()
          .create(new ArticleReader());

  private TestArticles() {}

  /**
   * Stages one after the other, of which nothing is taken over, and no records made at their end.
   */
  public static ArticleSteps steps(ArticleStep... steps) {
    return ArticleSteps.inTurn(
        StageKeys.NONE,
        List.of(steps),
        new ArticleStep(new FailureRecorder("last", true), reader -> UnaryOperator.identity()));
  }

  /** A clean English document of this text. */
  public static Document document(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    try {
      return new DocumentCleaner(new CleaningSettings(CleaningMode.NONE, "en"))
          .clean(RawDocuments.of(payload), payload);
    } catch (UnreadablePayloadException e) {
      throw new AssertionError(e);
    }
  }

  /** The article with its sentences and tokens. */
  public static Article tokenized(String text) {
    return Article.newBuilder()
        .setDocument(document(text))
        .setTokenization(ENGINE.tokenize(text, NlpMeter.NONE))
        .build();
  }

  /** The article with its recognition and its sentiment. */
  public static Article annotated(String text) {
    return annotated(text, null);
  }

  private static Article annotated(String text, @Nullable Instant publishedAt) {
    Article plain = tokenized(text);
    Article article =
        Article.newBuilder(plain)
            .setDocument(
                Document.newBuilder(plain.getDocument()).setPublishedAt(publishedAt).build())
            .build();
    String id = article.getDocument().getDocumentId();
    Tokenization tokens = article.getTokenization();
    return ArticleAssembler.assemble(
        article,
        ENGINE.recognize(id, text, tokens, publishedAt, NlpMeter.NONE),
        ENGINE.analyzeSentiment(id, text, tokens, NlpMeter.NONE));
  }

  /** The article with its entities, and with no sentiment. */
  public static Article resolvedWithoutSentiment(String text) {
    Article plain = tokenized(text);
    Article article =
        REPAIR.apply(
            ArticleAssembler.assemble(
                plain,
                ENGINE.recognize(
                    plain.getDocument().getDocumentId(),
                    text,
                    plain.getTokenization(),
                    null,
                    NlpMeter.NONE),
                null));
    return Article.newBuilder(article)
        .setEntities(new EntityResolver(Aliases.NONE).resolve(article))
        .build();
  }

  /** The article with its mentions repaired. */
  public static Article repaired(String text) {
    return REPAIR.apply(annotated(text));
  }

  /** The article with its mentions repaired, as it was published on a day. */
  public static Article repaired(String text, LocalDate published) {
    return REPAIR.apply(annotated(text, published.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** The article with its entities too. */
  public static Article resolved(String text) {
    Article article = repaired(text);
    return Article.newBuilder(article)
        .setEntities(new EntityResolver(Aliases.NONE).resolve(article))
        .build();
  }
}
