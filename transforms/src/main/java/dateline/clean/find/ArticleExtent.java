package dateline.clean.find;

import dateline.clean.html.HtmlBlock;
import dateline.clean.html.HtmlPage;
import dateline.clean.html.HtmlPlace;
import dateline.clean.html.HtmlRule;
import java.util.List;
import java.util.Set;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * Where the article is: the smallest element that holds nearly all that speaks for an article, in
 * it from the first paragraph to the last, and a lead before it.
 */
final class ArticleExtent {

  /** Of two elements of nearly the same score the inner one has less around the article. */
  private static final double AS_GOOD = 0.97;

  /**
   * However long a list of links is, it speaks no more than this against the element around it:
   * paragraphs that stand beside it belong together all the same.
   */
  private static final double MOST_AGAINST = -200;

  /** Blocks that rules drop, between the last paragraph and a last sentence. */
  private static final int MOST_BETWEEN = 2;

  private final HtmlPage page;
  private final List<@Nullable RemovalReason> verdicts;
  private final double[] scores;
  private final Set<HtmlRule> rules;
  private final ElementNames.Reader names = new ElementNames.Reader();

  /** The places within the article's element are those from the one index to before the other. */
  private final int firstPlace;

  private final int endOfPlaces;

  /** Blocks of the first and the last paragraph, -1 where there are none. */
  private final int first;

  private final int last;

  /** The last main heading before the article, -1 where there is none. */
  private final int headline;

  /**
   * Finds the article.
   *
   * @param verdicts why a block is no part of any article; null where nothing tells
   * @param scores how much each block speaks for an article
   */
  ArticleExtent(
      HtmlPage page, List<@Nullable RemovalReason> verdicts, double[] scores, Set<HtmlRule> rules) {
    this.page = page;
    this.verdicts = verdicts;
    this.scores = scores;
    this.rules = rules;
    HtmlPlace article = rules.contains(HtmlRule.ELEMENT) ? best() : page.places().get(0);
    this.firstPlace = article.index();
    this.endOfPlaces = page.endOf(article);
    this.first = firstParagraph();
    this.last = withLastSentences(lastParagraph());
    this.headline = headline();
  }

  /** Whether a block is between the article's first paragraph and its last, or leads into it. */
  boolean contains(int i) {
    boolean within = i >= first && i <= last || !rules.contains(HtmlRule.EXTENT);
    return within && isInside(i) || rules.contains(HtmlRule.LEAD) && isLead(i);
  }

  /**
   * The innermost element of nearly the best score; of several the first. A paragraph alone is no
   * article: what is beside it may be short sentences that count for nothing.
   */
  private HtmlPlace best() {
    double[] sums = page.sums(scores, MOST_AGAINST);
    double most = 0;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double enough = rules.contains(HtmlRule.INNERMOST) ? most * AS_GOOD - 1 : most;
    HtmlPlace best = page.places().get(0);
    boolean found = false;
    for (HtmlPlace place : page.places()) {
      if (sums[place.index()] >= enough && (!found || place.depth() > best.depth())) {
        best = place;
        found = true;
      }
    }
    HtmlPlace around = best.parent();
    return best.tag().equals("p") && around != null ? around : best;
  }

  private boolean isInside(int i) {
    int place = block(i).place().index();
    return place >= firstPlace && place < endOfPlaces;
  }

  private HtmlBlock block(int i) {
    return page.blocks().get(i);
  }

  private boolean isParagraph(int i) {
    return isInside(i) && verdicts.get(i) == null && scores[i] > BlockScores.PARAGRAPH;
  }

  private int firstParagraph() {
    for (int i = 0; i < scores.length; i++) {
      if (isParagraph(i)) {
        return i;
      }
    }
    return -1;
  }

  private int lastParagraph() {
    for (int i = scores.length - 1; i >= 0; i--) {
      if (isParagraph(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Short sentences behind the last paragraph and beside it are the article's too. */
  private int withLastSentences(int paragraph) {
    if (paragraph < 0 || !rules.contains(HtmlRule.LAST_SENTENCES)) {
      return paragraph;
    }
    int end = paragraph;
    for (int i = paragraph + 1; i < scores.length && i - end <= MOST_BETWEEN + 1; i++) {
      if (verdicts.get(i) != null) {
        continue; // "Read more: …"
      }
      if (!block(i).block().isSentence()
          || scores[i] <= BlockScores.EXCERPT
          || !isBeside(block(i).place(), block(paragraph).place())) {
        return end;
      }
      end = i;
    }
    return end;
  }

  private static boolean isBeside(HtmlPlace one, HtmlPlace two) {
    return one.equals(two) || one.parent() != null && one.parent().equals(two.parent());
  }

  private int headline() {
    for (int i = first - 1; i >= 0; i--) {
      if (block(i).place().tag().equals("h1")) {
        return i;
      }
    }
    return -1;
  }

  /** A finished paragraph between the headline and the article leads into it. */
  private boolean isLead(int i) {
    return headline >= 0
        && i > headline
        && i < first
        && block(i).block().isProse()
        && block(i).block().endsSentence()
        && scores[i] > 0
        && !(rules.contains(HtmlRule.SUMMARY) && isSummary(block(i).place()));
  }

  /** What is set as part of the headline tells what the article says, and is no part of it. */
  private boolean isSummary(HtmlPlace place) {
    HtmlPlace parent = place.parent();
    return place.isHeading()
        || names.of(place.element()).isSummary()
        || parent != null
            && (names.of(parent.element()).isSummary() || parent.tag().equals("header"));
  }
}
