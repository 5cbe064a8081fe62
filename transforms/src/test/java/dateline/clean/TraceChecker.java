package dateline.clean;

import dateline.clean.html.Markup;
import dateline.text.CodePointText;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Segment;

/**
 * Holds a document against its payload: every character of its text and of its removed blocks is
 * what the bytes say that it names, in the order of the page, each byte once; and nothing that is
 * shown is missing from both.
 */
public final class TraceChecker {

  private static final String PARAGRAPH_BREAK = "\n\n";
  private static final int MAX_SHOWN = 200;

  private final Document document;
  private final byte[] payload;
  private final List<String> violations = new ArrayList<>();
  private final CodePointText text;

  /** What was in the order of the page and within it so far can be looked at. */
  private final BitSet accounted = new BitSet();

  private TraceChecker(Document document, byte[] payload) {
    this.document = document;
    this.payload = payload;
    this.text = new CodePointText(document.getText());
  }

  /** Every violation found; empty for a sound document. */
  public static List<String> violations(Document document, byte[] payload) {
    TraceChecker checker = new TraceChecker(document, payload);
    if (checker.hasSoundRanges()) {
      checker.checkContent();
    }
    return checker.violations;
  }

  private boolean hasSoundRanges() {
    require(document.getByteLength() == payload.length, "byteLength");
    int end = 0;
    long rawEnd = 0;
    for (Segment segment : document.getSegments()) {
      boolean sound =
          segment.getBegin() >= end
              && segment.getEnd() > segment.getBegin()
              && segment.getEnd() <= text.length()
              && segment.getRawBegin() >= rawEnd
              && segment.getRawEnd() > segment.getRawBegin()
              && segment.getRawEnd() <= payload.length;
      require(sound, "segment out of order or range: " + segment);
      if (!sound) {
        return false;
      }
      checkBreak(end, segment.getBegin());
      end = segment.getEnd();
      rawEnd = segment.getRawEnd();
      accounted.set((int) segment.getRawBegin(), (int) rawEnd);
    }
    require(end == text.length(), "code points from nowhere at the end");
    rawEnd = 0;
    for (RemovedBlock block : document.getRemoved()) {
      boolean sound =
          block.getRawBegin() >= rawEnd
              && block.getRawEnd() > block.getRawBegin()
              && block.getRawEnd() <= payload.length;
      require(sound, "removed block out of order or range: " + block);
      if (!sound) {
        return false;
      }
      int kept = accounted.nextSetBit((int) block.getRawBegin());
      require(kept < 0 || kept >= block.getRawEnd(), "removed and kept at " + kept + ": " + block);
      rawEnd = block.getRawEnd();
    }
    document
        .getRemoved()
        .forEach(block -> accounted.set((int) block.getRawBegin(), (int) block.getRawEnd()));
    return true;
  }

  /** Only a paragraph break, between two paragraphs, comes from nowhere. */
  private void checkBreak(int end, int begin) {
    boolean sound = end == begin || end > 0 && text.substring(end, begin).equals(PARAGRAPH_BREAK);
    require(sound, "code points from nowhere: " + end + ".." + begin);
  }

  private void checkContent() {
    SourceOffsets offsets = new SourceOffsets(document, payload);
    require(offsets.areBetweenCharacters(), "an offset within a character, or in the mark");
    if (!offsets.areBetweenCharacters()) {
      return;
    }
    if (document.getText().equals(offsets.source())) {
      // The page as it is: what stands there is meant, tags and all.
      document.getSegments().forEach(segment -> checkSame(segment, offsets));
      checkMaximal(offsets);
      return;
    }
    boolean html = !document.getMediaType().equals(Markup.TEXT);
    ShownSource shown =
        html
            ? ShownSource.ofHtml(offsets.repairedSource())
            : ShownSource.ofText(offsets.repairedSource());
    document.getSegments().forEach(segment -> check(segment, offsets, shown));
    checkMaximal(offsets);
    for (RemovedBlock block : document.getRemoved()) {
      String there =
          shown.between(offsets.index(block.getRawBegin()), offsets.index(block.getRawEnd()));
      require(isSame(block.getText(), folded(there)), "'" + block.getText() + "' lies on", there);
    }
    checkNothingLost(offsets, shown);
  }

