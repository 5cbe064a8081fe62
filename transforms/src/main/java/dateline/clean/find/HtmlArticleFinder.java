package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.block.Bylines;
import dateline.clean.block.CleanedPage;
import dateline.clean.block.CopyrightNotices;
import dateline.clean.block.LineRules;
import dateline.clean.block.PageKind;
import dateline.clean.decode.DecodedText;
import dateline.clean.decode.MappedText;
import dateline.clean.html.HtmlBlock;
import dateline.clean.html.HtmlBlockReader;
import dateline.clean.html.HtmlPage;
import dateline.clean.html.HtmlRule;
import dateline.clean.html.Markup;
import dateline.clean.html.PageParser;
import dateline.clean.metadata.HtmlMetadata;
import dateline.clean.metadata.MetadataReader;
import dateline.clean.metadata.PageElements;
import dateline.limit.TimeBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import news.dateline.records.RemovalReason;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in an HTML page: the smallest element that holds nearly all of the page's prose
 * and little else, and in it what neither its names, nor its links, nor its words tell apart.
 */
public final class HtmlArticleFinder implements ArticleFinder {

  private static final double MAX_LINK_SHARE = 0.6;
  private static final int MIN_OWN_LENGTH = 80;

  /** How many blocks at either end of an article may be asked of the reader. */
  private static final int FIRST_EDGE = 2;

  private static final int LAST_EDGE = 5;

  /** How many lines at the end of an article may tell of its author. */
  private static final int LAST_LINES = 3;

  private final Set<HtmlRule> rules;

  public HtmlArticleFinder() {
    this(HtmlRule.ALL);
  }

  /** Finds articles by some of the rules alone. */
  public HtmlArticleFinder(Set<HtmlRule> rules) {
    this.rules = rules;
  }

  @Override
  public CleanedPage find(DecodedText text, @Nullable String address, TimeBudget budget) {
    Document document = PageParser.parse(Markup.forHtmlParser(text.text()), budget);
    HtmlPage page = HtmlBlockReader.read(text, document, rules, budget);
    budget.check();
    List<@Nullable RemovalReason> verdicts =
        page.blocks().isEmpty() ? new ArrayList<>() : verdicts(page, budget);
    budget.check();
    PageElements elements = PageElements.of(document, budget);
    return collect(elements, page.blocks(), verdicts, address);
  }

  /** Why each block is not kept; null for those that are. */
  private List<@Nullable RemovalReason> verdicts(HtmlPage page, TimeBudget budget) {
    List<HtmlBlock> blocks = page.blocks();
    List<@Nullable RemovalReason> verdicts = verdictsAlone(page, budget);
    BlockScores scorer = new BlockScores(rules);
    double[] scores = new double[blocks.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scorer.score(blocks.get(i), verdicts.get(i));
    }
    ArticleExtent article = new ArticleExtent(page, verdicts, scores, rules);
    for (int i = 0; i < scores.length; i++) {
      if (verdicts.get(i) == null && !article.contains(i)) {
        verdicts.set(i, RemovalReason.OTHER);
      } else if (verdicts.get(i) == null && isLinks(blocks.get(i))) {
        verdicts.set(i, RemovalReason.RELATED_LINKS);
      }
    }
    judgeRepetitions(blocks, verdicts);
    judgeEdges(blocks, verdicts);
    judgeLinkLists(blocks, verdicts);
    return verdicts;
  }

  /** Why a block is no part of any article, by what it stands in or its own words. */
  private List<@Nullable RemovalReason> verdictsAlone(HtmlPage page, TimeBudget budget) {
    ProseMap prose = ProseMap.of(page);
    ConsentNotices notices = ConsentNotices.beside(page, prose, rules);
    List<@Nullable RemovalReason> places = PlaceVerdicts.of(page, prose, notices, rules);
    List<@Nullable RemovalReason> verdicts = new ArrayList<>(page.blocks().size());
    for (HtmlBlock block : page.blocks()) {
      budget.tick();
      RemovalReason place = places.get(block.place().index());
      boolean told = place != null && place != RemovalReason.OTHER;
      RemovalReason words = told && !isNotice(block, place) ? null : reasonByWords(block);
      if (words == null && place == null && notices.isNotice(block.place(), block.block())) {
        place = RemovalReason.OTHER;
      }
      verdicts.add(words == null ? place : words);
    }
    return verdicts;
  }

  /** Copyright lines stand among the links of a footer, and are no links. */
  private static boolean isNotice(HtmlBlock block, @Nullable RemovalReason place) {
    return place == RemovalReason.NAVIGATION && CopyrightNotices.isNotice(block.block());
  }

  private @Nullable RemovalReason reasonByWords(HtmlBlock block) {
    boolean another = block.place().isQuoted() && rules.contains(HtmlRule.QUOTES);
    return another || !rules.contains(HtmlRule.WORDS) ? null : LineRules.reasonFor(block.block());
  }

