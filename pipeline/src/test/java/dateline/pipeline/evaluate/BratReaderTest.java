package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    return BratReader.read(folder);
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
        document.spans());
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
  void needsAnnotationsAndTheirTexts() throws IOException {
    assertThrows(InvalidGoldException.class, () -> BratReader.read(folder));
    Files.writeString(folder.resolve("b.ann"), "");
    InvalidGoldException alone =
        assertThrows(InvalidGoldException.class, () -> BratReader.read(folder));
    assertTrue(String.valueOf(alone.getMessage()).contains("b.txt"), alone::toString);
  }
}
