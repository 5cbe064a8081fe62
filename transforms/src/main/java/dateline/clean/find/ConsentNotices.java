package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.html.HtmlPage;
import dateline.clean.html.HtmlPlace;
import dateline.clean.html.HtmlRule;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What asks readers to agree to cookies. Such a notice is prose, and beside a short article much of
 * the page's: its share does not tell it from the article. But no page puts its article beside the
 * element that is meant for it, or, where none is, before its headline.
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

  /** Longer elements, in characters, are no notice whatever they are called. */
  private static final int MAX_LENGTH = 1500;

  /** Places within what is meant for the article, and those around it. */
  private final BitSet articles = new BitSet();

  private final ElementNames.Reader names = new ElementNames.Reader();

  private ConsentNotices() {}

  /** Looks for what a page marks as its article, or as its main part. */
  static ConsentNotices beside(HtmlPage page, ProseMap prose, Set<HtmlRule> rules) {
    ConsentNotices notices = new ConsentNotices();
    if (rules.contains(HtmlRule.CONSENT)) {
      HtmlPlace heading =
          page.places().stream().filter(p -> p.tag().equals("h1")).findFirst().orElse(null);
      notices.mark(page, prose, "article", heading);
      if (notices.articles.isEmpty()) {
        notices.mark(page, prose, "main", heading);
      }
      if (notices.articles.isEmpty() && heading != null) {
        // Nothing is marked: the article does not begin before its headline.
        notices.mark(heading, page.places().size());
      }
    }
    return notices;
  }

  /** Marks the outermost elements that hold prose and the headline, if there is one. */
  private void mark(HtmlPage page, ProseMap prose, String tag, @Nullable HtmlPlace heading) {
    int end = 0;
    for (HtmlPlace place : page.places()) {
      boolean within = place.index() < end;
      if (!within && place.tag().equals(tag) && prose.share(place) > 0) {
        end = page.endOf(place);
        boolean headed =
            heading == null || place.index() < heading.index() && heading.index() < end;
        // Comments are marked as articles, too.
        if (headed && names.of(place.element()).verdict() == ElementNames.Verdict.NONE) {
          mark(place, end);
        }
      }
    }
  }

  private void mark(HtmlPlace place, int end) {
    articles.set(place.index(), end);
    for (HtmlPlace around = place.parent();
        around != null && !articles.get(around.index());
        around = around.parent()) {
      articles.set(around.index());
    }
  }

  /** Whether a place is no part of what is meant for the article. */
  private boolean mayBeAt(HtmlPlace place) {
    return !articles.isEmpty() && !articles.get(place.index());
  }

  /** Whether an element is one by its name. */
  boolean isNotice(HtmlPlace place, ElementNames called, ProseMap prose) {
    return called.isConsent() && mayBeAt(place) && prose.length(place) <= MAX_LENGTH;
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
