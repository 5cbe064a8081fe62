package dateline.clean.html;

import dateline.limit.BudgetedReader;
import dateline.limit.TimeBudget;
import java.io.Reader;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses pages, in bounded time and memory. As HTML is defined, what is left open in one paragraph
 * is opened anew in the next: each tag of three letters may make a dozen elements more, and eight
 * megabytes of them all the memory there is.
 */
public final class PageParser {

  /**
   * How many elements a tag and the text behind it may make: jsoup opens at most twelve anew at a
   * time.
   */
  private static final int MOST_OF_A_TAG = 40;

  /** However short a page is, it may have so many; those that people read have some thousands. */
  private static final int FREE = 1_000_000;

  /** The shortest tag, {@code <p>}. */
  private static final int SHORTEST = 3;

  private PageParser() {}

  /**
   * Parses a page; elements know their place in it.
   *
   * @throws dateline.limit.OutOfTimeException if the budget does not do
   * @throws TooManyElementsException if the page has more elements than can be meant
   */
  public static Document parse(String source, TimeBudget budget) {
    int most = Math.max(FREE, source.length() / SHORTEST);
    Reader reader = new BudgetedReader(source, budget);
    // To count is to parse more slowly: few pages have tags enough to come near the limit.
    return (long) MOST_OF_A_TAG * tags(source) <= most
        ? parser().parseInput(reader, "")
        : counted(reader, most);
  }

  private static Parser parser() {
    return Parser.htmlParser().setTrackPosition(true);
  }

  private static int tags(String source) {
    int tags = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }

  private static Document counted(Reader reader, int most) {
    try (StreamParser parser = new StreamParser(parser()).parse(reader, "")) {
      Iterator<Element> elements = parser.iterator();
      for (int n = 0; elements.hasNext(); n++) {
        elements.next();
        if (n > most) {
          throw new TooManyElementsException(most);
        }
      }
      return parser.document();
    }
  }
}
