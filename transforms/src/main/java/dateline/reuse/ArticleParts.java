package dateline.reuse;

import dateline.article.Articles;
import dateline.article.StageKeys;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Annotations;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.KeptRecognition;
import news.dateline.records.KeptTokenization;
import news.dateline.records.Recognition;
import news.dateline.records.StageMark;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/** The parts of articles that are kept for later runs, and brought back by them. */
public final class ArticleParts {

  private ArticleParts() {}

  /** What is kept of an article. */
  public static Annotations of(Article article) {
    return Annotations.newBuilder()
        .setDocumentId(article.getDocument().getDocumentId())
        .setDocumentKey(article.getDocumentKey())
        .setMade(article.getMade())
        .setTokenization(
            article.getTokenization() == null
                ? null
                : TokenPacking.pack(article.getTokenization(), textOf(article.getDocument())))
        .setRecognition(
            article.getRecognition() == null ? null : ReadingPacking.pack(article.getRecognition()))
        .setSentiment(article.getSentiment())
        .setMentions(article.getMentions())
        .setTrees(article.getTrees())
        .setEntities(article.getEntities())
        .setQuotes(article.getQuotes())
        .setFacts(article.getFacts())
        .setRelations(article.getRelations())
        .setTone(article.getTone())
        .build();
  }

  /**
   * An article of a document, with those of the kept parts that need not be made again. Every stage
   * fills its part of it that is not marked.
   *
   * @param kept of an earlier run; null if that had no such document
   */
  static Article begin(Document document, @Nullable Annotations kept, StageKeys keys) {
    Article bare =
        Article.newBuilder().setDocument(document).setDocumentKey(DocumentKey.of(document)).build();
    if (kept == null || !kept.getDocumentKey().equals(bare.getDocumentKey())) {
      return bare;
    }
    Article.Builder begun = Articles.from(bare);
    List<StageMark> valid = new ArrayList<>();
    for (StageMark mark : kept.getMade()) {
      StageKeys.Key key = keys.byStage().get(mark.getStage());
      if (key != null && key.value().equals(mark.getKey())) {
        fill(begun, mark.getStage(), kept);
        valid.add(mark);
      }
    }
    return begun.setMade(valid).build();
  }

  private static void fill(Article.Builder article, String stage, Annotations kept) {
    switch (stage) {
      case "tokenize" -> article.setTokenization(tokenization(kept, article.getDocument()));
      case "entities" -> article.setRecognition(recognition(kept));
      case "sentiment" -> article.setSentiment(kept.getSentiment());
      case "mentions" -> article.setMentions(kept.getMentions());
      case "resolve" -> article.setEntities(kept.getEntities());
      case "parse" -> article.setTrees(kept.getTrees());
      case "quotes" -> article.setQuotes(kept.getQuotes());
      case "facts" -> article.setFacts(kept.getFacts());
      case "relations" -> article.setRelations(kept.getRelations());
      case "tone" -> article.setTone(kept.getTone());
      default -> throw new IllegalArgumentException("a stage without a part: " + stage);
    }
  }

  private static @Nullable Tokenization tokenization(Annotations kept, Document document) {
    KeptTokenization packed = kept.getTokenization();
    return packed == null ? null : TokenPacking.unpack(packed, textOf(document));
  }

  private static @Nullable Recognition recognition(Annotations kept) {
    KeptRecognition packed = kept.getRecognition();
    return packed == null ? null : ReadingPacking.unpack(packed, kept.getDocumentId());
  }

  private static CodePointText textOf(Document document) {
    String text = document.getText();
    return new CodePointText(text == null ? "" : text);
  }
}