  private boolean isLinks(HtmlBlock block) {
    return rules.contains(HtmlRule.LINKS)
        && block.linkShare() > MAX_LINK_SHARE
        && block.ownLength() < MIN_OWN_LENGTH
        && !block.place().isQuoted();
  }

  /** Links behind a line that announces them are what it says: headlines of other stories. */
  private void judgeLinkLists(List<HtmlBlock> blocks, List<@Nullable RemovalReason> verdicts) {
    boolean inList = false;
    for (int i = 0; i < blocks.size(); i++) {
      HtmlBlock block = blocks.get(i);
      if (verdicts.get(i) == RemovalReason.RELATED_LINKS) {
        // A link that stands alone announces nothing.
        inList |= !isLinks(block) && LineRules.announcesLinks(block.block());
      } else if (inList && verdicts.get(i) == RemovalReason.OTHER && isLinks(block)) {
        verdicts.set(i, RemovalReason.RELATED_LINKS);
      } else {
        inList = false;
      }
    }
  }

  private void judgeRepetitions(List<HtmlBlock> blocks, List<@Nullable RemovalReason> verdicts) {
    if (rules.contains(HtmlRule.REPETITIONS)) {
      int[] kept = kept(verdicts).stream().toArray();
      List<Block> passages = Arrays.stream(kept).mapToObj(i -> blocks.get(i).block()).toList();
      BitSet repeated = RepeatedPassages.in(passages);
      for (int i = 0; i < kept.length; i++) {
        boolean before = repeated.get(i + 1) && isRepeatedHeading(blocks, kept[i]);
        if (repeated.get(i) || before) {
          verdicts.set(kept[i], RemovalReason.OTHER);
        }
      }
    }
  }

  /** The headline of the first copy stands before the article, and is not repeated in it. */
  private static boolean isRepeatedHeading(List<HtmlBlock> blocks, int i) {
    String text = blocks.get(i).block().text();
    return blocks.get(i).place().isHeading()
        && blocks.subList(0, i).stream().anyMatch(before -> before.block().text().equals(text));
  }

  /** The first and the last blocks of an article may ask something, or tell of the author. */
  private void judgeEdges(List<HtmlBlock> blocks, List<@Nullable RemovalReason> verdicts) {
    int[] kept = kept(verdicts).stream().toArray();
    for (int k = 0; k < kept.length; k++) {
      Block block = blocks.get(kept[k]).block();
      boolean quoted = blocks.get(kept[k]).place().isQuoted();
      boolean edge = !quoted && (k < FIRST_EDGE || k >= kept.length - LAST_EDGE);
      if (edge && rules.contains(HtmlRule.EDGES)) {
        verdicts.set(kept[k], LineRules.appeal(block));
      }
      boolean end = k > 0 && k >= kept.length - LAST_LINES;
      if (end && rules.contains(HtmlRule.BIOGRAPHY) && Bylines.isBiography(block)) {
        verdicts.set(kept[k], RemovalReason.BYLINE);
      }
    }
  }

  private static BitSet kept(List<@Nullable RemovalReason> verdicts) {
    BitSet kept = new BitSet();
    for (int i = 0; i < verdicts.size(); i++) {
      kept.set(i, verdicts.get(i) == null);
    }
    return kept;
  }

  private static CleanedPage collect(
      PageElements elements,
      List<HtmlBlock> blocks,
      List<@Nullable RemovalReason> verdicts,
      @Nullable String address) {
    List<MappedText> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (verdicts.get(i) == null) {
        kept.add(blocks.get(i).block().mapped());
      }
    }
    String dateline = kept.isEmpty() ? null : MetadataReader.dateline(kept);
    HtmlMetadata reader = new HtmlMetadata(elements, address);
    CleanedPage.Metadata metadata = reader.read(blocks, verdicts, dateline);
    PageKind kind = HtmlPageTraits.of(elements, reader, blocks, verdicts).kind();
    List<PageOrder.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      RemovalReason reason = verdicts.get(i);
      MappedText text = blocks.get(i).block().mapped();
      boolean title = reason != null && text.text().equals(metadata.title());
      pieces.add(new PageOrder.Piece(text, title ? RemovalReason.TITLE : reason));
    }
    return page(kind, PageOrder.of(pieces), metadata);
  }

  private static CleanedPage page(
      PageKind kind, List<PageOrder.Piece> pieces, CleanedPage.Metadata metadata) {
    List<MappedText> kept = new ArrayList<>();
    List<CleanedPage.Removed> removed = new ArrayList<>();
    for (PageOrder.Piece piece : pieces) {
      RemovalReason reason = piece.reason();
      if (reason == null) {
        kept.add(piece.text());
      } else {
        removed.add(new CleanedPage.Removed(piece.text(), reason));
      }
    }
    return new CleanedPage(kind, kept, removed, metadata);
  }
}
