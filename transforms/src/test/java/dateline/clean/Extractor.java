package dateline.clean;

import dateline.clean.decode.UnreadablePayloadException;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Something that makes the article's text of a page, to be measured beside others.
 *
 * @param name of its line in the table
 * @param scored whether what it gives is meant to be the article; a bare parse only takes its time
 * @param work what is measured
 */
record Extractor(String name, boolean scored, Work work) {

  /** Makes text of a page. */
  interface Work {

    /** The text; the empty string where the extractor gives none. */
    String text(BenchmarkPage page) throws UnreadablePayloadException;
  }

  /** The floor, our cleaner, and the other extractors of Java. */
  static List<Extractor> all() {
    DocumentCleaner detecting = new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, null));
    DocumentCleaner told = new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, "en"));
    return List.of(
        new Extractor("jsoup, parse alone", false, page -> parsed(page, false)),
        new Extractor("jsoup, parse with source positions", false, page -> parsed(page, true)),
        new Extractor("Dateline, language told", true, page -> page.cleanedBy(told)),
        new Extractor("Dateline, language detected", true, page -> page.cleanedBy(detecting)),
        new Extractor("Readability4J 1.0.8", true, Extractor::readability),
        new Extractor("boilerpipe 1.2.2, ArticleExtractor", true, Extractor::boilerpipe));
  }

  private static String parsed(BenchmarkPage page, boolean positions) {
    return Jsoup.parse(page.html(), "", Parser.htmlParser().setTrackPosition(positions)).nodeName();
  }

  private static String readability(BenchmarkPage page) {
    String text = new Readability4J("https://news.example/", page.html()).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static String boilerpipe(BenchmarkPage page) {
    try {
      return ArticleExtractor.INSTANCE.getText(page.html());
    } catch (BoilerpipeProcessingException e) {
      return "";
    }
  }
}
