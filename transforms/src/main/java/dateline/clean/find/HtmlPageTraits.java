package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.block.PageTraits;
import dateline.clean.html.HtmlBlock;
import dateline.clean.metadata.HtmlMetadata;
import dateline.clean.metadata.PageElements;
import dateline.clean.metadata.WebAddress;
import java.util.List;
import java.util.Locale;
import news.dateline.records.RemovalReason;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an HTML page shows and says of what it is. */
final class HtmlPageTraits {

  private static final double MOSTLY_LINK = 0.7;

  private HtmlPageTraits() {}

  static PageTraits of(
      PageElements elements,
      HtmlMetadata metadata,
      List<HtmlBlock> blocks,
      List<? extends @Nullable RemovalReason> verdicts) {
    PageTraits traits = new PageTraits();
    int first = verdicts.indexOf(null);
    int last = verdicts.lastIndexOf(null);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i).block();
      if (verdicts.get(i) == null) {
        traits.addKept(block.wordCount());
      }
      boolean link = blocks.get(i).linkShare() >= MOSTLY_LINK;
      if (!link) {
        traits.addNotice(block, verdicts.get(i) == null);
      } else if (PageTraits.isHeadline(block)) {
        traits.addHeadline(i > first && i < last);
      }
    }
    String title = elements.title();
    traits.addHeading(title == null ? "" : title.toLowerCase(Locale.ROOT));
    for (Element heading : elements.mainHeadings()) {
      traits.addHeading(PageElements.text(heading).toLowerCase(Locale.ROOT));
    }
    String type = elements.meta("og:type");
    traits.says(metadata.saysArticle(), type != null && type.startsWith("video"));
    traits.holds(elements.showsFilm(), elements.asksPassword());
    String address = metadata.address();
    traits.isFrontPage(address != null && WebAddress.isSite(address) && address.indexOf('?') < 0);
    return traits;
  }
}
