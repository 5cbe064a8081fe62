package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.TestArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityResolverTest {

  private static List<Entity> entities(String text) {
    return TestArticles.resolved(text).getEntities();
  }

  /** Names of a type with the texts of their mentions. */
  private static String ofType(String type, String text) {
    return entities(text).stream()
        .filter(entity -> entity.getType().equals(type))
        .map(
            entity ->
                entity.getName()
                    + ": "
                    + entity.getMentions().stream()
                        .map(Mention::getText)
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private static Entity named(String name, String text) {
    return entities(text).stream()
        .filter(entity -> entity.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + entities(text)));
  }

  @Test
  void joinsAPersonsFullNameSurnameAndTitle() {
    assertEquals(
        "Clara Wendell: Clara Wendell, Wendell, Wendell",
        ofType(
            "PERSON",
            "Clara Wendell visited Lisbon. Wendell praised the port. Minister Wendell left."));
  }

  @Test
  void joinsSurnameFirstNames() {
    assertEquals(
        "Park Jin-ho: Park, Park Jin-ho, Park",
        ofType(
            "PERSON",
            "President Park arrived in Lisbon. Defense Minister Park Jin-ho met sailors. Reporters asked Park why."));
  }

  @Test
  void joinsASurnameOfTwoWords() {
    assertEquals(
        "Pieter van Dalen: Pieter van Dalen, Van Dalen",
        ofType("PERSON", "Pieter van Dalen visited Lisbon. “Not bad,” Van Dalen said."));
  }

  @Test
  void takesACityForOneWithItsKindAndWithout() {
    assertEquals(
        "Guangzhou City: Guangzhou, Guangzhou City",
        ofType("CITY", "Ships left Guangzhou on Monday. The mayor of Guangzhou City waved."));
  }

  @Test
  void namesAWrappedNameInOneLine() {
    assertEquals("Clara Wendell", named("Clara Wendell", "Then Clara\nWendell left.").getName());
  }

  @Test
  void keepsNamesakesApart() {
    assertEquals(
        "Clara Wendell: Clara Wendell; Otto Wendell: Otto Wendell",
        ofType("PERSON", "Clara Wendell visited Lisbon. Otto Wendell stayed at home in Vienna."));
  }

  @Test
  void joinsAnAcronymWithItsName() {
    assertEquals(
        "National Grain Board: National Grain Board, NGB, NGB",
        ofType(
            "ORGANIZATION",
            "The National Grain Board (NGB) met in Lisbon. Prices fell, the NGB said on Monday."));
  }

  @Test
  void takesTitlesAndPossessivesOffNames() {
    String text = "President Clara Wendell's plane landed. Wendell’s guards waited.";
    Entity wendell = named("Clara Wendell", text);
    assertEquals(List.of("President"), wendell.getTitles());
    assertEquals(List.of("Wendell"), wendell.getAliases());
  }

  @Test
  void resolvesAPronounOnlyWhereOnePersonIsMeant() {
    String one = "Clara Wendell visited Lisbon on Monday. She praised the port.";
    assertEquals("Clara Wendell: Clara Wendell, She", ofType("PERSON", one));
    Mention she = named("Clara Wendell", one).getMentions().get(1);
    assertEquals(MentionKind.PRONOUN, she.getKind());
    assertEquals(
        "Clara Wendell: Clara Wendell; Maria Santos: Maria Santos",
        ofType("PERSON", "Clara Wendell and Maria Santos met on Monday. She praised the port."));
  }

  @Test
  void namesTheSameThingTheSameInEveryDocument() {
    Entity here = named("Angela Brandt", "Angela Brandt visited Lisbon.");
    Entity there = named("Angela Brandt", "In Vienna, Chancellor Angela Brandt rested.");
    assertEquals("person/angela-brandt", here.getCanonicalId());
    assertEquals(here.getCanonicalId(), there.getCanonicalId());
    assertEquals("PRT", named("Portugal", "Portugal won.").getNormalizedValue());
    Entity people = named("Portuguese", "Portuguese sailors won.");
    assertEquals("nationality/PRT", people.getCanonicalId());
    assertEquals("PRT", people.getNormalizedValue());
    assertEquals(
        "state_or_province/US-TX", named("Texas", "Floods hit Texas again.").getCanonicalId());
  }

  @Test
  void givesEachMentionItsBytes() {
    Entity wendell =
        named("Zoé Wendell", "😀 Zoé Wendell won a wonderful, superb prize. Zoé Wendell slept.");
    Mention first = wendell.getMentions().get(0);
    assertEquals(2, first.getBegin());
    assertEquals(13, first.getEnd());
    assertEquals(5, first.getRawBegin());
    assertEquals(17, first.getRawEnd());
    assertEquals(1, wendell.getMentions().get(1).getSentence());
  }

  @Test
  void ranksWhoIsNamedEarlyAndOftenFirst() {
    String text = "Clara Wendell visited Lisbon. Clara Wendell saw Otto Brandt.";
    double often = named("Clara Wendell", text).getSalience();
    double late = named("Otto Brandt", text).getSalience();
    assertEquals(1, often, 1e-9);
    assertTrue(late > 0 && late < 0.5, "salience " + late);
  }

  @Test
  void joinsDaysThatOnlyTheirDocumentCouldTellWithNoOtherDocument() {
    String text = "On March 3, 2019 they met. They met again on Monday.";
    assertEquals("date/2019-03-03", named("March 3, 2019", text).getCanonicalId());
    Entity monday = named("Monday", text);
    assertEquals(
        "date/xxxx-wxx-1~" + monday.getDocumentId().substring(0, 12), monday.getCanonicalId());
  }

  @Test
  void pointsFromACapitalToItsCountry() {
    String text = "Ships left Lisbon for Porto and Oslo.";
    Entity lisbon = named("Lisbon", text);
    assertEquals("PRT", lisbon.getCountry());
    assertEquals("city/lisbon", lisbon.getCanonicalId());
    assertEquals("NOR", named("Oslo", text).getCountry());
    assertNull(named("Porto", text).getCountry(), "a city like many");
  }

  @Test
  void makesOneOfWhatTheUsersAliasesGiveOneId(@TempDir Path folder) throws IOException {
    List<String> mistakes = new ArrayList<>();
    Aliases aliases =
        Aliases.read(
            Files.writeString(
                folder.resolve("aliases.csv"),
                "Q7,Clara Wendell,PERSON\nQ7,Maria Santos,PERSON\nQ8,Lisbon,PERSON\nQ9,Clara,PERSON\nQ6,Novak,PERSON\n"),
            mistakes);
    assertEquals(List.of(), mistakes);
    Article article =
        TestArticles.repaired(
            "Clara Wendell visited Lisbon. Peter Novak waved. President Maria Santos waved too, "
                + "and Clara sang. Novak slept.");
    List<Entity> entities = new EntityResolver(aliases).resolve(article);
    Entity one =
        entities.stream()
            .filter(entity -> entity.getCanonicalId().equals("Q7"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("Clara Wendell", "Maria Santos", "Clara"),
        one.getMentions().stream().map(Mention::getText).toList());
    assertEquals(List.of("President"), one.getTitles());
    assertEquals(
        List.of("Q7", "city/lisbon", "Q6"),
        entities.stream()
            .filter(entity -> !entity.getType().equals("TITLE"))
            .map(Entity::getCanonicalId)
            .toList(),
        "a full name's id before a short one's, and none of another type");
  }
}
