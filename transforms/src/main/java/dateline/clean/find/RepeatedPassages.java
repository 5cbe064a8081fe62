package dateline.clean.find;

import dateline.clean.block.Block;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds passages that stand twice in one page: some hold their article once for each width of
 * screens, and a dump of them has it as often. A single paragraph may be a refrain, or a quote that
 * is given again.
 */
final class RepeatedPassages {

  private static final int MIN_BLOCKS = 2;
  private static final int MIN_WORDS = 40;

  private RepeatedPassages() {}

  /** The indices of blocks that repeat those before, in their order. */
  static BitSet in(List<Block> blocks) {
    Map<String, Integer> first = new HashMap<>();
    BitSet repeated = new BitSet();
    int begin = 0;
    int words = 0;
    int expected = -1;
    for (int i = 0; i <= blocks.size(); i++) {
      Integer before = i == blocks.size() ? null : first.putIfAbsent(blocks.get(i).text(), i);
      if (before == null || before != expected) {
        if (i - begin >= MIN_BLOCKS && words >= MIN_WORDS) {
          repeated.set(begin, i);
        }
        begin = before == null ? i + 1 : i;
        words = 0;
      }
      if (before != null) {
        words += blocks.get(i).wordCount();
        expected = before + 1;
      } else {
        expected = -1;
      }
    }
    return repeated;
  }
}
