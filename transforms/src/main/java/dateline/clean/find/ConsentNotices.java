package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.html.HtmlPage;
import dateline.clean.html.HtmlPlace;
import dateline.clean.html.HtmlRule;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What asks readers to agree to cookies, on pages that mark their article up. Such a notice is
 * prose, and beside a short article much of the page's: its share does not tell it from the
 * article, but no page puts its article beside the element that is meant for it.
 */
final class ConsentNotices {

  /** Longer blocks are a policy, and may be what the page is for. */
  private static final int MAX_WORDS = 90;

  private static final Pattern NOTICE =
      Pattern.compile(
          "\\b(?:we|our partners|(?:this|our) (?:web)?site)\\s(?:also\\s)?(?:uses?|stores?|sets?)\\b"
              + "[^.!?]{0,40}\\bcookies\\b"
              + "|\\bby (?:continuing|clicking|using|browsing|closing|accepting)\\b[^.!?]{0,90}"
              + "\\byou (?:agree|accept|consent)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Places within the elements of articles that hold prose, and those around them. */
  private final BitSet articles = new BitSet();

  private ConsentNotices() {}

  /** Looks for the elements that a page marks as its articles, or as its main part. */
  static ConsentNotices beside(HtmlPage page, ProseMap prose, Set<HtmlRule> rules) {
    ConsentNotices notices = new ConsentNotices();
    if (rules.contains(HtmlRule.CONSENT)) {
      notices.mark(page, prose, "article");
      if (notices.articles.isEmpty()) {
        notices.mark(page, prose, "main");
      }
    }
    return notices;
  }

  private void mark(HtmlPage page, ProseMap prose, String tag) {
    int end = 0;
    for (HtmlPlace place : page.places()) {
      boolean within = place.index() < end;
      if (!within && place.tag().equals(tag) && prose.share(place) > 0) {
        end = page.endOf(place);
        articles.set(place.index(), end);
        for (HtmlPlace around = place.parent();
            around != null && !articles.get(around.index());
            around = around.parent()) {
          articles.set(around.index());
        }
      }
    }
  }

  /** Whether a place stands beside an article that is marked as one. */
  boolean mayBeAt(HtmlPlace place) {
    return !articles.isEmpty() && !articles.get(place.index());
  }

  /** Whether a block says so itself; it may stand around the article, but not in it. */
  boolean isNotice(HtmlPlace place, Block block) {
    return mayBeAt(place)
        && block.wordCount() <= MAX_WORDS
        && (block.text().contains("ookies")
            || block.text().contains("OOKIES")
            || block.text().contains("you "))
        && NOTICE.matcher(block.text()).find();
  }
}
