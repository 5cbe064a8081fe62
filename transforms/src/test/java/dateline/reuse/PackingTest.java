package dateline.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import news.dateline.records.NameLabel;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.SentenceReading;
import news.dateline.records.Token;
import news.dateline.records.TokenReading;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed comes out as it was. */
class PackingTest {

  private static void assertPacks(String text, Tokenization tokenization) {
    CodePointText codePoints = new CodePointText(text);
    assertEquals(
        tokenization, TokenPacking.unpack(TokenPacking.pack(tokenization, codePoints), codePoints));
  }

  @Test
  void keepsWhatTheTextDoesNotTell() {
    // A pair of surrogates, a capital that is two letters in lower case, and a word of two tokens.
    String text = "😀 İnci cannot go. \n\n Yes";
    Tokenization tokenization =
        new Tokenization(
            false,
            List.of(
                new TokenizedSentence(
                    0,
                    17,
                    List.of(
                        new Token(0, 1, "NFP", "😀", null),
                        new Token(2, 6, "NNP", "İnci", null),
                        new Token(7, 10, "MD", "can", null),
                        new Token(10, 13, "RB", "not", "n't"),
                        new Token(14, 16, "VB", "go", null),
                        new Token(16, 17, ".", ".", "..."))),
                new TokenizedSentence(18, 20, List.of()),
                new TokenizedSentence(21, 24, List.of(new Token(21, 24, "UH", "Yes", null)))),
            2,
            true);
    assertPacks(text, tokenization);
    assertPacks("", new Tokenization(true, List.of(), 0, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsAnyTokens(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      text.appendCodePoint(random.nextInt(20) == 0 ? 0x1F600 + random.nextInt(50) : 'A' + i % 60);
    }
    CodePointText codePoints = new CodePointText(text.toString());
    List<TokenizedSentence> sentences = new ArrayList<>();
    int place = 0;
    while (place < 450) {
      int begin = place + random.nextInt(3);
      place = begin;
      List<Token> tokens = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        int from = place + random.nextInt(2);
        place = from + 1 + random.nextInt(4);
        String word = codePoints.substring(from, place);
        tokens.add(
            new Token(
                from,
                place,
                "T" + random.nextInt(9),
                random.nextBoolean() ? word.toLowerCase(Locale.ROOT) : word + "x",
                random.nextInt(6) == 0 ? "w" + place : null));
      }
      place += random.nextInt(2);
      sentences.add(new TokenizedSentence(begin, place, tokens));
    }
    assertPacks(text.toString(), new Tokenization(false, sentences, 3, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keepsAnyReadings(long seed) {
    Random random = new Random(seed);
    List<SentenceReading> readings = new ArrayList<>();
    for (int s = 0; s < 20; s++) {
      List<TokenReading> tokens = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        tokens.add(
            new TokenReading(
                label(random),
                random.nextInt(256) / 255f,
                label(random),
                random.nextInt(256) / 255f,
                label(random),
                random.nextInt(256) / 255f,
                random.nextInt(5) == 0 ? "CITY" : null));
      }
      readings.add(new SentenceReading(tokens));
    }
    RecognizedMention mention =
        RecognizedMention.newBuilder()
            .setBegin(3)
            .setEnd(9)
            .setSentence(0)
            .setFirstToken(1)
            .setEndToken(2)
            .setType("PERSON")
            .build();
    Recognition recognition =
        new Recognition("doc", List.of(mention), readings, 1, 2, random.nextBoolean());
    assertEquals(recognition, ReadingPacking.unpack(ReadingPacking.pack(recognition), "doc"));
  }

  private static NameLabel label(Random random) {
    List<NameLabel> labels = List.of(NameLabel.values());
    return labels.get(random.nextInt(labels.size()));
  }
}
