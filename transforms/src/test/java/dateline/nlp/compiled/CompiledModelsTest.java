package dateline.nlp.compiled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledModelsTest {

  private static final int[] NUMBERS = IntStream.range(0, 100_000).toArray();

  @TempDir Path folder;

  private int compilations;

  private int[] get(String fingerprint) {
    return get(new CompiledModels(folder.resolve("models"), fingerprint));
  }

  private int[] get(CompiledModels models) {
    return models.get(
        "numbers",
        int[].class,
        () -> {
          compilations++;
          return NUMBERS.clone();
        });
  }

  private Path file() {
    return folder.resolve("models/numbers.model");
  }

  @Test
  void compilesOnce() throws IOException {
    assertArrayEquals(NUMBERS, get("a"));
    assertArrayEquals(NUMBERS, get("a"));
    assertEquals(1, compilations);
    try (Stream<Path> files = Files.list(folder.resolve("models"))) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @Test
  void compilesAgainForWhatIsAnotherClassPath() {
    get("a");
    assertArrayEquals(NUMBERS, get("b"));
    assertArrayEquals(NUMBERS, get("b"));
    assertEquals(2, compilations);
  }

  @Test
  void compilesAgainWhatIsCutOff() throws IOException {
    get("a");
    byte[] bytes = Files.readAllBytes(file());
    for (int length : new int[] {0, 5, 100, bytes.length / 2, bytes.length - 1}) {
      byte[] part = new byte[length];
      System.arraycopy(bytes, 0, part, 0, length);
      Files.write(file(), part);
      assertArrayEquals(NUMBERS, get("a"));
    }
    assertEquals(6, compilations);
    get("a");
    assertEquals(6, compilations);
  }

  @Test
  void compilesAgainWhatIsAltered() throws IOException {
    get("a");
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(file(), bytes);
    assertArrayEquals(NUMBERS, get("a"));
    assertEquals(2, compilations);
  }

  @Test
  void compilesAgainWhatIsSomethingElse() throws IOException {
    new CompiledModels(folder.resolve("models"), "a").get("numbers", String.class, () -> "none");
    assertArrayEquals(NUMBERS, get("a"));
    Files.writeString(file(), "no model");
    assertArrayEquals(NUMBERS, get("a"));
    assertEquals(2, compilations);
  }

  @Test
  void goesWithoutAFolderThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("models"), "a file");
    assertArrayEquals(NUMBERS, get("a"));
    assertArrayEquals(NUMBERS, get("a"));
    assertEquals(2, compilations);
    assertEquals("a file", Files.readString(file));
  }

  @Test
  void keepsNothingWithoutAFolder() {
    get(CompiledModels.NONE);
    get(CompiledModels.NONE);
    assertEquals(2, compilations);
  }

  @Test
  void letsTheCompilersOwnFailureThrough() {
    CompiledModels models = new CompiledModels(folder, "a");
    assertThrows(
        IllegalStateException.class,
        () ->
            models.get(
                "none",
                String.class,
                () -> {
                  throw new IllegalStateException();
                }));
  }
}
