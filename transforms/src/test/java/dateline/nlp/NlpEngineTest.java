package dateline.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.text.CodePointText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NlpEngineTest {

  private static final NlpEngine ENGINE = NlpEngine.of(NlpSettings.DEFAULT);

  private static Tokenization tokens(String text) {
    return ENGINE.tokenize(text, NlpMeter.NONE);
  }

  private static Recognition recognition(String text, @Nullable Instant publishedAt) {
    return ENGINE.recognize("d", text, tokens(text), publishedAt, NlpMeter.NONE);
  }

  private static List<Sentence> sentiment(String text) {
    return ENGINE.analyzeSentiment("d", text, tokens(text), NlpMeter.NONE).getSentences();
  }

  private static @Nullable DependencyTree tree(String text) {
    return ENGINE
        .trees(new CodePointText(text), NlpMeter.NONE)
        .tree(tokens(text).getSentences().get(0));
  }

  private static String mentions(String text, Recognition recognition) {
    CodePointText codePoints = new CodePointText(text);
    return recognition.getMentions().stream()
        .map(m -> codePoints.substring(m.getBegin(), m.getEnd()) + "/" + m.getType())
        .collect(Collectors.joining(" | "));
  }

  @Test
  void findsNamesInCodePointsBehindEmoji() {
    String text = "😀😀 Angela Brandt visited Lisbon. She left Portugal.";
    assertEquals(
        "Angela Brandt/PERSON | Lisbon/CITY | Portugal/COUNTRY",
        mentions(text, recognition(text, null)));
  }

  /** The tests run in a Turkish locale, in which the lower case of I is another letter. */
  @Test
  void readsCapitalsAsInEnglishInEveryLocale() {
    assertEquals("tr", System.getProperty("user.language"));
    assertEquals(
        "visitor leave",
        tokens("VISITORS LEFT LISBON.").getSentences().get(0).getTokens().stream()
            .limit(2)
            .map(Token::getLemma)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void endsTheSentenceAtABlankLine() {
    Tokenization tokens = tokens("Hopes for a quiet harvest\n\nFarmers met in Lisbon.");
    assertEquals(2, tokens.getSentences().size());
    assertEquals(25, tokens.getSentences().get(0).getEnd());
  }

  @Test
  void keepsTheTokenizersFormWhereItIsNotTheText() {
    List<Token> tokens =
        tokens("They work at Acme Inc. Others sleep.").getSentences().get(0).getTokens();
    assertEquals(
        "[Inc.]", tokens.stream().map(Token::getWord).filter(Objects::nonNull).toList().toString());
  }

  @Test
  void anchorsRelativeDatesAtTheDocumentsDateOnly() {
    String text = "The ministers met in Lisbon yesterday.";
    Recognition anchored = recognition(text, Instant.parse("2021-03-05T10:00:00Z"));
    assertEquals("2021-03-04", date(anchored).getNormalizedValue());
    assertNull(date(recognition(text, null)).getNormalizedValue());
  }

  private static RecognizedMention date(Recognition recognition) {
    return recognition.getMentions().stream()
        .filter(mention -> mention.getType().equals("DATE"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void scoresSentencesWithinMinusOneAndOne() {
    List<Sentence> sentences =
        sentiment("This is a wonderful, superb success. It was an awful disaster.");
    assertTrue(sentences.get(0).getScore() > 0.2, sentences.toString());
    assertTrue(sentences.get(1).getScore() < -0.2, sentences.toString());
    for (Sentence sentence : sentences) {
      assertEquals(5, sentence.getDistribution().size());
      assertTrue(sentence.getAnalyzed());
    }
  }

  @Test
  void parsesSubjectAndObject() {
    DependencyTree tree = tree("Brandt met Costa.");
    assertNotNull(tree);
    assertEquals(DependencyTree.ROOT, tree.head(1));
    assertEquals(List.of(0), tree.children(1, "nsubj"));
    assertEquals(List.of(2), tree.children(1, "obj"));
  }

  @Test
  void marksASentenceBeyondTheLimitAsNotAnalyzed() {
    String table = "awful ".repeat(150).strip() + ".";
    Sentence sentence = sentiment(table).get(0);
    assertFalse(sentence.getAnalyzed());
    assertEquals(SentenceLabel.NEUTRAL, sentence.getLabel());
    assertEquals(0, sentence.getScore());
    assertNull(tree(table));
  }

  @Test
  void readsNoMoreThanTheDocumentLimit() {
    assertEquals("Rome is big.", new ReadPart(15).of("Rome is big.\n\nParis is bigger than Rome."));
    assertEquals("Rome is", new ReadPart(9).of("Rome is bigger than that."));
  }

  @Test
  void isOneForEqualSettings() {
    assertSame(
        NlpEngine.of(bounds(100, 40, Duration.ofSeconds(9))),
        NlpEngine.of(bounds(100, 40, Duration.ofSeconds(9))));
  }

  private static NlpSettings bounds(int entityTokens, int documentTokens, Duration time) {
    return new NlpSettings(50, entityTokens, documentTokens, 1000, time);
  }

  private static final String MEETING = "Clara Wendell met Otto Brandt in Lisbon, Portugal.";

  @Test
  void givesASentenceBeyondTheLimitTheGazetteersEntities() {
    NlpEngine engine = NlpEngine.of(bounds(5, 1000, Duration.ofMinutes(9)));
    Tokenization tokens = engine.tokenize(MEETING, NlpMeter.NONE);
    Recognition recognition = engine.recognize("d", MEETING, tokens, null, NlpMeter.NONE);
    assertEquals("Portugal/COUNTRY", mentions(MEETING, recognition));
    assertEquals(1, recognition.getLongSentences());
    assertEquals(1, recognition.getUnclassified());
    assertFalse(recognition.getOutOfTime());
  }

  @Test
  void givesWhatLiesBeyondTheDocumentsLimitTheCheapLabels() {
    String text = MEETING + " " + MEETING;
    NlpEngine engine = NlpEngine.of(bounds(1000, 5, Duration.ofMinutes(9)));
    Tokenization tokens = engine.tokenize(text, NlpMeter.NONE);
    assertEquals(2, tokens.getSentences().size());
    assertEquals(1, tokens.getAnalyzed());
    assertFalse(tokens.getTruncated());
    assertEquals("VBD", tokens.getSentences().get(1).getTokens().get(2).getTag());
    Recognition recognition = engine.recognize("d", text, tokens, null, NlpMeter.NONE);
    assertEquals(
        "Clara Wendell/PERSON | Otto Brandt/PERSON | Lisbon/CITY | Portugal/COUNTRY"
            + " | Portugal/COUNTRY",
        mentions(text, recognition));
    assertEquals(0, recognition.getLongSentences());
    assertEquals(1, recognition.getUnclassified());
    List<Sentence> sentences =
        engine.analyzeSentiment("d", text, tokens, NlpMeter.NONE).getSentences();
    assertTrue(sentences.get(0).getAnalyzed());
    assertFalse(sentences.get(1).getAnalyzed());
  }

  @Test
  void goesOnWithoutWhatThereIsNoTimeFor() {
    NlpEngine engine = NlpEngine.of(bounds(1000, 1000, Duration.ofNanos(1)));
    Tokenization tokens = engine.tokenize(MEETING, NlpMeter.NONE);
    assertTrue(tokens.getOutOfTime());
    assertEquals("X", tokens.getSentences().get(0).getTokens().get(0).getTag());
    Recognition recognition = engine.recognize("d", MEETING, tokens(MEETING), null, NlpMeter.NONE);
    assertTrue(recognition.getOutOfTime());
    assertEquals(1, recognition.getUnclassified());
    assertEquals("Portugal/COUNTRY", mentions(MEETING, recognition));
    assertTrue(engine.analyzeSentiment("d", MEETING, tokens, NlpMeter.NONE).getOutOfTime());
    DocumentTrees trees = engine.trees(new CodePointText(MEETING), NlpMeter.NONE);
    assertFalse(trees.outOfTime());
    assertNull(trees.tree(tokens.getSentences().get(0)));
    assertTrue(trees.outOfTime());
  }

  @Test
  void tellsWhatItDid() {
    Map<String, Long> counts = new TreeMap<>();
    NlpMeter meter = (name, amount) -> counts.merge(name, amount, Long::sum);
    Tokenization tokens = ENGINE.tokenize(MEETING, meter);
    ENGINE.recognize("d", MEETING, tokens, null, meter);
    ENGINE.analyzeSentiment("d", MEETING, tokens, meter);
    ENGINE.trees(new CodePointText(MEETING), meter).tree(tokens.getSentences().get(0));
    assertEquals(1, counts.get("sentences"));
    assertEquals(10, counts.get("tokens"));
    assertEquals(4, counts.get("mentions"));
    assertEquals(1, counts.get("depparsed"));
    assertEquals(0, counts.get("unclassified"));
    assertEquals(0, counts.get("unparsed"));
    for (String annotator :
        List.of("pos", "classify", "numeric", "gazetteer", "sentiment", "depparse")) {
      assertTrue(counts.getOrDefault(annotator + "Micros", 0L) > 0, annotator);
    }
  }
}
