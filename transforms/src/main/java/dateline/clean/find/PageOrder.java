package dateline.clean.find;

import dateline.clean.decode.MappedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a parser moved back where the page has it. Text that stands in a table and in none of
 * its cells is shown before the table; in the page it stands between cells, and a line may run
 * around one.
 */
final class PageOrder {

  /**
   * A visible piece of a page.
   *
   * @param reason why it is removed; null if it is kept
   */
  record Piece(MappedText text, @Nullable RemovalReason reason) {}

  private PageOrder() {}

  /** The same text in pieces that follow one another in the page. */
  static List<Piece> of(List<Piece> pieces) {
    if (isInOrder(pieces)) {
      return pieces;
    }
    NavigableSet<Integer> begins = new TreeSet<>();
    pieces.forEach(piece -> begins.add(piece.text().rawBegin()));
    List<Piece> cut = new ArrayList<>();
    for (Piece piece : pieces) {
      cut(piece, begins, cut);
    }
    cut.sort(Comparator.comparingInt(piece -> piece.text().rawBegin()));
    return cut;
  }

  private static boolean isInOrder(List<Piece> pieces) {
    int end = 0;
    for (Piece piece : pieces) {
      if (piece.text().rawBegin() < end) {
        return false;
      }
      end = piece.text().rawEnd();
    }
    return true;
  }

  /** Cuts a piece wherever another begins within it. */
  private static void cut(Piece piece, NavigableSet<Integer> begins, List<Piece> to) {
    MappedText text = piece.text();
    int begin = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || isCut(text, i, begins)) {
        MappedText part = text.slice(begin, i);
        if (!part.isEmpty()) {
          to.add(new Piece(part, piece.reason()));
        }
        begin = i;
      }
    }
  }

  private static boolean isCut(MappedText text, int i, NavigableSet<Integer> begins) {
    boolean same = text.rawBegin(i) == text.rawBegin(i - 1);
    if (same) {
      return false;
    }
    Integer next = begins.ceiling(text.rawEnd(i - 1));
    return text.rawBegin(i) < text.rawEnd(i - 1) || next != null && next < text.rawBegin(i);
  }
}
