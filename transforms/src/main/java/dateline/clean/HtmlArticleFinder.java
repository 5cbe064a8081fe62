package dateline.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in an HTML page: the smallest element that holds nearly all of the page's prose
 * and little else, and in it what neither its names, nor its links, nor its words tell apart.
 */
final class HtmlArticleFinder implements ArticleFinder {

  /** Elements that may hold an article only if they hold most of the prose. */
  private static final Set<String> NEVER = Set.of("nav", "footer", "figcaption", "menu");

  private static final Set<String> SELDOM = Set.of("aside", "figure", "form", "address");

  private static final double NEARLY_ALL = 0.7;
  private static final double MOST = 0.6;
  private static final double MUCH = 0.3;

  private static final int MIN_PROSE_LENGTH = 80;

  /** An excerpt of another article ends so. */
  private static final Pattern CUT_OFF =
      Pattern.compile("(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.]|Read more|Continue reading)\\W*$");

  private static final Pattern PROSE_END = Pattern.compile("[.!?:;…\"”’»)]\\W{0,3}$");

  /** Of two elements of nearly the same score the inner one has less around the article. */
  private static final double AS_GOOD = 0.97;

  private static final double MAX_LINK_SHARE = 0.6;

  @Override
  public CleanedPage find(DecodedText page, @Nullable String address) {
    Document document = Jsoup.parse(page.text(), "", Parser.htmlParser().setTrackPosition(true));
    return new Finding(document, HtmlBlockReader.read(page, document), address).result();
  }

  /** How many blocks at either end of an article may be asked of the reader. */
  private static final int FIRST_EDGE = 2;

  private static final int LAST_EDGE = 5;

  private static final int MAX_TEASER_DEPTH = 4;

  /** Fewer alike in a row are no list of other articles. */
  private static final int MIN_TEASERS = 3;

  /** A longer text under a linked headline is an article of its own. */
  private static final int MAX_TEASER_LENGTH = 700;

  /** The verdicts on one page, as they come together. */
  private static final class Finding {

    private final Document document;
    private final @Nullable String address;
    private final List<HtmlBlock> blocks;
    private final List<@Nullable RemovalReason> verdicts = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private final Map<Element, Integer> proseIn = new HashMap<>();
    private final Map<Element, Integer> lengthIn = new HashMap<>();
    private final Set<Element> teasers = new HashSet<>();
    private int prose;

    Finding(Document document, List<HtmlBlock> blocks, @Nullable String address) {
      this.document = document;
      this.address = address;
      this.blocks = blocks;
    }

    CleanedPage result() {
      measureProse();
      findTeasers();
      for (HtmlBlock block : blocks) {
        verdicts.add(reason(block));
      }
      for (int i = 0; i < blocks.size(); i++) {
        scores.add(score(blocks.get(i), verdicts.get(i)));
      }
      Element article = article();
      judgePlace(article);
      judgeEdges();
      return collect();
    }

    private void measureProse() {
      for (HtmlBlock block : blocks) {
        for (Element e = block.element(); e != null; e = e.parent()) {
          lengthIn.merge(e, block.length(), Integer::sum);
        }
        boolean isProse =
            block.length() >= MIN_PROSE_LENGTH
                && block.linkShare() < MUCH
                && PROSE_END.matcher(block.block().text()).find();
        if (isProse) {
          prose += block.length();
          for (Element e = block.element(); e != null; e = e.parent()) {
            proseIn.merge(e, block.length(), Integer::sum);
          }
        }
      }
    }

