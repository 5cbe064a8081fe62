package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.pipeline.storage.Directory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFolderTest {

  @TempDir Path folder;

  private Path gold;
  private Path runFolder;

  @BeforeEach
  void makeAnEmptyRun() throws Exception {
    gold = Files.createDirectories(folder.resolve("gold"));
    runFolder = folder.resolve("run");
    for (String dataset : List.of("documents", "entities", "sentences", "quotes", "relations")) {
      Files.createDirectories(runFolder.resolve(dataset));
    }
    Files.writeString(runFolder.resolve("_MANIFEST.json"), "{}");
  }

  private List<GoldDocument> read() throws Exception {
    return GoldFolder.read(gold, RunSpans.read(Directory.of(runFolder)));
  }

  private String problem() {
    return String.valueOf(assertThrows(InvalidGoldException.class, this::read).getMessage());
  }

  private Path write(String name, String content) throws Exception {
    return Files.writeString(gold.resolve(name), content);
  }

  @Test
  void readsBothFormsInOneFolder() throws Exception {
    write("a.txt", "Clara left.");
    write("a.ann", "T1\tPERSON 0 5\tClara\n");
    write("b.txt", "Otto of Lisbon FC, a German (left).");
    write(
        "b.conll",
        """
        Otto B-per
        of O
        Lisbon B-ORG
        FC I-ORG
        , O
        a O
        German B-MISC
        -LRB- O
        left O
        -RRB- O
        . O
        """);
    write("c.txt", "Oslo");
    write("c.bio", "Oslo B-GPE\n");
    write("d.txt", "Oslo");
    write("d.iob", "Oslo I-facility\n");
    List<GoldDocument> documents = read();
    assertEquals(List.of("a", "b", "c", "d"), documents.stream().map(GoldDocument::name).toList());
    assertEquals(
        List.of(
            new AnnotatedSpan(0, 4, "PERSON", true, "0"),
            new AnnotatedSpan(8, 17, "ORGANIZATION", true, "1")),
        documents.get(1).annotations().spans());
    assertEquals(1, documents.get(1).leftOut());
    assertEquals("place", documents.get(2).annotations().spans().get(0).type());
    assertEquals("FACILITY", documents.get(3).annotations().spans().get(0).type());
  }

  @Test
  void takesOneTextForADocumentOfManyParts() throws Exception {
    String parts = "-DOCSTART- O\n\nOslo B-LOC\n\n-DOCSTART- O\n\nRome B-LOC\n";
    write("whole.conll", parts);
    write("whole.txt", "Oslo\n\nRome");
    write("parts.conll", parts);
    write("parts-2.txt", "  Rome");
    List<GoldDocument> documents = read();
    assertEquals(
        List.of("parts-1", "parts-2", "whole"),
        documents.stream().map(GoldDocument::name).toList());
    assertEquals(2, documents.get(1).annotations().spans().get(0).begin());
    assertEquals(2, documents.get(2).annotations().spans().size());
  }

  @Test
  void tellsWhereTokensAndTextPart() throws Exception {
    Path file = write("a.conll", "Clara B-PER\nleft O\n");
    write("a.txt", "Clara has left.");
    assertEquals(
        file
            + ":2: 'left' is not what comes next in a.txt, which goes on at code point 6: 'has left.'",
        problem());
    write("a.txt", "Clara");
    assertEquals(file + ":2: a.txt ends before 'left'", problem());
    write("a.txt", "Clara left. Otto stayed.");
    assertEquals(file + ":2: the tokens end here, and a.txt goes on: '. Otto stayed.'", problem());
  }

  @Test
  void refusesTwoAnnotationsOfOneText() throws Exception {
    write("a.txt", "Clara");
    write("a.ann", "");
    Path file = write("a.conll", "Clara B-PER\n");
    assertEquals(file + ": a.ann annotates the same text; one of them has to go", problem());
  }

  @Test
  void tellsTheProblemsOfAllFiles() throws Exception {
    write("a.txt", "Clara");
    Path a = write("a.ann", "T1\tPERSON 0 9\tClara\nT2\n");
    write("b.txt", "Otto");
    Path b = write("b.conll", "Max B-PER\n");
    write("c.txt", "Ida");
    write("c.ann", "T1\tPERSON 0 3\tIda\n");
    List<String> problems = assertThrows(InvalidGoldException.class, this::read).problems();
    assertEquals(3, problems.size());
    assertEquals(a + ":1: the text has no characters there", problems.get(0));
    assertEquals(a + ":2: not of the form T1<tab>TYPE 0 5<tab>text", problems.get(1));
    assertEquals(b + ":1", problems.get(2).substring(0, (b + ":1").length()));
  }

  @Test
  void needsAnnotations() {
    assertEquals(gold + ": there is no *.ann, *.conll, *.bio or *.iob in it", problem());
  }
}
