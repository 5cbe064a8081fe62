package dateline.clean;

import java.util.List;

/**
 * What tells articles from other pages.
 *
 * @param words words that were kept as the article
 * @param blocks blocks that were kept
 * @param headings title and main headings, lower case
 * @param notices short blocks, kept or not, lower case
 * @param headlines blocks that are links of the length of a headline
 * @param headlinesWithin those between the first and the last block that was kept
 * @param saysArticle whether the page's own data call it an article
 * @param saysVideo whether they call it a film
 * @param hasPlayer whether it shows a film
 * @param hasPassword whether it asks for a password
 * @param isFrontPage whether its address has no path
 */
record PageTraits(
    int words,
    int blocks,
    List<String> headings,
    List<String> notices,
    int headlines,
    int headlinesWithin,
    boolean saysArticle,
    boolean saysVideo,
    boolean hasPlayer,
    boolean hasPassword,
    boolean isFrontPage) {

  /** More words than this are an article, unless they are the excerpts of a list. */
  private static final int MANY_WORDS = 120;

  /** A film's description is shorter, and so is what stands before a wall. */
  private static final int FEW_WORDS = 70;

  /** Fewer links to other pages stand under a short article too. */
  private static final int MIN_HEADLINES = 8;

  /** Fewer links stand within a long article too. */
  private static final int MIN_HEADLINES_WITHIN = 5;

  private static final int MAX_HEADING = 120;

  /** What the page is. */
  PageKind kind() {
    PageWords said = PageWords.shipped();
    boolean error =
        headings.stream().anyMatch(h -> h.length() <= MAX_HEADING && said.tellsError(h))
            || notices.stream().anyMatch(said::tellsErrorInText);
    if (words < MANY_WORDS && error) {
      return PageKind.ERROR;
    }
    boolean wall = notices.stream().anyMatch(said::tellsLoginWall);
    if (words < MANY_WORDS && (wall || hasPassword && words < FEW_WORDS && !saysArticle)) {
      return PageKind.LOGIN_WALL;
    }
    if (words < FEW_WORDS && (saysVideo || hasPlayer && !saysArticle)) {
      return PageKind.VIDEO;
    }
    if (saysArticle && words > 0) {
      return PageKind.ARTICLE;
    }
    boolean lists = words < MANY_WORDS && headlines >= MIN_HEADLINES;
    boolean excerpts = headlinesWithin >= MIN_HEADLINES_WITHIN && headlinesWithin * 2 >= blocks;
    boolean front = isFrontPage && words < MANY_WORDS && headlines > 0;
    return lists || excerpts || front ? PageKind.INDEX : PageKind.ARTICLE;
  }
}
