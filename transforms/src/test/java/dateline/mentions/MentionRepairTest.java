package dateline.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import dateline.encode.ArticleEncoder;
import dateline.nlp.NlpSettings;
import dateline.text.CodePointText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.DocumentFlag;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.SentenceReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionRepairTest {

  /** An article's mentions: "Lisbon CITY, Portugal COUNTRY". */
  private static String mentions(Article article) {
    CodePointText text = new CodePointText(article.getDocument().getText());
    List<String> mentions = new ArrayList<>();
    List<RecognizedMention> all =
        article.getMentions() == null
            ? article.getRecognition().getMentions()
            : article.getMentions();
    for (RecognizedMention mention : all) {
      mentions.add(text.substring(mention.getBegin(), mention.getEnd()) + " " + mention.getType());
    }
    return String.join(", ", mentions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A place's pieces are one place.
        "The convoy left Arvik City on Monday. | Arvik City CITY, Monday DATE",
        "Barges wait in the Volta River Delta. | Volta River Delta LOCATION",
        // The country inside a party, an election, a war is no place of its own.
        "He joined the Labour Party of Norway in May. | Labour Party of Norway ORGANIZATION, May DATE",
        "She lost the 2013 Austrian general election to Karl Wirth. "
            + "| 2013 Austrian general election EVENT, Karl Wirth PERSON",
        // What a hyphen or a slash ties is two.
        "The Japan-South Korea talks ended. | Japan COUNTRY, South Korea COUNTRY",
        // Titles stay outside.
        "On Friday Mayor Hauser spoke. | Friday DATE, Mayor TITLE, Hauser PERSON",
        // An organisation and its acronym.
        "The Nordic Grain Council (NGC) met in Oslo. "
            + "| Nordic Grain Council ORGANIZATION, NGC ORGANIZATION, Oslo CITY",
      })
  void makesWholeNames(String text, String expected) {
    assertEquals(expected, mentions(TestArticles.repaired(text)));
  }

  @Test
  void givesANameOneTypeInTheWholeDocument() {
    assertEquals(
        "Carla Zedelgem PERSON, Zedelgem PERSON, Carla Zedelgem PERSON",
        mentions(
            TestArticles.repaired(
                "Carla Zedelgem opened the plant. Shares of Zedelgem fell. Carla Zedelgem left.")));
  }

  @Test
  void leavesASentenceThatTheClassifiersHaveNotRead() {
    Article article = TestArticles.annotated("Clara Wendell visited Lisbon.");
    Recognition recognition = article.getRecognition();
    Article unread =
        Article.newBuilder(article)
            .setRecognition(
                Recognition.newBuilder(recognition)
                    .setReadings(Collections.nCopies(1, new SentenceReading(List.of())))
                    .build())
            .build();
    MentionRepair repair =
        new MentionRepair(NameModel.get(), new ArticleEncoder(), NlpSettings.DEFAULT);
    assertEquals(mentions(article), mentions(repair.repair(unread)));
  }

  @Test
  void leavesWhatThereIsNoTimeFor() {
    NlpSettings hurried =
        new NlpSettings(
            NlpSettings.DEFAULT_MAX_SENTENCE_TOKENS,
            NlpSettings.DEFAULT_MAX_ENTITY_TOKENS,
            NlpSettings.DEFAULT_MAX_DOCUMENT_TOKENS,
            NlpSettings.DEFAULT_MAX_DOCUMENT_LENGTH,
            Duration.ofNanos(1));
    Article article = TestArticles.annotated("Clara Wendell visited Lisbon.");
    Article repaired =
        new MentionRepair(NameModel.get(), new ArticleEncoder(), hurried).repair(article);
    assertEquals(mentions(article), mentions(repaired));
    assertEquals(List.of(DocumentFlag.OUT_OF_TIME), repaired.getDocument().getFlags());
  }

  @Test
  void passesOnWhatWasNotRecognized() {
    Article article = TestArticles.tokenized("Rain.");
    assertEquals(
        article,
        new MentionRepair(NameModel.get(), new ArticleEncoder(), NlpSettings.DEFAULT)
            .repair(article));
  }
}
