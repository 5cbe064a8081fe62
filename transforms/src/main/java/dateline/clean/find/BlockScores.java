package dateline.clean.find;

import dateline.clean.block.SentenceEnd;
import dateline.clean.html.HtmlBlock;
import dateline.clean.html.HtmlRule;
import java.util.Set;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/** What a block speaks for or against its being within the article, roughly in characters. */
final class BlockScores {

  /** A block of a higher score begins or ends an article. */
  static final double PARAGRAPH = 20;

  /** A block of this score or less is an excerpt or a link. */
  static final double EXCERPT = -10;

  private static final int MIN_OWN_LENGTH = 80;
  private static final double MUCH_LINK = 0.5;

  /** A longer paragraph that trails off has its reasons. */
  private static final int MAX_EXCERPT_WORDS = 40;

  private static final int MIN_SENTENCE_WORDS = 10;
  private static final int MIN_PROSE_WORDS = 25;

  private final Set<HtmlRule> rules;

  BlockScores(Set<HtmlRule> rules) {
    this.rules = rules;
  }

  /**
   * Scores a block.
   *
   * @param reason why it is no part of any article; null where nothing tells
   */
  double score(HtmlBlock block, @Nullable RemovalReason reason) {
    int length = block.length();
    if (reason != null) {
      return -5 - Math.min(length, 60) / 4.0;
    }
    if (isExcerpt(block)) {
      return EXCERPT;
    }
    if (block.linkShare() > MUCH_LINK && block.ownLength() < MIN_OWN_LENGTH) {
      return -15 - length / 10.0;
    }
    int words = block.block().wordLength();
    boolean prose =
        words >= MIN_PROSE_WORDS
            || words >= MIN_SENTENCE_WORDS && SentenceEnd.endsLikeProse(block.block().text());
    if (prose) {
      return block.weight() * (1 - block.linkShare());
    }
    return block.place().isHeading() ? -1 : -4;
  }

  private boolean isExcerpt(HtmlBlock block) {
    return rules.contains(HtmlRule.CUT_OFF)
        && (block.linkLength() > 0 || block.block().wordCount() < MAX_EXCERPT_WORDS)
        && SentenceEnd.isCutOff(block.block().text());
  }
}
