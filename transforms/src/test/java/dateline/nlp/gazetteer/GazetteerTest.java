package dateline.nlp.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

  @TempDir Path folder;

  private String labels(String entries, String sentence) throws IOException {
    Path file = Files.writeString(folder.resolve("entries.tab"), entries);
    List<CoreLabel> tokens = Sentences.of(sentence);
    Gazetteer.compile("ignorecase=true,validpospattern=NN.*," + file).label(tokens);
    return Sentences.labels(tokens);
  }

  @Test
  void takesTheLongestOfTheHighestPriority() throws IOException {
    String entries =
        "york\tCOUNTRY\nnew york\tCOUNTRY\nnew\tTITLE\nyork times square\tRELIGION\tMISC\t1\n";
    assertEquals("New/COUNTRY York/COUNTRY", labels(entries, "New/NNP/O York/NNP/O"));
    assertEquals(
        "New/TITLE York/RELIGION Times/RELIGION Square/RELIGION",
        labels(entries, "New/NNP/O York/NNP/O Times/NNP/O Square/NNP/O"));
  }

  @Test
  void asksForOneValidTag() throws IOException {
    String entries = "mobile\tCOUNTRY\nmobile bay\tCOUNTRY\n";
    assertEquals("mobile/O", labels(entries, "mobile/JJ/O"));
    assertEquals("mobile/COUNTRY Bay/COUNTRY", labels(entries, "mobile/JJ/O Bay/NNP/O"));
  }

  @Test
  void leavesNamesThatItWouldCut() throws IOException {
    String entries = "lisbon\tCOUNTRY\tORGANIZATION\n";
    assertEquals(
        "Bank/ORGANIZATION of/ORGANIZATION Lisbon/ORGANIZATION",
        labels(entries, "Bank/NNP/ORGANIZATION of/IN/ORGANIZATION Lisbon/NNP/ORGANIZATION"));
    assertEquals("Lisbon/COUNTRY", labels(entries, "Lisbon/NNP/ORGANIZATION"));
    assertEquals("Lisbon/PERSON", labels(entries, "Lisbon/NNP/PERSON"));
  }

  @Test
  void makesCitiesOfPlacesOnly() throws IOException {
    String entries = "georgia\tCITY\tMISC\nx\tCOUNTRY\n";
    assertEquals("Georgia/CITY", labels(entries, "Georgia/NNP/LOCATION"));
    assertEquals("Georgia/CITY", labels(entries, "Georgia/NNP/MISC"));
    assertEquals("Georgia/COUNTRY", labels(entries, "Georgia/NNP/COUNTRY"));
    assertEquals("Georgia/O", labels(entries, "Georgia/NNP/O"));
    assertEquals("Georgia/COUNTRY", labels("georgia\tCOUNTRY\n", "Georgia/NNP/O"));
  }

  @Test
  void readsExpressionsForTokens() throws IOException {
    String entries = "gen\\.? of .*\tTITLE\n";
    assertEquals(
        "Gen./TITLE of/TITLE artillery/TITLE",
        labels(entries, "Gen./NNP/O of/IN/O artillery/NN/O"));
    assertEquals("Gens/O of/O artillery/O", labels(entries, "Gens/NNP/O of/IN/O artillery/NN/O"));
  }

  /** The tests run in a Turkish locale, in which the lower case of I is another letter. */
  @Test
  void foldsCaseAsInEnglishInEveryLocale() throws IOException {
    assertEquals("tr", System.getProperty("user.language"));
    assertEquals("LISBON/COUNTRY", labels("Lisbon\tCOUNTRY\n", "LISBON/NNP/O"));
  }

  @Test
  void saysWhatItCannotRead() throws IOException {
    assertThrows(UncheckedIOException.class, () -> Gazetteer.compile("no/such/file.tab"));
    assertThrows(IllegalArgumentException.class, () -> labels("lisbon\n", "Lisbon/NNP/O"));
    assertThrows(
        IllegalArgumentException.class,
        () -> labels("( /Lisbon/ )\tCITY\n", "Lisbon/NNP/O"),
        "patterns over tokens are not compiled");
    assertThrows(IllegalArgumentException.class, () -> Gazetteer.compile("header=true,x.tab"));
  }
}
