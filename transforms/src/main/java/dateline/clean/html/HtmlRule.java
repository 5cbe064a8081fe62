package dateline.clean.html;

import java.util.EnumSet;
import java.util.Set;

/**
 * The rules by which an article is found in an HTML page. All of them hold; each can be left out,
 * to measure what it is worth.
 */
public enum HtmlRule {
  /** What attributes hide is not read. */
  HIDDEN,
  /** Two line breaks end a paragraph. */
  BREAKS,
  /** Elements that are meant for what stands beside an article are none. */
  ELEMENTS,
  /** Elements are what their class, id and role say. */
  NAMES,
  /** A name is believed less the more of the page's prose its element holds. */
  PROSE_SHARE,
  /**
   * What asks for consent beside the element of an article is none, however little prose it has.
   */
  CONSENT,
  /** The names of block quotes, and the words in them, are another's. */
  QUOTES,
  /** Elements in a row with linked headlines and little text are of other articles. */
  TEASERS,
  /** Tables of numbers are no text. */
  TABLES,
  /** Blocks are what their words say. */
  WORDS,
  /** Blocks that are cut off speak against their element. */
  CUT_OFF,
  /** The article is within one element. */
  ELEMENT,
  /** Of elements of nearly the same score the innermost is the article's. */
  INNERMOST,
  /** The article reaches from its first paragraph to its last. */
  EXTENT,
  /** Short sentences beside the last paragraph belong to it. */
  LAST_SENTENCES,
  /** A paragraph between the headline and the article leads into it. */
  LEAD,
  /** A summary under the headline is no lead. */
  SUMMARY,
  /** Blocks that are mostly links are links. */
  LINKS,
  /** A passage that stands twice is said once. */
  REPETITIONS,
  /** What asks something of the reader at either end of an article is no part of it. */
  EDGES,
  /** A line on the author behind an article is no part of it. */
  BIOGRAPHY;

  public static final Set<HtmlRule> ALL = Set.copyOf(EnumSet.allOf(HtmlRule.class));
}
