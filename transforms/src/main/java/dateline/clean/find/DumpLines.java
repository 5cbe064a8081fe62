package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.block.LineRules;
import dateline.limit.TimeBudget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/** The blocks of a dump, and the verdicts on them as they come together. */
final class DumpLines {

  private static final int MIN_TITLE_WORDS = 3;
  private static final int MAX_TITLE_WORDS = 30;
  private static final int MAX_SUBHEAD_WORDS = 16;

  private final List<Block> blocks;
  private final List<@Nullable RemovalReason> verdicts;

  /** Begins with what each block says of itself. */
  DumpLines(List<Block> blocks, TimeBudget budget) {
    this.blocks = blocks;
    this.verdicts = new ArrayList<>(Collections.nCopies(blocks.size(), null));
    for (int i = 0; i < blocks.size(); i++) {
      budget.tick();
      verdicts.set(i, LineRules.reasonFor(blocks.get(i)));
    }
  }

  int size() {
    return blocks.size();
  }

  List<Block> blocks() {
    return blocks;
  }

  Block block(int i) {
    return blocks.get(i);
  }

  @Nullable RemovalReason reason(int i) {
    return verdicts.get(i);
  }

  /** Whether nothing speaks against a block so far. */
  boolean open(int i) {
    return verdicts.get(i) == null;
  }

  void set(int i, RemovalReason reason) {
    verdicts.set(i, reason);
  }

  /** Sets a verdict where there is none yet. */
  void mark(int i, RemovalReason reason) {
    if (open(i)) {
      verdicts.set(i, reason);
    }
  }

  /** A short line that is no sentence. */
  static boolean isLabel(Block block) {
    return !block.isSentence() && block.wordCount() <= MAX_SUBHEAD_WORDS && !block.isBullet();
  }

  /** A long line without an end, or a list item: a headline may be either. */
  static boolean isHeadline(Block block) {
    return !block.endsSentence() && block.wordCount() <= MAX_TITLE_WORDS;
  }

  /** The block that may be the headline among those before an index; -1 if there is none. */
  int titleBefore(int end) {
    int best = -1;
    for (int i = 0; i < end; i++) {
      Block block = blocks.get(i);
      // The longest of the first lines: site names and slogans are shorter than headlines.
      if (mayBeTitle(i) && (best < 0 || block.wordLength() > blocks.get(best).wordLength() + 2)) {
        best = i;
      }
    }
    return best;
  }

  boolean mayBeTitle(int i) {
    Block block = blocks.get(i);
    return open(i)
        && !block.isBullet()
        && block.wordLength() >= MIN_TITLE_WORDS
        && block.wordLength() <= MAX_TITLE_WORDS
        && !LineRules.isSection(block);
  }
}
