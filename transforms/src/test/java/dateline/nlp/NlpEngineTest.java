package dateline.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.text.CodePointText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.Token;
import org.junit.jupiter.api.Test;

class NlpEngineTest {

  private static final NlpEngine ENGINE = NlpEngine.of(NlpSettings.DEFAULT);

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
        mentions(text, ENGINE.recognize("d", text, null)));
  }

  /** The tests run in a Turkish locale, in which the lower case of I is another letter. */
  @Test
  void readsCapitalsAsInEnglishInEveryLocale() {
    assertEquals("tr", System.getProperty("user.language"));
    Recognition recognition = ENGINE.recognize("d", "VISITORS LEFT LISBON.", null);
    assertEquals(
        "visitor leave",
        recognition.getSentences().get(0).getTokens().stream()
            .limit(2)
            .map(Token::getLemma)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void endsTheSentenceAtABlankLine() {
    String text = "Hopes for a quiet harvest\n\nFarmers met in Lisbon.";
    Recognition recognition = ENGINE.recognize("d", text, null);
    assertEquals(2, recognition.getSentences().size());
    assertEquals(25, recognition.getSentences().get(0).getEnd());
  }

  @Test
  void anchorsRelativeDatesAtTheDocumentsDateOnly() {
    String text = "The ministers met in Lisbon yesterday.";
    Recognition anchored = ENGINE.recognize("d", text, Instant.parse("2021-03-05T10:00:00Z"));
    assertEquals("2021-03-04", date(anchored).getNormalizedValue());
    assertNull(date(ENGINE.recognize("d", text, null)).getNormalizedValue());
  }

  private static RecognizedMention date(Recognition recognition) {
    return recognition.getMentions().stream()
        .filter(mention -> mention.getType().equals("DATE"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bothBranchesCutTheSameSentences() {
    String text = "It rained in Lisbon. \"Stay home,\" the mayor said.\n\nNobody did.";
    Recognition recognition = ENGINE.recognize("d", text, null);
    List<Sentence> sentences = ENGINE.analyzeSentiment("d", text).getSentences();
    assertEquals(recognition.getSentences().size(), sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      assertEquals(recognition.getSentences().get(i).getBegin(), sentences.get(i).getBegin());
      assertEquals(recognition.getSentences().get(i).getEnd(), sentences.get(i).getEnd());
    }
  }

  @Test
  void scoresSentencesWithinMinusOneAndOne() {
    List<Sentence> sentences =
        ENGINE
            .analyzeSentiment("d", "This is a wonderful, superb success. It was an awful disaster.")
            .getSentences();
    assertTrue(sentences.get(0).getScore() > 0.2, sentences.toString());
    assertTrue(sentences.get(1).getScore() < -0.2, sentences.toString());
    for (Sentence sentence : sentences) {
      assertEquals(5, sentence.getDistribution().size());
      assertTrue(sentence.getAnalyzed());
    }
  }

  @Test
  void marksASentenceBeyondTheLimitAsNotAnalyzed() {
    String table = "awful ".repeat(150).strip() + ".";
    Sentence sentence = ENGINE.analyzeSentiment("d", table).getSentences().get(0);
    assertFalse(sentence.getAnalyzed());
    assertEquals(SentenceLabel.NEUTRAL, sentence.getLabel());
    assertEquals(0, sentence.getScore());
    Recognition recognition = ENGINE.recognize("d", table, null);
    assertNull(ENGINE.parse(new CodePointText(table), recognition.getSentences().get(0)));
  }

  @Test
  void analysesNoMoreThanTheDocumentLimit() {
    NlpSettings settings = new NlpSettings(100, 40);
    assertEquals(
        "Rome is big.", new AnalyzedPart(15).of("Rome is big.\n\nParis is bigger than Rome."));
    assertEquals("Rome is", new AnalyzedPart(9).of("Rome is bigger than that."));
    assertSame(NlpEngine.of(settings), NlpEngine.of(new NlpSettings(100, 40)));
  }

  @Test
  void parsesSubjectAndObject() {
    String text = "Brandt met Costa.";
    Recognition recognition = ENGINE.recognize("d", text, null);
    DependencyTree tree = ENGINE.parse(new CodePointText(text), recognition.getSentences().get(0));
    assertNotNull(tree);
    assertEquals(DependencyTree.ROOT, tree.head(1));
    assertEquals(List.of(0), tree.children(1, "nsubj"));
    assertEquals(List.of(2), tree.children(1, "obj"));
  }
}
