package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.records.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BratReaderTest {

  @TempDir Path folder;

  private List<GoldDocument> read(String text, String annotations)
      throws IOException, InvalidGoldException {
    Files.writeString(folder.resolve("a.txt"), text);
    Files.writeString(folder.resolve("a.ann"), annotations);
    return List.of(BratReader.read(folder.resolve("a.ann")));
  }

  @Test
  void readsSpansKindsAndEntities() throws Exception {
    GoldDocument document =
        read(
                "\uD83D\uDE00 Clara met Otto. She left.",
                """
                T2\tPERSON 12 16\tOtto
                T1\tPERSON 2 7\tClara
                T3\tPERSON 18 21\tShe
                A1\tKind T3 PRONOUN
                *\tEquiv T1 T3
                #1\tAnnotatorNotes T1\tis passed over
                """)
            .get(0);
    assertEquals("a", document.name());
    assertEquals(
        List.of(
            new AnnotatedSpan(2, 7, "PERSON", true, "T1"),
            new AnnotatedSpan(12, 16, "PERSON", true, "T2"),
            new AnnotatedSpan(18, 21, "PERSON", false, "T1")),
        document.annotations().spans());
    assertTrue(document.form().tellsEntities());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1#PERSON 0 4#Clara|the text there is 'Clar'",
        "T1#PERSON 0 50#Clara|the text has no characters there",
        "T1#PERSON 3 3#|the text has no characters there",
        "T1#PERSON 0 2;3 5#Cl ra|a span of several pieces",
        "T1 PERSON 0 5 Clara|not of the form",
        "T1#PERSON 0 99999999999#Clara|not of the form",
        "A1#Sentiment T9 NEUTRAL|there is no T9 above",
        "A1#Sentiment T9 GOOD|not of the form A1",
        "A1#Sentiment T9|not of the form A1",
        "A1#Kind T9 PRONOUN|there is no T9 above",
        "*#Equiv T1 T2|there is no T1 above"
      })
  void tellsWhatIsWrongAndWhere(String line, String problem) {
    InvalidGoldException wrong =
        assertThrows(
            InvalidGoldException.class,
            () -> read("Clara left.", "#1\tnote\n" + line.replace('#', '\t') + "\n"));
    assertTrue(
        String.valueOf(wrong.getMessage()).startsWith(folder.resolve("a.ann") + ":2: " + problem),
        wrong::toString);
  }

  @Test
  void readsSentimentsOfMentionsAndOfSentences() throws Exception {
    Annotations annotations =
        read(
                "Clara lost. Otto\nwon.",
                """
                T1\tPERSON 0 5\tClara
                T2\tPERSON 12 16\tOtto
                T3\tSENTENCE 12 21\tOtto won.
                A1\tSentiment T1 NEGATIVE
                A2\tSentiment T3 POSITIVE
                """)
            .get(0)
            .annotations();
    assertEquals(2, annotations.spans().size());
    assertEquals(
        List.of(new TonedSpan(new AnnotatedSpan.Extent(0, 5), Polarity.NEGATIVE)),
        annotations.mentions());
    assertEquals(
        List.of(new TonedSpan(new AnnotatedSpan.Extent(12, 21), Polarity.POSITIVE)),
        annotations.sentences());
  }

  @Test
  void takesOneSentimentForAMention() {
    InvalidGoldException wrong =
        assertThrows(
            InvalidGoldException.class,
            () ->
                read(
                    "Clara left.",
                    """
                    T1\tPERSON 0 5\tClara
                    A1\tSentiment T1 NEUTRAL
                    A2\tSentiment T1 POSITIVE
                    """));
    assertTrue(
        String.valueOf(wrong.getMessage()).endsWith("a.ann:3: T1 has a sentiment already"),
        wrong::toString);
  }

  @Test
  void needsTheText() throws IOException {
    Files.writeString(folder.resolve("b.ann"), "");
    InvalidGoldException alone =
        assertThrows(InvalidGoldException.class, () -> BratReader.read(folder.resolve("b.ann")));
    assertTrue(
        String.valueOf(alone.getMessage()).endsWith("b.txt: the annotated text is missing"),
        alone::toString);
  }
}