  private void checkSame(Segment segment, SourceOffsets offsets) {
    String there = offsets.decode(segment.getRawBegin(), segment.getRawEnd());
    require(said(segment).equals(there), said(segment) + " " + segment + " lies on", there);
  }

  private void check(Segment segment, SourceOffsets offsets, ShownSource shown) {
    String mine = said(segment);
    String there = offsets.decode(segment.getRawBegin(), segment.getRawEnd());
    int begin = offsets.index(segment.getRawBegin());
    int end = offsets.index(segment.getRawEnd());
    String seen = shown.between(begin, end);
    if (mine.equals(there)) {
      require(shown.isShown(begin, end), "what is not shown is kept: " + segment, there);
      require(mine.equals(seen), "a run that means something else: " + segment, seen);
    } else if (mine.equals(" ")) {
      boolean space = seen.codePoints().anyMatch(TraceChecker::isSpace);
      require(space && folded(seen).isEmpty(), "no white space: " + segment, there);
      require(shown.isShown(begin, end), "a space on what is not shown: " + segment, there);
    } else {
      require(isSame(mine, visible(seen)), "'" + mine + "' " + segment + " lies on", there);
      boolean tight = shown.isShown(begin, begin + 1) && shown.isShown(end - 1, end);
      require(tight, "more bytes than are shown: " + segment, there);
    }
  }

  /** Two neighbouring runs would be one. */
  private void checkMaximal(SourceOffsets offsets) {
    Segment before = null;
    for (Segment segment : document.getSegments()) {
      boolean run = isRun(segment, offsets);
      require(
          before == null
              || !run
              || segment.getBegin() != before.getEnd()
              || segment.getRawBegin() != before.getRawEnd(),
          "two runs where one would do at " + segment);
      before = run ? segment : null;
    }
  }

  /** A run maps character by character; bytes that do not decode stand for their mark as one. */
  private boolean isRun(Segment segment, SourceOffsets offsets) {
    String mine = said(segment);
    int encoded = mine.getBytes(Charset.forName(document.getCharset())).length;
    return mine.indexOf('\ufffd') < 0
        && encoded == segment.getRawEnd() - segment.getRawBegin()
        && mine.equals(offsets.decode(segment.getRawBegin(), segment.getRawEnd()));
  }

  private void checkNothingLost(SourceOffsets offsets, ShownSource shown) {
    BitSet known = new BitSet();
    for (Segment segment : document.getSegments()) {
      known.set(offsets.index(segment.getRawBegin()), offsets.index(segment.getRawEnd()));
    }
    for (RemovedBlock block : document.getRemoved()) {
      known.set(offsets.index(block.getRawBegin()), offsets.index(block.getRawEnd()));
    }
    for (int[] stretch : shown.stretches()) {
      int lost = known.nextClearBit(stretch[0]);
      while (lost < stretch[1]) {
        int next = known.nextSetBit(lost);
        int end = next < 0 ? stretch[1] : Math.min(next, stretch[1]);
        String gap = shown.between(lost, end);
        require(folded(gap).isEmpty(), "lost at character " + lost, gap);
        lost = known.nextClearBit(end);
      }
    }
  }

  private String said(Segment segment) {
    return text.substring(segment.getBegin(), segment.getEnd());
  }

  private static boolean isSame(String mine, String shown) {
    return composed(mine).equals(composed(shown));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Without what cannot be seen. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints().filter(c -> isSpace(c) || !isInvisible(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /** As a reader sees it: visible characters, single spaces between, none around. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    visible(text)
        .codePoints()
        .map(c -> isSpace(c) ? ' ' : c)
        .filter(c -> c != ' ' || folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ')
        .forEach(folded::appendCodePoint);
    boolean space = folded.length() > 0 && folded.charAt(folded.length() - 1) == ' ';
    return composed(space ? folded.substring(0, folded.length() - 1) : folded.toString());
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT && c != '\u200c' && c != '\u200d';
  }

  private void require(boolean holds, String violation, String there) {
    if (!holds) {
      String piece = there.length() <= MAX_SHOWN ? there : there.substring(0, MAX_SHOWN) + "…";
      require(false, violation + " '" + piece + "'");
    }
  }

  private void require(boolean holds, String violation) {
    if (!holds) {
      violations.add(document.getDocumentId() + ": " + violation);
    }
  }
}
