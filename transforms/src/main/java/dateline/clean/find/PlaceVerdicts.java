package dateline.clean.find;

import dateline.clean.html.HtmlPage;
import dateline.clean.html.HtmlPlace;
import dateline.clean.html.HtmlRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts on a page's elements: what they are, what they are called, and how much of the page's
 * prose they hold. An element has the verdict of the innermost one it stands in that has any.
 */
final class PlaceVerdicts {

  /** Elements that may hold an article only if they hold nearly all of the prose. */
  private static final Set<String> NEVER = Set.of("nav", "footer", "figcaption", "menu");

  /** Elements that may hold an article if they hold some of the prose. */
  private static final Set<String> SELDOM = Set.of("aside", "figure", "form", "address");

  private static final Set<String> FRAMES = Set.of("nav", "footer", "menu");

  private static final double NEARLY_ALL = 0.7;
  private static final double MOST = 0.6;
  private static final double MUCH = 0.3;

  private final Set<HtmlRule> rules;
  private final ProseMap prose;
  private final ConsentNotices notices;
  private final BitSet teasers;
  private final BitSet tables;
  private final ElementNames.Reader names = new ElementNames.Reader();

  private PlaceVerdicts(
      HtmlPage page, ProseMap prose, ConsentNotices notices, Set<HtmlRule> rules) {
    this.rules = rules;
    this.prose = prose;
    this.notices = notices;
    this.teasers = rules.contains(HtmlRule.TEASERS) ? TeaserFinder.find(page, prose) : new BitSet();
    this.tables = rules.contains(HtmlRule.TABLES) ? NumberTables.find(page, prose) : new BitSet();
  }

  /** Why each place is no part of any article, by the place's index; null where nothing tells. */
  static List<@Nullable RemovalReason> of(
      HtmlPage page, ProseMap prose, ConsentNotices notices, Set<HtmlRule> rules) {
    PlaceVerdicts judge = new PlaceVerdicts(page, prose, notices, rules);
    List<@Nullable RemovalReason> verdicts = new ArrayList<>(page.places().size());
    for (HtmlPlace place : page.places()) {
      HtmlPlace parent = place.parent();
      if (parent == null) {
        verdicts.add(null);
        continue;
      }
      RemovalReason around = verdicts.get(parent.index());
      RemovalReason own = judge.reason(place);
      verdicts.add(own != null || judge.isPost(place, around) ? own : around);
    }
    return verdicts;
  }

  /**
   * Bars for sharing quote nobody: what is called so and does is a post shown within the article.
   */
  private boolean isPost(HtmlPlace place, @Nullable RemovalReason around) {
    return around == RemovalReason.SHARE
        && place.tag().equals("blockquote")
        && rules.contains(HtmlRule.QUOTES);
  }

  private @Nullable RemovalReason reason(HtmlPlace place) {
    if (teasers.get(place.index())) {
      return RemovalReason.RELATED_LINKS;
    }
    if (tables.get(place.index())) {
      return RemovalReason.OTHER;
    }
    String tag = place.tag();
    if (tag.equals("blockquote") && rules.contains(HtmlRule.QUOTES)) {
      return null; // what its class says is whose post it shows
    }
    double share = rules.contains(HtmlRule.PROSE_SHARE) ? prose.share(place) : 0;
    if (rules.contains(HtmlRule.ELEMENTS)
        && (NEVER.contains(tag) && share < NEARLY_ALL || SELDOM.contains(tag) && share < MUCH)) {
      return tag.startsWith("fig") ? RemovalReason.CAPTION : reasonByName(place);
    }
    if (!rules.contains(HtmlRule.NAMES)) {
      return null;
    }
    ElementNames called = names.of(place.element());
    if (notices.isNotice(place, called, prose)) {
      return called.reason();
    }
    if (share >= MOST) {
      return null;
    }
    boolean clutter =
        called.verdict() == ElementNames.Verdict.CERTAIN
            || called.verdict() == ElementNames.Verdict.CLUTTER && share < MUCH;
    return clutter ? called.reason() : null;
  }

  private RemovalReason reasonByName(HtmlPlace place) {
    RemovalReason named = names.of(place.element()).reason();
    return named == RemovalReason.OTHER && FRAMES.contains(place.tag())
        ? RemovalReason.NAVIGATION
        : named;
  }
}
