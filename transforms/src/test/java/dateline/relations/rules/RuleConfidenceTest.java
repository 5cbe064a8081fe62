package dateline.relations.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dateline.article.TestArticles;
import dateline.entities.EntityMention;
import dateline.nlp.NlpMeter;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.dateline.records.Article;
import news.dateline.records.RelationFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleConfidenceTest {

  @TempDir Path folder;

  private static RelationSentence sentence(String text) {
    Article article = TestArticles.resolvedWithoutSentiment(text);
    ArticleSyntax syntax = new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE);
    return new RelationSentence(
        Objects.requireNonNull(syntax.sentence(0)), EntityMention.of(article.getEntities(), 0));
  }

  private static Finding event(RuleBook book, RelationSentence sentence) {
    return new RuleFinder(book)
        .find(sentence).stream()
            .filter(finding -> finding.family() == RelationFamily.EVENT)
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "Clara Wendell met Otto Brandt in Lisbon., verb-object",
    "Clara Wendell met with Otto Brandt in Lisbon., verb-preposition",
    "Otto Brandt was criticized by Clara Wendell., verb-passive",
    "Clara Wendell plans to meet Otto Brandt., verb-borrowed-subject",
    "Clara Wendell's meeting with Otto Brandt was short., noun-owner",
    "The talks between Clara Wendell and Otto Brandt failed., noun-between",
    "Clara Wendell held talks with Otto Brandt., noun-subject-around"
  })
  void isThatOfHowAnEventIsSaid(String text, String construction) {
    RelationSentence sentence = sentence(text);
    Finding event = event(RuleBook.shipped(), sentence);
    assertEquals(construction, RuleConfidence.construction(event, sentence.parsed()));
    assertNotNull(event.confidence());
  }

  @Test
  void isTheShareOfThoseThatWereRightDrawnTowardsThatOfAll() {
    RelationSentence sentence = sentence("Clara Wendell met Otto Brandt.");
    Finding event = event(RuleBook.shipped(), sentence);
    // (30 + 10 * .8) / (30 + 10)
    assertEquals(
        0.95,
        Objects.requireNonNull(
            new RuleConfidence(List.of("verb-object 30 30", "noun-owner 20 10"))
                .of(event, sentence.parsed())),
        1e-9);
    assertNull(new RuleConfidence(List.of("noun-owner 20 10")).of(event, sentence.parsed()));
  }

  @ParameterizedTest
  @CsvSource({"President Clara Wendell smiled., words", "Clara Wendell is a lawyer., path"})
  void isToldOfFactsToo(String text, String construction) {
    RelationSentence sentence = sentence(text);
    Finding title = new RuleFinder(RuleBook.shipped()).find(sentence).get(0);
    assertEquals(construction, RuleConfidence.construction(title, sentence.parsed()));
    assertNotNull(title.confidence());
  }

  @Test
  void isNotToldOfTheUsersRules() throws IOException {
    Path file = folder.resolve("mine.rules");
    Files.write(file, List.of("event CONSULT toast", "verb toast : obj"));
    List<String> mistakes = new ArrayList<>();
    RuleBook book = RuleBook.with(List.of(file), mistakes);
    assertEquals(List.of(), mistakes);
    assertNull(event(book, sentence("Clara Wendell toasted Otto Brandt.")).confidence());
    assertNotNull(event(book, sentence("Clara Wendell met Otto Brandt.")).confidence());
  }
}
