package dateline.relations.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import dateline.entities.EntityMention;
import dateline.nlp.NlpMeter;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import news.dateline.records.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped network finds in sentences that it has not learned on. */
class FactFinderTest {

  private static String facts(String text) {
    Article article = TestArticles.resolvedWithoutSentiment(text);
    ArticleSyntax syntax = new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE);
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      RelationSentence sentence =
          new RelationSentence(
              Objects.requireNonNull(syntax.sentence(i)),
              EntityMention.of(article.getEntities(), i));
      new FactFinder()
          .find(sentence, new FactJudge().judge(i, sentence))
          .forEach(
              fact ->
                  facts.add(
                      fact.subject().argument().getName()
                          + " "
                          + fact.predicate()
                          + " "
                          + fact.object().argument().getName()));
    }
    return String.join("; ", new TreeSet<>(facts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Otto Brandt was born in Hamburg.                        | Otto Brandt per:city_of_birth Hamburg
          Clara Wendell lives in Norway with her dogs.            | Clara Wendell per:countries_of_residence Norway
          Otto Brandt studied law at Harvard University.          | Otto Brandt per:schools_attended Harvard University
          Otto Brandt died on May 3, 1999.                        | Otto Brandt per:date_of_death May 3, 1999
          Brandt Logistics is headquartered in Hamburg.           | Brandt Logistics org:city_of_headquarters Hamburg
          Brandt Logistics was founded by Otto Brandt.            | Brandt Logistics org:founded_by Otto Brandt
          Brandt Logistics was founded in 1987.                   | Brandt Logistics org:date_founded 1987
          Harbour Foods is a subsidiary of Brandt Logistics.      | Harbour Foods org:parents Brandt Logistics
          Otto Brandt is the chief executive of Harbour Foods.    | Harbour Foods org:top_members_employees Otto Brandt
          Otto Brandt, a member of the Green Party, smiled.       | Otto Brandt per:political_affiliation Green Party
          """)
  void findsFacts(String text, String expected) {
    assertEquals(true, facts(text).contains(expected), facts(text));
  }

  @Test
  void takesNoListOfPlacesForSeats() {
    String places = "Norway, Denmark and Sweden";
    assertEquals(
        "", facts("Brandt Logistics, a shipping company, employs 900 people in " + places + "."));
    assertEquals("", facts("Brandt Logistics has offices in " + places + "."));
  }

  @Test
  void findsSpousesBothWays() {
    assertEquals(
        "Clara Wendell per:spouse Otto Brandt; Otto Brandt per:spouse Clara Wendell",
        facts("Otto Brandt married Clara Wendell in Hamburg."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Otto Brandt met Clara Wendell in Hamburg.",
        "Otto Brandt thanked the Green Party for its patience.",
        "Otto Brandt flew to Norway after the talks at Harvard University.",
        "Clara Wendell urged Brandt Logistics to leave Hamburg by May 3, 1999.",
        "Otto Brandt criticized Harbour Foods and Brandt Logistics.",
      })
  void findsNoneInWhatStatesNone(String text) {
    assertEquals("", facts(text));
  }
}
