package dateline.clean.block;

import dateline.clean.decode.DecodedText;
import dateline.clean.decode.LineNormalizer;
import dateline.clean.decode.MappedText;
import dateline.limit.TimeBudget;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text dump into blocks. Most dumps hold a paragraph to a line; where a paragraph was
 * wrapped at a column, its lines are joined again.
 */
public final class BlockReader {

  private static final int MIN_WRAP = 45;
  private static final int MAX_WRAP = 110;

  /** A wrapped line is filled up to less than a long word before the column. */
  private static final int RAGGED = 22;

  private final DecodedText page;
  private final TimeBudget budget;

  public BlockReader(DecodedText page, TimeBudget budget) {
    this.page = page;
    this.budget = budget;
  }

  /** The visible blocks in page order. */
  public List<Block> read() {
    List<Block> blocks = new ArrayList<>();
    List<MappedText> paragraph = new ArrayList<>();
    String text = page.text();
    int begin = 0;
    while (begin <= text.length()) {
      budget.tick();
      int end = begin;
      while (end < text.length() && !isLineBreak(text.charAt(end))) {
        end++;
      }
      MappedText line = LineNormalizer.normalize(page.mapped(begin, end));
      if (line.isEmpty()) {
        flush(paragraph, blocks);
      } else {
        paragraph.add(line);
      }
      boolean pair =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      begin = end + (pair ? 2 : 1);
    }
    flush(paragraph, blocks);
    return blocks;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000b'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private void flush(List<MappedText> paragraph, List<Block> blocks) {
    int widest = paragraph.stream().mapToInt(MappedText::length).max().orElse(0);
    boolean first = true;
    int i = 0;
    while (i < paragraph.size()) {
      int end = wrappedUntil(paragraph, i, widest);
      blocks.add(new Block(joined(paragraph.subList(i, end)), first));
      first = false;
      i = end;
    }
    paragraph.clear();
  }

  /**
   * Index behind the last line of the wrapped paragraph that begins at a line.
   *
   * @param widest length of the longest line, in code points
   */
  private static int wrappedUntil(List<MappedText> lines, int begin, int widest) {
    int end = begin + 1;
    if (widest < MIN_WRAP || widest > MAX_WRAP || lines.size() < 2) {
      return end;
    }
    while (end < lines.size() && continues(lines.get(end - 1), lines.get(end), widest)) {
      end++;
    }
    // Two lines of a width by chance are no paragraph unless they end as one.
    boolean sentence = new Block(lines.get(end - 1), false).endsSentence();
    return sentence || end - begin > 2 ? end : begin + 1;
  }

  /** A full line followed by one that does not begin anew. */
  private static boolean continues(MappedText line, MappedText next, int widest) {
    String text = line.text();
    boolean full = line.length() >= widest - RAGGED;
    int firstWord = next.text().indexOf(' ') < 0 ? next.length() : next.text().indexOf(' ');
    boolean nextWordWouldNotFit = line.length() + 1 + firstWord > widest - 6;
    boolean bullet = new Block(next, false).isBullet();
    boolean unfinished = !text.endsWith(":");
    return full && nextWordWouldNotFit && !bullet && unfinished;
  }

  private MappedText joined(List<MappedText> lines) {
    if (lines.size() == 1) {
      return lines.get(0);
    }
    MappedText.Builder joined = new MappedText.Builder();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        int lineBreak = lines.get(i - 1).rawEnd();
        joined.replaced(' ', lineBreak, lines.get(i).rawBegin());
      }
      joined.append(lines.get(i));
    }
    return joined.build();
  }
}
