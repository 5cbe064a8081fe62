package dateline.relations.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.relations.RelationExtractor;
import dateline.relations.rules.RuleBook;
import dateline.syntax.ArticleReader;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.records.Argument;
import news.dateline.records.Modality;
import news.dateline.records.Relation;
import news.dateline.records.RelationFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenFinderTest {

  private static List<Relation> triples(String text) {
    return new RelationExtractor(TestArticles.ENGINE, new ArticleReader(), RuleBook.shipped(), true)
        .extract(TestArticles.resolved(text), NlpMeter.NONE).getRelations().stream()
            .filter(relation -> relation.getFamily() == RelationFamily.OPEN)
            .toList();
  }

  private static Relation only(String text) {
    List<Relation> triples = triples(text);
    assertEquals(1, triples.size(), brief(text, triples));
    return triples.get(0);
  }

  private static String words(String text, Argument argument) {
    return text.substring(argument.getBegin(), argument.getEnd());
  }

  private static String brief(String text, List<Relation> triples) {
    return triples.stream()
        .map(
            r ->
                words(text, r.getSubject())
                    + " - "
                    + r.getPredicate()
                    + " - "
                    + words(text, r.getObject()))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Clara Wendell repaired the old clock.          | Clara Wendell - repair - the old clock
          Clara Wendell dined with Otto Brandt.          | Clara Wendell - dine with - Otto Brandt
          Clara Wendell gave up the search.              | Clara Wendell - give up - the search
          Clara Wendell tried to open the old gate.      | Clara Wendell - try to open - the old gate
          Otto Brandt was chosen by the city council.    | Otto Brandt - be chosen by - the city council
          Clara Wendell was born in Lisbon.              | Clara Wendell - be born in - Lisbon
          Clara Wendell is a painter.                    | Clara Wendell - be - a painter
          Clara Wendell is angry with Otto Brandt.       | Clara Wendell - be angry with - Otto Brandt
          Clara Wendell, the painter, smiled.            | Clara Wendell - be - the painter
          """)
  void readsWhatAClauseSays(String text, String expected) {
    assertEquals(expected, brief(text, triples(text)));
  }

  @Test
  void namesTheObjectInThePredicateOfWhoIsBehindIt() {
    String text = "Clara Wendell signed a contract with Otto Brandt.";
    assertEquals(
        "Clara Wendell - sign - a contract; Clara Wendell - sign contract with - Otto Brandt",
        brief(text, triples(text)));
  }

  @Test
  void readsEveryOneOfThoseWhoAreJoined() {
    String text = "Clara Wendell and Otto Brandt painted the bridge.";
    assertEquals(
        "Clara Wendell - paint - the bridge; Otto Brandt - paint - the bridge",
        brief(text, triples(text)));
  }

  @Test
  void knowsWhomTheDocumentNamesAndHasTheWordsOfOthers() {
    Relation triple = only("Clara Wendell repaired the old clock.");
    assertNotNull(triple.getSubject().getEntityId());
    assertEquals("PERSON", triple.getSubject().getType());
    assertNull(triple.getObject().getEntityId());
    assertEquals("O", triple.getObject().getType());
    assertEquals("the old clock", triple.getObject().getName());
    assertEquals("repaired", triple.getTrigger().getText());
    assertEquals("open/object", triple.getExtractor());
    assertNotNull(triple.getConfidence());
  }

  @ParameterizedTest
  @CsvSource({
    "Clara Wendell will repair the old clock., repair, false, PLANNED",
    "Clara Wendell plans to repair the old clock., repair, false, PLANNED",
    "Clara Wendell did not repair the old clock., repair, true, ASSERTED",
    "Clara Wendell refused to repair the old clock., repair, true, ASSERTED",
    "Clara Wendell tried to repair the old clock., try to repair, false, CONDITIONAL",
    "Clara Wendell did not begin to repair the old clock., begin to repair, true, ASSERTED",
    "Clara Wendell repaired no clocks., repair, true, ASSERTED"
  })
  void tellsHowItIsMeant(String text, String predicate, boolean negated, Modality modality) {
    Relation triple = only(text);
    assertEquals(predicate, triple.getPredicate());
    assertEquals(negated, triple.getNegated());
    assertEquals(modality, triple.getModality());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nobody knows who they are.
        "They repaired the old clock.",
        // Nobody is named.
        "The painter repaired the old clock.",
        // When is no party.
        "Clara Wendell painted on Monday."
      })
  void leavesOutWhatSaysNothingOfSomebodyNamed(String text) {
    assertEquals("", brief(text, triples(text)));
  }

  @Test
  void whatIsSaidTwiceIsOneTriple() {
    Relation triple =
        only("Clara Wendell repaired the old clock. Later Clara Wendell repaired the old clock.");
    assertEquals(1, triple.getFurtherEvidence().size());
  }
}
