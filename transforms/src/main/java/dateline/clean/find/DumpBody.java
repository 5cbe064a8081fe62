package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.block.Bylines;
import dateline.clean.block.LineRules;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.RemovalReason;

/** Where the article of a dump is, and what that says of the blocks before, in and behind it. */
final class DumpBody {

  /** More short lines in a row than this are a list of links, no subheads. */
  private static final int MAX_LABELS = 2;

  private final DumpLines lines;
  private int title = -1;
  private int first;
  private int last;

  private DumpBody(DumpLines lines) {
    this.lines = lines;
  }

  /** Finds the article, and judges all blocks by their place to it. */
  static DumpBody judge(DumpLines lines) {
    DumpBody body = new DumpBody(lines);
    body.findBody();
    body.judgeHeader();
    body.judgeBody();
    body.judgeTail();
    return body;
  }

  /** Index of the headline; -1 if there is none. */
  int title() {
    return title;
  }

  /** Index of the first block of the article; the number of blocks if there is none. */
  int first() {
    return first;
  }

  /** Index of its last block; -1 if there is none. */
  int last() {
    return last;
  }

  /** The body reaches from the first paragraph to the last. */
  private void findBody() {
    first = lines.size();
    last = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.open(i) && lines.block(i).isProse()) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last < 0) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.open(i) && lines.block(i).isSentence() && lines.block(i).endsSentence()) {
          first = Math.min(first, i);
          last = i;
        }
      }
    }
    while (last >= 0
        && last + 1 < lines.size()
        && lines.open(last + 1)
        && lines.block(last + 1).isSentence()) {
      last++;
    }
    while (first > 0
        && last >= 0
        && lines.open(first - 1)
        && LineRules.leadsIn(lines.block(first - 1))) {
      first--;
    }
  }

  private void judgeHeader() {
    int end = Math.min(first, lines.size());
    title = last < 0 ? -1 : lines.titleBefore(end);
    for (int i = 0; i < end; i++) {
      if (!lines.open(i)) {
        continue;
      }
      Block block = lines.block(i);
      boolean underTitle = title >= 0 && i > title;
      if (i == title) {
        lines.set(i, RemovalReason.TITLE);
      } else if (!underTitle) {
        lines.set(i, RemovalReason.NAVIGATION);
      } else if (last < 0 || !isStandfirst(block)) {
        lines.set(
            i,
            isName(block) || Bylines.isLoneName(block.text())
                ? RemovalReason.BYLINE
                : RemovalReason.OTHER);
      }
    }
  }

  /** A summary under the headline: a list item, or a line of some length. */
  private static boolean isStandfirst(Block block) {
    return block.isBullet() && block.wordCount() >= 4
        || block.isSentence()
        || block.wordCount() >= 8;
  }

  /** One to four words that all begin upper case: the name of a publisher or an author. */
  private static boolean isName(Block block) {
    return block.wordCount() >= 1
        && block.wordCount() <= 4
        && block.words().stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }

  /**
   * Within the body short lines are subheads if they stand alone above a paragraph, or a list if a
   * line before them leads to it.
   */
  private void judgeBody() {
    List<Integer> links = new ArrayList<>();
    boolean listed = false;
    for (int i = first; i <= last; i++) {
      Block block = lines.block(i);
      boolean open = lines.open(i);
      listed = open && (LineRules.leadsIn(block) || listed && DumpLines.isLabel(block));
      if (!open || listed || block.isSentence() || block.isBullet() && block.wordCount() >= 2) {
        continue;
      }
      if (block.wordCount() == 0) {
        lines.set(i, RemovalReason.OTHER);
      } else if (!leadsToText(i)) {
        links.add(i);
      }
    }
    // Only now: a list is as long as it is for its last entry too.
    links.forEach(i -> lines.set(i, RemovalReason.RELATED_LINKS));
  }

  /** At most one more short line stands between this one and the paragraph it heads. */
  private boolean leadsToText(int i) {
    int labels = 1;
    for (int k = i - 1;
        k >= first && labels <= MAX_LABELS && lines.open(k) && DumpLines.isLabel(lines.block(k));
        k--) {
      labels++;
    }
    for (int k = i + 1; k <= last && labels <= MAX_LABELS; k++) {
      if (!lines.open(k)) {
        continue;
      }
      if (!DumpLines.isLabel(lines.block(k))) {
        break;
      }
      labels++;
    }
    return labels <= MAX_LABELS;
  }

  private void judgeTail() {
    for (int i = Math.max(last + 1, first); i < lines.size(); i++) {
      lines.mark(i, RemovalReason.OTHER);
    }
    if (last < 0) {
      for (int i = 0; i < lines.size(); i++) {
        lines.mark(i, RemovalReason.OTHER);
      }
    }
  }
}
