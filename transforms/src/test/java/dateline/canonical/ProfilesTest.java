package dateline.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.relations.RelationExtractor;
import dateline.relations.rules.RuleBook;
import dateline.syntax.ArticleReader;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.PersonProfile;
import news.dateline.records.Relation;
import org.junit.jupiter.api.Test;

class ProfilesTest {

  private static Article related(String text) {
    return new RelationExtractor(TestArticles.ENGINE, new ArticleReader(), RuleBook.shipped())
        .extract(TestArticles.resolved(text), NlpMeter.NONE);
  }

  /** Each person with titles, countries and organisations. */
  private static String brief(Article article) {
    return Profiles.of(article).stream().map(ProfilesTest::brief).collect(Collectors.joining("; "));
  }

  private static String brief(PersonProfile profile) {
    return String.join(
        " ",
        profile.getCanonicalId(),
        profile.getTitles().toString(),
        profile.getCountries().toString(),
        profile.getOrganizations().toString());
  }

  @Test
  void tellsTitlesInLowerCaseAndTheCountryOfTheOffice() {
    assertEquals(
        "person/clara-wendell [mayor, president] [PRT] []",
        brief(
            related(
                "Portuguese President Clara Wendell left. Clara Wendell, the president and once a "
                    + "mayor, slept. Mayor Wendell sang.")));
  }

  @Test
  void tellsOfPersonsNamedInFullAlone() {
    assertEquals(
        List.of("Otto Brandt", "Clara Wendell"),
        Profiles.of(related("Mayor Okafor saw Otto Brandt in Lisbon. Clara Wendell left.")).stream()
            .map(PersonProfile::getName)
            .toList());
  }

  private static final String BOARD =
      "Otto Brandt, director of the National Grain Board, met Clara Wendell.";

  @Test
  void tellsTheOrganizationsThatAPersonBelongsTo() {
    Article article = related(BOARD);
    assertEquals(
        "person/otto-brandt [director] [] [organization/national-grain-board]; "
            + "person/clara-wendell [] [] []",
        brief(article));
    List<Relation> denied =
        article.getRelations().stream()
            .map(relation -> Relation.newBuilder(relation).setNegated(true).build())
            .toList();
    assertEquals(
        "person/otto-brandt [director] [] []; person/clara-wendell [] [] []",
        brief(Article.newBuilder(article).setRelations(denied).build()));
  }

  @Test
  void tellsTheCountryThatAPersonBelongsTo() {
    Article article = related("Otto Brandt, the president of Portugal, met Clara Wendell.");
    List<Entity> withoutOffice =
        article.getEntities().stream()
            .map(
                entity ->
                    entity.getType().equals("PERSON")
                        ? Entity.newBuilder(entity).setCountry(null).build()
                        : entity)
            .toList();
    assertEquals(
        "person/otto-brandt [president] [PRT] []; person/clara-wendell [] [] []",
        brief(Article.newBuilder(article).setEntities(withoutOffice).build()));
  }

  @Test
  void takesAMeetingForNoOffice() {
    assertEquals(
        "person/clara-wendell [] [] []",
        brief(related("Clara Wendell met Portugal and visited the Lisbon Museum.")));
  }

  @Test
  void namesThePlaceWhereTheProfileIsFrom() {
    PersonProfile profile = Profiles.of(related("In Lisbon, Clara Wendell sang.")).get(0);
    assertEquals("Clara Wendell", profile.getName());
    assertEquals(profile.getDocumentId() + "/e2", profile.getEntityId());
  }
}
