package dateline.clean.block;

import java.util.ArrayList;
import java.util.List;

/** What tells articles from other pages, gathered from one page. */
public final class PageTraits {

  /** More words than this are an article, unless they are the excerpts of a list. */
  private static final int MANY_WORDS = 120;

  /** A film's description is shorter, and so is what stands before a wall. */
  private static final int FEW_WORDS = 70;

  /** Fewer links to other pages stand under a short article too. */
  private static final int MIN_HEADLINES = 8;

  /** Fewer links stand within a long article too. */
  private static final int MIN_HEADLINES_WITHIN = 5;

  /** Under each headline of a list; an article has more words between the links it shows. */
  private static final int WORDS_OF_AN_EXCERPT = 60;

  /** A longer block tells of something, and is no notice to the reader. */
  private static final int MAX_NOTICE_WORDS = 40;

  private static final int MAX_KEPT_NOTICE_WORDS = 14;

  /** What calls itself an article and has more words than this is no error. */
  private static final int WORDS_OF_AN_ERROR = 20;

  /** Words of a brief to each headline beside it, at the least. */
  private static final int WORDS_TO_A_HEADLINE = 3;

  private static final int MIN_HEADLINE_WORDS = 4;
  private static final int MAX_HEADLINE_WORDS = 30;
  private static final int MAX_HEADING = 120;

  private final List<String> headings = new ArrayList<>();
  private final List<Block> notices = new ArrayList<>();
  private int words;
  private int blocks;
  private int headlines;
  private int headlinesWithin;
  private boolean article;
  private boolean film;
  private boolean player;
  private boolean password;
  private boolean front;

  /** A block that was kept as the article's. */
  public void addKept(int wordCount) {
    words += wordCount;
    blocks++;
  }

  /** The page's title or a main heading, in lower case. */
  public void addHeading(String heading) {
    if (heading.length() <= MAX_HEADING) {
      headings.add(heading);
    }
  }

  /**
   * A block that may speak to the reader: what is kept of an article does not, unless it is short.
   *
   * @param kept whether it was kept as the article's
   */
  public void addNotice(Block block, boolean kept) {
    if (block.wordCount() <= (kept ? MAX_KEPT_NOTICE_WORDS : MAX_NOTICE_WORDS)) {
      notices.add(block);
    }
  }

  /**
   * A link of the length of a headline.
   *
   * @param within whether it stands between the first and the last block that was kept
   */
  public void addHeadline(boolean within) {
    headlines++;
    headlinesWithin += within ? 1 : 0;
  }

  /** Whether a block is as long as a headline. */
  public static boolean isHeadline(Block block) {
    return block.wordCount() >= MIN_HEADLINE_WORDS && block.wordCount() <= MAX_HEADLINE_WORDS;
  }

  /** What the page's own data say it is. */
  public void says(boolean anArticle, boolean aFilm) {
    article = anArticle;
    film = aFilm;
  }

  /** What the page holds besides text. */
  public void holds(boolean aPlayer, boolean aPasswordField) {
    player = aPlayer;
    password = aPasswordField;
  }

  /** Its address has no path. */
  public void isFrontPage(boolean isFront) {
    front = isFront;
  }

  /** What the page is. */
  public PageKind kind() {
    PageWords said = PageWords.shipped();
    boolean error = headings.stream().anyMatch(said::tellsError) || anyNotice(true);
    if (error && words < (article ? WORDS_OF_AN_ERROR : MANY_WORDS)) {
      return PageKind.ERROR;
    }
    if (words < MANY_WORDS && (password && words < FEW_WORDS && !article || anyNotice(false))) {
      return PageKind.LOGIN_WALL;
    }
    if (words < FEW_WORDS && (film || player && !article)) {
      return PageKind.VIDEO;
    }
    if (article && words > 0) {
      return PageKind.ARTICLE;
    }
    boolean lists =
        headlines >= MIN_HEADLINES && words < Math.min(MANY_WORDS, headlines * WORDS_TO_A_HEADLINE);
    boolean excerpts =
        headlinesWithin >= MIN_HEADLINES_WITHIN
            && headlinesWithin * 2 >= blocks
            && headlinesWithin * WORDS_OF_AN_EXCERPT >= words;
    boolean frontOfLinks = front && words < MANY_WORDS && headlines > 0;
    return lists || excerpts || frontOfLinks ? PageKind.INDEX : PageKind.ARTICLE;
  }

  private boolean anyNotice(boolean ofError) {
    PageWords said = PageWords.shipped();
    return notices.stream()
        .map(Block::lower)
        .anyMatch(ofError ? said::tellsErrorInText : said::tellsLoginWall);
  }
}