    /**
     * Excerpts of other articles: at least three elements of one kind in a row, each with a linked
     * headline and little text.
     */
    private void findTeasers() {
      Set<Element> seen = new HashSet<>();
      Map<Element, List<Element>> candidates = new HashMap<>();
      for (HtmlBlock block : blocks) {
        boolean linkedHeadline = block.linkShare() > 0.8 && block.isHeading();
        if (!linkedHeadline) {
          continue;
        }
        Element e = block.element().parent();
        for (int step = 0; step < MAX_TEASER_DEPTH && e != null; step++, e = e.parent()) {
          Element list = e.parent();
          if (list != null && seen.add(e)) {
            candidates.computeIfAbsent(list, l -> new ArrayList<>()).add(e);
          }
        }
      }
      for (List<Element> alike : candidates.values()) {
        long few = alike.stream().filter(e -> textLength(e) <= MAX_TEASER_LENGTH).count();
        if (alike.size() >= MIN_TEASERS && few == alike.size()) {
          teasers.addAll(alike);
        }
      }
    }

    private int textLength(Element element) {
      return lengthIn.getOrDefault(element, 0);
    }

    private double proseShare(Element element) {
      return prose == 0 ? 0 : proseIn.getOrDefault(element, 0) / (double) prose;
    }

    /** Why a block is no part of any article, by what it stands in or its own words. */
    private @Nullable RemovalReason reason(HtmlBlock block) {
      RemovalReason place = reasonOfPlace(block);
      RemovalReason words = block.isQuoted() ? null : LineRules.reasonFor(block.block());
      return place == null || words != null && place == RemovalReason.OTHER ? words : place;
    }

