package dateline.clean.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockReaderTest {

  private static List<String> blocks(String page) {
    return TestBlocks.in(page).stream().map(Block::text).toList();
  }

  @Test
  void readsALineAsABlockWhateverEndsIt() {
    assertEquals(List.of("one", "two", "three", "four"), blocks("one\r\ntwo\rthree\u2028\n\nfour"));
  }

  @Test
  void joinsTheLinesOfAWrappedParagraph() {
    assertEquals(
        List.of(
            "The harbour office counted nineteen ships on Monday, which is one more than the"
                + " harbour has berths, and asked the youngest captain to anchor outside until"
                + " the tide had turned.",
            "He did."),
        blocks(
            """
            The harbour office counted nineteen ships on Monday, which is one more
            than the harbour has berths, and asked the youngest captain to anchor
            outside until the tide had turned.

            He did.
            """));
  }

  @Test
  void keepsLinesApartThatAreNoWrappedParagraph() {
    String list = "Nineteen ships\nOne more than berths\nThe youngest captain anchored outside";
    assertEquals(3, blocks(list).size());
    String bullets =
        """
        - The harbour office counted nineteen ships on Monday, one more than usual
        - The youngest captain was asked to anchor outside until the tide turned
        """;
    assertEquals(2, blocks(bullets).size());
  }

  @Test
  void takesTimeInProportionToTheLines() {
    String page = "The harbour office counted nineteen ships on a fine Monday morning:\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertEquals(60_000, blocks(page.repeat(60_000)).size()));
  }
}
