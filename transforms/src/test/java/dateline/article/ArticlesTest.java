package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Entity;
import news.dateline.records.LikelyFact;
import news.dateline.records.Quote;
import news.dateline.records.Recognition;
import news.dateline.records.Relation;
import news.dateline.records.SentenceTree;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.StageMark;
import news.dateline.records.Tokenization;
import news.dateline.records.ToneScores;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ArticlesTest {

  /** A part that is added to the schema and forgotten here would be lost on its way. */
  @Test
  void beginWithEveryPart() {
    Document document =
        Document.newBuilder()
            .setDocumentId("d")
            .setSources(List.of())
            .setMediaType("text/plain")
            .setCharset("UTF-8")
            .setByteLength(1)
            .setStatus(DocumentStatus.ANALYZED)
            .setLanguage("en")
            .setText("a")
            .setSegments(List.of())
            .setRemoved(List.of())
            .setWordCount(1)
            .build();
    Article article =
        Article.newBuilder()
            .setDocument(document)
            .setDocumentKey("key")
            .setMade(List.of(new StageMark("tokenize", "k")))
            .setTokenization(new Tokenization(false, List.of(), 0, false))
            .setRecognition(new Recognition("d", List.of(), List.of(), 0, 0, false))
            .setSentiment(new SentimentAnalysis("d", List.of(), false))
            .setMentions(List.of())
            .setTrees(List.of(new SentenceTree(0, List.of(-1), List.of("root"))))
            .setEntities(List.<Entity>of())
            .setQuotes(List.<Quote>of())
            .setFacts(List.of(new LikelyFact(0, 0, 1, "SPOUSE", 0.9)))
            .setRelations(List.<Relation>of())
            .setTone(new ToneScores("tone-2", List.of(), List.of()))
            .build();
    Article same = Articles.from(article).build();
    assertEquals(article, same);
    for (Schema.Field field : article.getSchema().getFields()) {
      assertNotNull(article.get(field.pos()), field.name());
      assertSame(article.get(field.pos()), same.get(field.pos()), field.name());
    }
  }
}