    private @Nullable RemovalReason reasonOfPlace(HtmlBlock block) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        String name = e.normalName();
        if (name.equals("body")) {
          break;
        }
        if (teasers.contains(e)) {
          return RemovalReason.RELATED_LINKS;
        }
        if (name.equals("blockquote")) {
          continue; // what its class says is whose post it shows
        }
        double share = proseShare(e);
        if (NEVER.contains(name) && share < NEARLY_ALL || SELDOM.contains(name) && share < MUCH) {
          return name.startsWith("fig") ? RemovalReason.CAPTION : reasonBy(e);
        }
        ElementNames.Verdict verdict =
            share < MOST ? ElementNames.verdict(e) : ElementNames.Verdict.NONE;
        if (verdict == ElementNames.Verdict.CERTAIN
            || verdict == ElementNames.Verdict.CLUTTER && share < MUCH) {
          return ElementNames.reason(e);
        }
      }
      return null;
    }

    private static RemovalReason reasonBy(Element element) {
      RemovalReason named = ElementNames.reason(element);
      boolean frame = Set.of("nav", "footer", "menu").contains(element.normalName());
      return named == RemovalReason.OTHER && frame ? RemovalReason.NAVIGATION : named;
    }

    private static double score(HtmlBlock block, @Nullable RemovalReason reason) {
      int length = block.length();
      if (reason != null) {
        return -5 - Math.min(length, 60) / 4.0;
      }
      if (CUT_OFF.matcher(block.block().text()).find()
          && (block.linkLength() > 0 || block.block().wordCount() < 40)) {
        return -10;
      }
      if (block.linkShare() > 0.5 && block.ownLength() < MIN_PROSE_LENGTH) {
        return -15 - length / 10.0;
      }
      boolean isProse =
          block.block().wordCount() >= 10 && PROSE_END.matcher(block.block().text()).find()
              || block.block().wordCount() >= 25;
      if (isProse) {
        return length * (1 - block.linkShare());
      }
      return block.isHeading() ? -1 : -4;
    }

    /** The innermost element of nearly the best score. */
    private @Nullable Element article() {
      Map<Element, Double> sums = new HashMap<>();
      for (int i = 0; i < blocks.size(); i++) {
        for (Element e = blocks.get(i).element(); e != null; e = e.parent()) {
          sums.merge(e, scores.get(i), Double::sum);
        }
      }
      double best = sums.values().stream().mapToDouble(s -> s).max().orElse(0);
      Element article = null;
      int depth = -1;
      for (Map.Entry<Element, Double> sum : sums.entrySet()) {
        if (sum.getValue() >= best * AS_GOOD - 1) {
          int mine = depth(sum.getKey());
          if (mine > depth) {
            depth = mine;
            article = sum.getKey();
          }
        }
      }
      return article;
    }

    private static int depth(Element element) {
      int depth = 0;
      for (Element e = element.parent(); e != null; e = e.parent()) {
        depth++;
      }
      return depth;
    }

    private void judgePlace(@Nullable Element article) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < blocks.size(); i++) {
        boolean inside = article != null && isWithin(blocks.get(i).element(), article);
        if (inside && verdicts.get(i) == null && scores.get(i) > 20) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      last = withLastSentences(last);
      int headline = headlineBefore(first);
      for (int i = 0; i < blocks.size(); i++) {
        if (verdicts.get(i) != null) {
          continue;
        }
        boolean inside =
            article != null
                && isWithin(blocks.get(i).element(), article)
                && i >= first
                && i <= last;
        if (!inside && !isLead(i, headline, first)) {
          verdicts.set(i, RemovalReason.OTHER);
        } else if (blocks.get(i).linkShare() > MAX_LINK_SHARE
            && blocks.get(i).ownLength() < MIN_PROSE_LENGTH
            && !blocks.get(i).isQuoted()) {
          verdicts.set(i, RemovalReason.RELATED_LINKS);
        }
      }
    }

    /** Short sentences behind the last paragraph and beside it are the article's too. */
    private int withLastSentences(int last) {
      int end = last;
      while (end >= 0
          && end + 1 < blocks.size()
          && verdicts.get(end + 1) == null
          && blocks.get(end + 1).block().isSentence()
          && scores.get(end + 1) > -10
          && isSibling(blocks.get(end + 1).element(), blocks.get(last).element())) {
        end++;
      }
      return end;
    }

    private static boolean isSibling(Element one, Element two) {
      return one.equals(two) || one.parent() != null && one.parent().equals(two.parent());
    }

    /** Index of the last main heading before the article; -1 where there is none. */
    private int headlineBefore(int first) {
      for (int i = first - 1; i >= 0; i--) {
        if (blocks.get(i).element().normalName().equals("h1")) {
          return i;
        }
      }
      return -1;
    }

    /** What is set as part of the headline tells what the article says, and is no part of it. */
    private static boolean isSummary(Element element) {
      Element parent = element.parent();
      return element.normalName().matches("h[1-6]")
          || ElementNames.isSummary(element)
          || parent != null
              && (ElementNames.isSummary(parent) || parent.normalName().equals("header"));
    }

    /** A finished paragraph between the headline and the article leads into it. */
    private boolean isLead(int i, int headline, int first) {
      return headline >= 0
          && i > headline
          && i < first
          && blocks.get(i).block().isProse()
          && blocks.get(i).block().endsSentence()
          && scores.get(i) > 0
          && !isSummary(blocks.get(i).element());
    }

    private static boolean isWithin(Element inner, Element outer) {
      for (Element e = inner; e != null; e = e.parent()) {
        if (e.equals(outer)) {
          return true;
        }
      }
      return false;
    }

    /** The first and the last blocks of an article may ask something of the reader. */
    private void judgeEdges() {
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        if (verdicts.get(i) == null) {
          kept.add(i);
        }
      }
      for (int k = 0; k < kept.size(); k++) {
        if (k < FIRST_EDGE || k >= kept.size() - LAST_EDGE) {
          verdicts.set(kept.get(k), LineRules.appeal(blocks.get(kept.get(k)).block()));
        }
      }
    }

    private CleanedPage collect() {
      List<MappedText> kept = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        if (verdicts.get(i) == null) {
          kept.add(blocks.get(i).block().mapped());
        }
      }
      String dateline = kept.isEmpty() ? null : MetadataReader.dateline(kept);
      CleanedPage.Metadata metadata =
          HtmlMetadata.read(document, blocks, verdicts, dateline, address);
      List<CleanedPage.Removed> removed = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        RemovalReason reason = verdicts.get(i);
        if (reason != null) {
          MappedText text = blocks.get(i).block().mapped();
          boolean title = text.text().equals(metadata.title());
          removed.add(new CleanedPage.Removed(text, title ? RemovalReason.TITLE : reason));
        }
      }
      return new CleanedPage(kept, removed, metadata);
    }
  }
}
