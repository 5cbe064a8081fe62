package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import org.junit.jupiter.api.Test;

class PersonNamesTest {

  /** Persons with the texts of their mentions. */
  private static String persons(String text) {
    return TestArticles.resolved(text).getEntities().stream()
        .filter(entity -> entity.getType().equals("PERSON"))
        .map(PersonNamesTest::mentions)
        .collect(Collectors.joining("; "));
  }

  private static String mentions(Entity entity) {
    return entity.getName()
        + ": "
        + entity.getMentions().stream().map(Mention::getText).collect(Collectors.joining(", "));
  }

  @Test
  void knowsACoupleByTheSurnameTheyShare() {
    assertEquals(
        "Martin: Martin, Sobel; Ilka Sobel: Ilka Sobel, Sobel",
        persons("Martin and Ilka Sobel sat in front. Mr Sobel laughed. Mrs Sobel left."));
  }

  @Test
  void takesTheBearerNamedLast() {
    assertEquals(
        "Clara Wendell: Clara Wendell, Wendell; Otto Wendell: Otto Wendell, Wendell",
        persons("Clara Wendell sat down. Wendell slept. Otto Wendell left. Wendell sang."));
  }

  @Test
  void takesTheBearerOfTheGender() {
    assertEquals(
        "Otto Wendell: Otto Wendell, Wendell; Clara Wendell: Clara Wendell",
        persons("Otto Wendell met Clara Wendell. Mr Wendell laughed."));
    assertEquals(
        "Clara Wendell: Clara Wendell, Wendell; Otto Wendell: Otto Wendell",
        persons("Clara Wendell met Otto Wendell. Mrs Wendell laughed."));
  }

  @Test
  void takesWhoMayBeOfTheGenderWhereNobodyIsKnownToBe() {
    assertEquals(
        "Sanu Orlok: Sanu Orlok, Orlok; Clara Orlok: Clara Orlok",
        persons("Sanu Orlok met Clara Orlok. Mr Orlok laughed."));
  }

  @Test
  void knowsTheGenderOfABearerByKin() {
    assertEquals(
        "Tamsy Orlok: Tamsy Orlok, Orlok; Sanu Orlok: Sanu Orlok; Yeni Orlok: Yeni Orlok",
        persons(
            "Her husband, Tamsy Orlok, was ill. Sanu Orlok sat beside Yeni Orlok. Mr Orlok laughed."));
  }

  @Test
  void takesTheBearerOfTheTitle() {
    assertEquals(
        "Clara Wendell: Clara Wendell, Wendell; Otto Wendell: Otto Wendell",
        persons("Mayor Clara Wendell met Senator Otto Wendell. Mayor Wendell laughed."));
  }

  @Test
  void takesTheOneNamedLastWhereTheTitleIsNobodys() {
    assertEquals(
        "Clara Wendell: Clara Wendell; Otto Wendell: Otto Wendell, Wendell",
        persons("Mayor Clara Wendell met Senator Otto Wendell. Judge Wendell laughed."));
  }

  @Test
  void knowsOneByGivenNameAndBySurname() {
    assertEquals(
        "Clara Wendell: Clara Wendell, Clara, Wendell; Peter Novak: Peter Novak",
        persons("Clara Wendell met Peter Novak. Then Clara sang. Later Wendell laughed."));
  }

  @Test
  void knowsOneWithoutMiddleLetters() {
    assertEquals(
        "Clara P. Wendell: Clara P. Wendell, Clara Wendell; Otto Wendell: Otto Wendell",
        persons("Clara P. Wendell met Otto Wendell. Clara Wendell laughed."));
  }

  /** The keys of marked names. */
  private static List<String> keys(String text) {
    MarkedText marked = MarkedText.of(text, EntityTypes.PERSON);
    List<NamedMention> mentions = marked.mentions();
    TitleFinder titles = new TitleFinder(marked.words(), mentions);
    PersonNames names =
        new PersonNames(
            mentions, new PersonDetails(marked.words(), mentions, titles), PersonNames.Rules.ALL);
    return IntStream.range(0, mentions.size()).mapToObj(names::key).toList();
  }

  @Test
  void knowsAVariantInOtherPiecesOrTheOtherWayRound() {
    assertEquals(
        List.of("seo min jae", "seo min jae", "seo min jae", "seo min jae"),
        keys("[Seo Min-jae] met [Seo Minjae], [Min-jae Seo] and [Seo Min Jae]."));
    assertEquals(
        List.of("seo min jae", "seo min ju", "min seo"),
        keys("[Seo Min-jae] met [Seo Min-ju] and [Min Seo]."),
        "other letters, or fewer");
  }

  @Test
  void knowsWhatIsShortForAVariant() {
    assertEquals(
        List.of("seo min jae", "seo min jae", "seo min jae"),
        keys("[Seo Min-jae] left. [Seo Minjae] came back. [Minjae] sang."));
  }
}
