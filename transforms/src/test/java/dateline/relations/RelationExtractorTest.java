package dateline.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.quotes.QuoteAttributor;
import dateline.relations.facts.FactJudge;
import dateline.relations.rules.RuleBook;
import dateline.syntax.ArticleReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.FurtherEvidence;
import news.dateline.records.Modality;
import news.dateline.records.Relation;
import news.dateline.records.Tokenization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationExtractorTest {

  private static List<Relation> relations(Article article) {
    ArticleReader reader = new ArticleReader();
    return new RelationExtractor(TestArticles.ENGINE, reader, RuleBook.shipped())
        .extract(
            JudgeFacts.judged(article, new FactJudge(), TestArticles.ENGINE, reader), NlpMeter.NONE)
        .getRelations();
  }

  private static List<Relation> relations(String text) {
    return relations(TestArticles.resolved(text));
  }

  private static String brief(Relation r) {
    return r.getSubject().getName() + " " + r.getPredicate() + " " + r.getObject().getName();
  }

  /** All relations of a predicate, in a stable order. */
  private static String of(String predicate, String text) {
    return relations(text).stream()
        .filter(r -> r.getPredicate().equals(predicate))
        .map(RelationExtractorTest::brief)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Clara Wendell met Otto Brandt in Lisbon on Monday.                  | Clara Wendell CONSULT Otto Brandt
          Clara Wendell met with Otto Brandt in Lisbon.                       | Clara Wendell CONSULT Otto Brandt
          Otto Brandt was met by Clara Wendell at the airport.                | Clara Wendell CONSULT Otto Brandt
          Clara Wendell held talks with Otto Brandt.                          | Clara Wendell CONSULT Otto Brandt
          Clara Wendell phoned Otto Brandt late on Sunday.                    | Clara Wendell CONSULT Otto Brandt
          The talks between Clara Wendell and Otto Brandt lasted nine hours.  | Clara Wendell CONSULT Otto Brandt
          President Clara Wendell visited Portugal in May.                    | Clara Wendell CONSULT Portugal
          """)
  void readsWhoMetWhom(String text, String expected) {
    assertEquals(expected, of("CONSULT", text));
  }

  @Test
  void readsEveryOneOfAListThatWasMet() {
    assertEquals(
        "Clara Wendell CONSULT Maria Santos; Clara Wendell CONSULT Otto Brandt",
        of("CONSULT", "Clara Wendell met Otto Brandt and Maria Santos in Lisbon."));
  }

  @Test
  void readsDemandsAndAgreements() {
    assertEquals(
        "Clara Wendell DEMAND Otto Brandt",
        of("DEMAND", "Clara Wendell urged Otto Brandt to open the port."));
    assertEquals(
        "Portugal AGREE Norway",
        of("AGREE", "Portugal agreed with Norway on a fishing quota in May."));
  }

  @Test
  void readsNoEventBeyondTheDocumentsBound() {
    Article article = TestArticles.resolved("Portugal agreed with Norway on a quota in May.");
    assertEquals(1, relations(article).size());
    Tokenization tokens = article.getTokenization();
    Article beyond =
        Article.newBuilder(article)
            .setTokenization(Tokenization.newBuilder(tokens).setAnalyzed(0).build())
            .build();
    assertEquals(List.of(), relations(beyond));
  }

  @Test
  void tellsWhatHappenedFromWhatDidNot() {
    Relation denied = relations("Clara Wendell did not meet Otto Brandt in Lisbon.").get(0);
    assertTrue(denied.getNegated());
    Relation planned = relations("Clara Wendell will meet Otto Brandt in Lisbon.").get(0);
    assertEquals(Modality.PLANNED, planned.getModality());
    Relation happened = relations("Clara Wendell met Otto Brandt in Lisbon.").get(0);
    assertEquals(Modality.ASSERTED, happened.getModality());
    assertEquals(false, happened.getNegated());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Clara Wendell met Otto Brandt.                                | ASSERTED
          Clara Wendell will meet Otto Brandt in Lisbon.                | PLANNED
          Clara Wendell plans to meet Otto Brandt.                      | PLANNED
          Clara Wendell was set to meet Otto Brandt.                    | PLANNED
          Clara Wendell would have met Otto Brandt in Lisbon.           | CONDITIONAL
          Clara Wendell may hold talks with Otto Brandt.                | CONDITIONAL
          Norway urged Clara Wendell to meet Otto Brandt.               | DEMANDED
          Clara Wendell should meet Otto Brandt.                        | DEMANDED
          Clara Wendell postponed the planned talks with Otto Brandt.    | PLANNED
          Clara Wendell postponed her meeting with Otto Brandt.          | PLANNED
          Clara Wendell agreed to meet Otto Brandt.                      | PLANNED
          Clara Wendell is to meet Otto Brandt in Lisbon.                | PLANNED
          Clara Wendell was to have met Otto Brandt in Lisbon.           | CONDITIONAL
          Clara Wendell tried to meet Otto Brandt.                       | CONDITIONAL
          Maria Santos said that Clara Wendell would meet Otto Brandt.   | PLANNED
          A meeting between Clara Wendell and Otto Brandt is expected.   | PLANNED
          Clara Wendell ordered a boat to be built for her visit to Portugal. | PLANNED
          Did Clara Wendell meet Otto Brandt?                            | CONDITIONAL
          Clara Wendell looks forward to meeting Otto Brandt.            | PLANNED
          Clara Wendell needs to meet Otto Brandt.                       | DEMANDED
          The vote will be followed by talks between Clara Wendell and Otto Brandt. | PLANNED
          Clara Wendell did not refuse to meet Otto Brandt.              | CONDITIONAL
          """)
  void tellsHowItIsMeant(String text, Modality modality) {
    Relation consulted =
        relations(text).stream()
            .filter(r -> r.getPredicate().equals("CONSULT"))
            .findFirst()
            .orElseThrow();
    assertEquals(modality, consulted.getModality());
    assertFalse(consulted.getNegated());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clara Wendell never met Otto Brandt.",
        "President Clara Wendell refused to meet Otto Brandt.",
        "Clara Wendell left Lisbon without meeting Otto Brandt.",
        "Clara Wendell held no talks with Otto Brandt.",
        "Clara Wendell failed to meet Otto Brandt in Lisbon.",
        "President Clara Wendell canceled talks with Otto Brandt.",
        "The meeting between Clara Wendell and Otto Brandt was canceled.",
        "Maria Santos denied that Clara Wendell met Otto Brandt.",
        "Clara Wendell did not agree to meet Otto Brandt.",
        "Clara Wendell stopped meeting Otto Brandt.",
        "Maria Santos denied reports that Clara Wendell met Otto Brandt.",
      })
  void tellsWhatDidNotHappen(String text) {
    Relation consulted =
        relations(text).stream()
            .filter(r -> r.getPredicate().equals("CONSULT"))
            .findFirst()
            .orElseThrow();
    assertTrue(consulted.getNegated());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway hopes that Oslo and Lisbon will open a new door of cooperation. | PLANNED
          Norway hopes to strengthen cooperation with Portugal.                  | PLANNED
          Oslo and Lisbon began their cooperation in May.                        | ASSERTED
          """)
  void tellsCooperationFromHopesForIt(String text, Modality modality) {
    Relation cooperation = first("COOPERATE", text);
    assertEquals(modality, cooperation.getModality());
  }

  private static Relation first(String predicate, String text) {
    return relations(text).stream()
        .filter(r -> r.getPredicate().equals(predicate))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          per:title         | Otto Brandt is not a lawyer.             | true  | ASSERTED
          per:title         | Otto Brandt will be a lawyer.            | false | PLANNED
          per:title         | Otto Brandt is a lawyer.                 | false | ASSERTED
          per:city_of_birth | Otto Brandt was not born in Hamburg.     | true  | ASSERTED
          per:city_of_birth | Otto Brandt was born in Hamburg.         | false | ASSERTED
          per:spouse        | Clara Wendell did not see her husband Otto Brandt. | false | ASSERTED
          """)
  void tellsWhetherAFactIsSo(String predicate, String text, boolean negated, Modality modality) {
    Relation fact = first(predicate, text);
    assertEquals(negated, fact.getNegated());
    assertEquals(modality, fact.getModality());
  }

  @Test
  void takesNoDateOrPlaceThatBelongsToAnArgument() {
    Relation met =
        first(
            "CONSULT",
            "The envoy of the winner of the vote of 2019 in Norway met Otto Brandt in Lisbon in May.");
    assertEquals("XXXX-05", met.getTime().getValue());
    assertEquals("Lisbon", met.getPlace().getName());
  }

  @Test
  void takesNoDateOfWhatIsOnlySaidOfIt() {
    assertNull(
        first("COOPERATE", "Cooperation between Norway and Portugal surprised Oslo on Monday.")
            .getTime());
    assertEquals(
        "XXXX-WXX-1",
        first("CONSULT", "Talks between Norway and Portugal began on Monday.")
            .getTime()
            .getValue());
  }

  @Test
  void knowsTalksOnThePhone() {
    assertEquals(
        "phone", first("CONSULT", "Clara Wendell spoke by phone with Otto Brandt.").getMode());
    assertEquals(
        "phone",
        first("CONSULT", "Clara Wendell spoke with Otto Brandt in a telephone call.").getMode());
    assertEquals("talk", first("CONSULT", "Clara Wendell spoke with Otto Brandt.").getMode());
  }

  @Test
  void readsASentenceOfOneNameAndUnnamedPeople() {
    assertEquals("Wendell CONSULT reporters", of("CONSULT", "Wendell told reporters."));
  }

  @Test
  void takesANameForAPronounThatSaysTheSameFact() {
    List<Relation> facts =
        relations("Harbour Foods and its chief executive Otto Brandt smiled.").stream()
            .filter(r -> r.getPredicate().equals("per:employee_or_member_of"))
            .toList();
    assertTrue(facts.size() <= 1, facts.toString());
  }

  @Test
  void namesThePlace() {
    assertEquals(
        "Lisbon",
        relations("Clara Wendell met Otto Brandt in Lisbon.").get(0).getPlace().getName());
    assertNull(relations("Clara Wendell met Otto Brandt.").get(0).getPlace());
  }

  @Test
  void takesWhomAClauseBelongsTo() {
    assertEquals(
        "Clara Wendell CONSULT Otto Brandt",
        of("CONSULT", "Clara Wendell, who met Otto Brandt in Lisbon, smiled."));
  }

  @Test
  void knowsPeopleWhoAreNotNamed() {
    Relation told =
        relations("Clara Wendell told reporters that it would rain.").stream()
            .filter(r -> r.getPredicate().equals("CONSULT"))
            .findFirst()
            .orElseThrow();
    assertEquals("reporters", told.getObject().getName());
    assertNull(told.getObject().getEntityId());
    assertEquals("O", told.getObject().getType());
  }

  @Test
  void takesTheFirstPersonOfAQuoteForItsSpeaker() {
    ArticleReader reader = new ArticleReader();
    Article article =
        new QuoteAttributor(TestArticles.ENGINE, reader)
            .attribute(
                TestArticles.resolved(
                    "“I met Otto Brandt in the old harbour last night,” Clara Wendell said."),
                NlpMeter.NONE);
    Relation met =
        new RelationExtractor(TestArticles.ENGINE, reader, RuleBook.shipped())
            .extract(article, NlpMeter.NONE).getRelations().stream()
                .filter(r -> r.getPredicate().equals("CONSULT"))
                .findFirst()
                .orElseThrow();
    assertEquals("Clara Wendell CONSULT Otto Brandt", brief(met));
    assertEquals(1, met.getSubject().getBegin());
    assertEquals(2, met.getSubject().getEnd());
    assertEquals(article.getQuotes().get(0).getQuoteId(), met.getAttributedTo());
  }

  @Test
  void keepsWhatElseSaysTheSame() {
    String text =
        "Clara Wendell met Otto Brandt in Lisbon. It rained. Wendell met Brandt on the old pier.";
    List<Relation> met =
        relations(text).stream().filter(r -> r.getPredicate().equals("CONSULT")).toList();
    assertEquals(1, met.size());
    assertEquals(0, met.get(0).getEvidence().getSentence());
    assertEquals(1, met.get(0).getFurtherEvidence().size());
    FurtherEvidence further = met.get(0).getFurtherEvidence().get(0);
    assertEquals(2, further.getEvidence().getSentence());
    assertEquals("Wendell", further.getSubject().getText());
    assertEquals("Brandt", further.getObject().getText());
    assertEquals("met", further.getTrigger().getText());
  }

  @Test
  void saysHowSureAFactIs() {
    Relation born =
        relations("Otto Brandt was born in Hamburg.").stream()
            .filter(r -> r.getPredicate().equals("per:city_of_birth"))
            .findFirst()
            .orElseThrow();
    assertEquals("fact/network", born.getExtractor());
    assertTrue(born.getConfidence() > 0.8, "confidence " + born.getConfidence());
    assertEquals("born", born.getTrigger().getText());
  }

  @Test
  void takesWhoIsAskedForWhoWouldDoIt() {
    Relation asked =
        relations("Maria Santos asked Clara Wendell to meet Otto Brandt.").stream()
            .filter(r -> r.getPredicate().equals("CONSULT"))
            .findFirst()
            .orElseThrow();
    assertEquals("Clara Wendell CONSULT Otto Brandt", brief(asked));
    assertEquals(Modality.DEMANDED, asked.getModality());
  }

  @Test
  void takesTheDateOfTheClauseAndNoOther() {
    Relation reported =
        relations("Clara Wendell said on Monday that Portugal had agreed with Norway.").stream()
            .filter(r -> r.getPredicate().equals("AGREE"))
            .findFirst()
            .orElseThrow();
    assertNull(reported.getTime());
    assertEquals(
        List.of("2018", "2019"),
        relations("Clara Wendell met Otto Brandt in 2018. Clara Wendell met Otto Brandt in 2019.")
            .stream()
            .map(r -> String.valueOf(r.getTime() == null ? null : r.getTime().getValue()))
            .toList());
  }

  @Test
  void keepsTheDatelineOutOfTheFirstSentence() {
    Article article =
        TestArticles.resolved(
            "LISBON, March 3 (Coastwire) — Mayor Clara Wendell on Tuesday met Otto Brandt.");
    article =
        Article.newBuilder(article)
            .setDocument(Document.newBuilder(article.getDocument()).setDateline("LISBON").build())
            .build();
    Relation met =
        relations(article).stream()
            .filter(r -> r.getPredicate().equals("CONSULT"))
            .findFirst()
            .orElseThrow();
    assertEquals("Clara Wendell CONSULT Otto Brandt", brief(met));
    assertEquals("met", met.getTrigger().getText());
    assertEquals("XXXX-WXX-2", met.getTime().getValue());
    assertEquals(0, met.getEvidence().getBegin());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clara Wendell sang while Otto Brandt met his deadline.",
        "Clara Wendell said Otto Brandt met the deadline.",
        "Clara Wendell met the wishes of Otto Brandt.",
        "The film by Clara Wendell met with applause from Otto Brandt.",
        "Clara Wendell and Otto Brandt visited the museum.",
      })
  void makesNoMeetingOfWhatIsNone(String text) {
    assertEquals("", of("CONSULT", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Otto Brandt, director of the Lisbon Museum, smiled.                | Otto Brandt per:employee_or_member_of Lisbon Museum
          Otto Brandt, the mayor of Lisbon, smiled.                          | Otto Brandt per:employee_or_member_of Lisbon
          Clara Wendell, a lawyer in Miami, smiled.                          |
          Portuguese Foreign Minister Maria Santos arrived.                  |
          The photo shows Otto Brandt on a boat (Reuters).                   |
          Otto Brandt, who hates Microsoft, was named president of nothing.  |
          """)
  void employsOnlyWhomTheTextEmploys(String text, String expected) {
    assertEquals(expected == null ? "" : expected, of("per:employee_or_member_of", text));
  }

  @Test
  void readsTitlesAndWhoIsAtTheTop() {
    String text = "Otto Brandt, director of the Lisbon Museum, met President Maria Santos.";
    assertEquals(
        "Maria Santos per:title President; Otto Brandt per:title director", of("per:title", text));
    assertEquals(
        "Lisbon Museum org:top_members_employees Otto Brandt",
        of("org:top_members_employees", text));
  }

  @Test
  void showsItsEvidence() {
    String text = "😀 It rained. Clara Wendell met Otto Brandt in Lisbon.";
    Article article = TestArticles.resolved(text);
    Relation met = relations(article).get(0);
    assertEquals("met", met.getTrigger().getText());
    assertEquals(
        "met", text.substring(met.getTrigger().getBegin() + 1, met.getTrigger().getEnd() + 1));
    assertEquals("Clara Wendell met Otto Brandt in Lisbon.", met.getEvidence().getText());
    assertEquals(1, met.getEvidence().getSentence());
    assertEquals(met.getDocumentId() + "/r1", met.getRelationId());
    assertEquals("consult/verb/meet", met.getExtractor());
  }

  @Test
  void writesARelationOnceThoughTwoRulesFindIt() {
    assertEquals(
        "Clara Wendell CONSULT Otto Brandt",
        of("CONSULT", "Clara Wendell met Otto Brandt in Lisbon and met Otto Brandt in Porto."));
  }

  @Test
  void parsesOnlyWhatMentionsSomebody() {
    Map<String, Long> counts = new HashMap<>();
    new RelationExtractor(TestArticles.ENGINE, new ArticleReader(), RuleBook.shipped())
        .extract(
            TestArticles.resolved("Clara Wendell met Otto Brandt. It rained. Everybody laughed."),
            (name, amount) -> counts.merge(name, amount, Long::sum));
    assertEquals(1, counts.get("depparsed"));
  }
}
