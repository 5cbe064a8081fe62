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

  /** Share of a page's words: questions and answers are given again, whole articles are not. */
  private static final double MIN_SHARE = 0.3;

  private RepeatedPassages() {}

  /** The indices of blocks that repeat those before, in their order. */
  static BitSet in(List<Block> blocks) {
    Map<String, Integer> first = new HashMap<>();
    BitSet repeated = new BitSet();
    int all = 0;
    int begin = 0;
    int words = 0;
    int expected = -1;
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      // A line that parts sections comes again and again: what is expected goes before the first.
      boolean goesOn =
          expected >= 0 && expected < begin && blocks.get(expected).text().equals(text);
      Integer before = first.putIfAbsent(text, i);
      if (!goesOn) {
        end(repeated, begin, i, words);
        begin = before == null ? i + 1 : i;
        words = 0;
        expected = before == null ? -1 : before;
      }
      if (expected >= 0) {
        words += blocks.get(i).wordCount();
        expected++;
      }
      all += blocks.get(i).wordCount();
    }
    end(repeated, begin, blocks.size(), words);
    int again = repeated.stream().map(i -> blocks.get(i).wordCount()).sum();
    return again >= MIN_SHARE * all ? repeated : new BitSet();
  }

  /** Ends a run of blocks that stood in this order before. */
  private static void end(BitSet repeated, int begin, int end, int words) {
    if (end - begin >= MIN_BLOCKS && words >= MIN_WORDS) {
      repeated.set(begin, end);
    }
  }
}
