package dateline.clean.block;

import dateline.clean.decode.DecodedText;
import dateline.limit.TimeBudget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Blocks of text dumps for tests. */
final class TestBlocks {

  private TestBlocks() {}

  /** The block of a line. */
  static Block of(String line) {
    return in(line).get(0);
  }

  /** The blocks of a page. */
  static List<Block> in(String page) {
    DecodedText decoded =
        DecodedText.decode(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0);
    return new BlockReader(decoded, TimeBudget.of(Duration.ofMinutes(1), "limit")).read();
  }
}
