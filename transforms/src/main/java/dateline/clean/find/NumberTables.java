package dateline.clean.find;

import dateline.clean.html.HtmlPage;
import dateline.clean.html.HtmlPlace;
import java.util.BitSet;

/** Finds tables that hold numbers; a table that only sets prose in columns is none. */
final class NumberTables {

  /** Fewer cells say nothing about their table. */
  private static final int MIN_CELLS = 6;

  /** Share of cells that hold numbers; the others are headings and labels. */
  private static final double MIN_SHARE = 0.4;

  private NumberTables() {}

  /** The indices of the places that are such tables. */
  static BitSet find(HtmlPage page, ProseMap prose) {
    BitSet tables = new BitSet();
    if (page.places().stream().noneMatch(place -> place.tag().equals("table"))) {
      return tables;
    }
    double[] cells = new double[page.blocks().size()];
    double[] numbers = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = 1;
      numbers[i] = isNumber(page.blocks().get(i).block().text()) ? 1 : 0;
    }
    double[] cellsIn = page.sums(cells);
    double[] numbersIn = page.sums(numbers);
    for (HtmlPlace place : page.places()) {
      double all = cellsIn[place.index()];
      if (place.tag().equals("table")
          && all >= MIN_CELLS
          && numbersIn[place.index()] >= MIN_SHARE * all
          && prose.share(place) == 0) {
        tables.set(place.index());
      }
    }
    return tables;
  }

  /** At least as many digits as letters: a price, a score, a date, a share. */
  private static boolean isNumber(String text) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return digits > 0 && digits >= letters;
  }
}
