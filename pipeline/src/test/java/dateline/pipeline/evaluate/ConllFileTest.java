package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConllFileTest {

  @TempDir Path folder;

  private List<List<List<ConllToken>>> read(String content)
      throws IOException, InvalidGoldException {
    return ConllFile.read(Files.writeString(folder.resolve("a.conll"), content));
  }

  @Test
  void readsTokensSentencesAndDocuments() throws Exception {
    assertEquals(
        List.of(
            List.of(
                List.of(new ConllToken(4, "Clara", "B-PER"), new ConllToken(5, "left", "O")),
                List.of(new ConllToken(8, "Otto", "B-PER"))),
            List.of(List.of(new ConllToken(12, "Rain", "O")))),
        read(
            """
            -DOCSTART- -X- -X- O

            # id = 1
            Clara NNP B-NP B-PER
            left VBD B-VP O


            Otto NNP B-NP B-PER

            -DOCSTART- -X- -X- O

            Rain NN B-NP O
            """));
  }

  @Test
  void tellsCommentsFromNumberSigns() throws Exception {
    List<ConllToken> sentence = read("# a O\nmore O\n# O\n#1 O\n").get(0).get(0);
    assertEquals(List.of(new ConllToken(2, "more", "O"), new ConllToken(3, "#", "O")), sentence);
  }

  @Test
  void readsTabsByteOrderMarksAndLinesOfWindows() throws Exception {
    assertEquals(
        List.of(new ConllToken(1, "Ada", "B-PER"), new ConllToken(2, "1 1/2", "O")),
        read("\uFEFFAda\tB-PER\r\n1 1/2\tO\r\n").get(0).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Clara|:2: 'Clara' has no tag",
        "Clara PER|:2: the last column is 'PER', and no tag such as O, B-PER or I-PER",
        "Clara NNP B-PER|:2: 3 columns, and 2 above",
        "Clara X-PER|:2: the last column is 'X-PER', and no tag such as O, B-PER or I-PER"
      })
  void tellsWhatIsWrongAndWhere(String line, String problem) {
    InvalidGoldException wrong =
        assertThrows(InvalidGoldException.class, () -> read("Otto B-PER\n" + line + "\n"));
    assertEquals(folder.resolve("a.conll") + problem, wrong.getMessage());
  }

  @Test
  void needsTokensInUtf8() throws Exception {
    InvalidGoldException empty =
        assertThrows(InvalidGoldException.class, () -> read("-DOCSTART- O\n\n# nothing\n"));
    assertEquals(folder.resolve("a.conll") + ": there is no token in it", empty.getMessage());
    Path latin = folder.resolve("b.conll");
    Files.write(latin, "Zürich B-LOC\n".getBytes(StandardCharsets.ISO_8859_1));
    InvalidGoldException wrong =
        assertThrows(InvalidGoldException.class, () -> ConllFile.read(latin));
    assertEquals(latin + ": it is not UTF-8", wrong.getMessage());
  }
}
