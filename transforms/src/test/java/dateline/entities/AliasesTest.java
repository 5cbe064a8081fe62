package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasesTest {

  @TempDir Path folder;

  private final List<String> mistakes = new ArrayList<>();

  private Aliases read(String text) throws IOException {
    return Aliases.read(Files.writeString(folder.resolve("aliases.csv"), text), mistakes);
  }

  @Test
  void givesIdsByNameAndType() throws IOException {
    Aliases aliases =
        read(
            """
            \uFEFFcanonicalId,name,type
            Q1,Clara Wendell,PERSON
            "Q2","Acme, Inc.",ORGANIZATION
            Q3,Mercury,
            """);
    assertEquals(List.of(), mistakes);
    assertEquals("Q1", aliases.id("PERSON", "CLARA WENDELL"));
    assertNull(aliases.id("ORGANIZATION", "Clara Wendell"));
    assertEquals("Q2", aliases.id("ORGANIZATION", "Acme Inc."));
    assertEquals("Q3", aliases.id("CITY", "Mercury"));
    assertTrue(aliases.give("Q3"));
  }

  @Test
  void tellsEveryMistake() throws IOException {
    read("Q1\nQ1,,PERSON\nQ2,Ann,person\nQ3,Bo,PERSON\nQ4,Bo,PERSON\n");
    assertEquals(4, mistakes.size(), mistakes.toString());
    assertTrue(
        mistakes
            .get(0)
            .endsWith("record 1: a line has canonicalId, name and type; this one has 1 fields"));
    assertTrue(mistakes.get(1).endsWith("record 2: the name is empty"));
    assertTrue(mistakes.get(2).contains("there is no type 'person'"));
    assertTrue(mistakes.get(3).endsWith("'Bo' has the canonicalId Q3 already"));
  }

  @Test
  void tellsOfAFileThatIsNotThereOrNoText() throws IOException {
    Aliases.read(folder.resolve("none.csv"), mistakes);
    Aliases.read(
        Files.write(folder.resolve("latin.csv"), new byte[] {'Q', ',', (byte) 0xe9, 'x'}),
        mistakes);
    assertEquals(2, mistakes.size());
    assertTrue(mistakes.get(0).contains("cannot be read"));
    assertTrue(mistakes.get(1).endsWith("is no UTF-8"));
  }
}
