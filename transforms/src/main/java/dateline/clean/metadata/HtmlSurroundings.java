package dateline.clean.metadata;

import dateline.clean.block.Block;
import dateline.clean.block.Bylines;
import dateline.clean.block.Phrases;
import dateline.clean.html.HtmlBlock;
import dateline.clean.time.LabelledTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows around its article: the times, names and copyright of the blocks beside the
 * headline and right behind the text. What other parts of the page show belongs to other articles.
 */
final class HtmlSurroundings {

  /** Blocks before the headline that may still be the article's. */
  private static final int BEFORE = 6;

  /** Blocks between headline and text; behind so many something else begins. */
  private static final int BETWEEN = 60;

  private static final int BEHIND = 5;

  /** Paragraphs of a summary between the headline and the author lines. */
  private static final int MAX_SUMMARY = 3;

  /** A longer block tells of a day, and is not its stamp. */
  private static final int MAX_STAMP_WORDS = 20;

  /** "Updated:" stands alone in some blocks. */
  private static final int MAX_LABEL_WORDS = 3;

  private static final int MAX_CLAIMS = 40;

  private static final Set<RemovalReason> OTHERS =
      Set.of(RemovalReason.CAPTION, RemovalReason.COMMENT, RemovalReason.RELATED_LINKS);

  /** Whoever made the site, and not the news. */
  private static final Pattern MAKER =
      Pattern.compile("(?i)\\b(?:design|powered|theme|hosted|developed|umsetzung)");

  private final List<HtmlBlock> blocks;
  private final List<? extends @Nullable RemovalReason> verdicts;
  private final int headline;
  private final int body;
  private final int end;
  private final List<TimeClaim> published = new ArrayList<>();
  private final List<TimeClaim> shown = new ArrayList<>();
  private final List<TimeClaim> updated = new ArrayList<>();
  private final List<TimeClaim> behind = new ArrayList<>();
  private final Map<LabelledTime.Label, List<TimeClaim>> far =
      new EnumMap<>(LabelledTime.Label.class);

  private HtmlSurroundings(
      List<HtmlBlock> blocks,
      List<? extends @Nullable RemovalReason> verdicts,
      @Nullable String title) {
    this.blocks = blocks;
    this.verdicts = verdicts;
    int text = body(title);
    this.headline = headline(title, text);
    this.body = headline < 0 ? text : behindSummary(text);
    this.end = lastKept();
  }

  /**
   * Reads what surrounds an article.
   *
   * @param verdicts why each block is no part of it; null for those that are
   * @param title the article's, if the page states one
   */
  static HtmlSurroundings read(
      List<HtmlBlock> blocks,
      List<? extends @Nullable RemovalReason> verdicts,
      List<Element> times,
      @Nullable String title) {
    HtmlSurroundings read = new HtmlSurroundings(blocks, verdicts, title);
    read.readElements(times);
    read.readBlocks();
    return read;
  }

  /** Index of the first block of the text that is no headline; behind the last where none is. */
  private int body(@Nullable String title) {
    String key = title == null ? "" : Values.key(title);
    int first = blocks.size();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      HtmlBlock block = blocks.get(i);
      if (verdicts.get(i) == null && !block.place().isHeading() && !isTitle(block, key)) {
        first = i;
      }
    }
    return first;
  }

  /**
   * The first block behind a summary that is kept as text: author lines and times below it stand
   * between headline and text all the same.
   */
  private int behindSummary(int text) {
    int behind = text;
    int paragraphs = 0;
    while (paragraphs < MAX_SUMMARY && behind < blocks.size() && verdicts.get(behind) == null) {
      behind++;
      paragraphs++;
    }
    int next = behind;
    boolean stamped = false;
    while (next < blocks.size() && verdicts.get(next) != null) {
      RemovalReason reason = verdicts.get(next);
      stamped |= reason == RemovalReason.BYLINE || reason == RemovalReason.TIMESTAMP;
      next++;
    }
    return stamped && next < blocks.size() && next - behind <= BEHIND ? next : text;
  }

  private int lastKept() {
    int last = blocks.size() - 1;
    while (last >= 0 && verdicts.get(last) != null) {
      last--;
    }
    return last;
  }

  /** Index of the block that shows the title; else of the last main heading before the text. */
  private int headline(@Nullable String title, int text) {
    String key = title == null ? "" : Values.key(title);
    int heading = -1;
    int said = -1;
    for (int i = 0; i < Math.min(text + 1, blocks.size()); i++) {
      HtmlBlock block = blocks.get(i);
      boolean main = block.place().element().normalName().equals("h1");
      if (!key.isEmpty() && block.length() < 2 * key.length() + 40 && isTitle(block, key)) {
        // Lists of other articles name this one too, but not as the page's main heading.
        said = said >= 0 && !main && isMain(said) ? said : i;
      }
      heading = main ? i : heading;
    }
    return said >= 0 ? said : heading;
  }

  private boolean isMain(int block) {
    return blocks.get(block).place().element().normalName().equals("h1");
  }

  private static boolean isTitle(HtmlBlock block, String key) {
    return Values.hasKey(block.block().text(), key);
  }

  /** The first block that may be the article's. */
  private int begin() {
    int from = headline >= 0 ? headline : body;
    return Math.max(0, Math.max(from - BEFORE, headline >= 0 ? 0 : body - 3 * BEFORE));
  }

  private void readElements(List<Element> times) {
    if (blocks.isEmpty()) {
      return;
    }
    int first = position(blocks.get(Math.min(begin(), blocks.size() - 1)).place().element());
    int from = headline >= 0 ? position(blocks.get(headline).place().element()) : first;
    int to = position(blocks.get(Math.min(body, blocks.size() - 1)).place().element());
    int last =
        position(blocks.get(Math.max(0, Math.min(end, blocks.size() - 1))).place().element());
    int next = end + BEHIND + 1;
    int behindLast =
        next < blocks.size() ? position(blocks.get(next).place().element()) : Integer.MAX_VALUE;
    List<Element> later = new ArrayList<>();
    for (Element time : times) {
      int at = position(time);
      if (at >= from && at <= to) {
        addElement(time);
      } else if (at >= first && at < from
          || at >= last && at <= behindLast && label(time) == LabelledTime.Label.PUBLISHED) {
        later.add(time);
      }
    }
    later.forEach(this::addElement);
  }

  private static int position(Element element) {
    return element.sourceRange().startPos();
  }

  private void addElement(Element time) {
    TimeClaim claim = TimeElement.claim(time);
    if (claim != null) {
      add(claim, label(time));
    }
  }

  private static LabelledTime.Label label(Element time) {
    String names = time.className().toLowerCase(Locale.ROOT) + " " + time.attr("itemprop");
    if (names.contains("published") || names.contains("entry-date")) {
      return LabelledTime.Label.PUBLISHED;
    }
    if (names.contains("updated") || names.toLowerCase(Locale.ROOT).contains("modified")) {
      return LabelledTime.Label.UPDATED;
    }
    return TimeElement.label(time);
  }

  private void readBlocks() {
    int from = Math.max(0, headline);
    for (int i = from; i < Math.min(body, from + BETWEEN); i++) {
      for (Shown time : shownIn(i)) {
        add(time.claim(), time.label());
      }
    }
    for (int i = body; i < Math.min(blocks.size(), body + BEHIND); i++) {
      if (verdicts.get(i) == RemovalReason.TIMESTAMP || verdicts.get(i) == RemovalReason.BYLINE) {
        for (Shown time : shownIn(i)) {
          add(time.claim(), time.label());
        }
      }
    }
    for (int i = begin(); i < from; i++) {
      for (Shown time : shownIn(i)) {
        add(time.claim(), time.label());
      }
    }
    for (int i = end + 1; i < blocks.size(); i++) {
      for (Shown time : shownIn(i)) {
        addBehind(i, time);
      }
    }
  }

  /** A time that a block shows, and what it is called. */
  private record Shown(TimeClaim claim, LabelledTime.Label label) {}

  private List<Shown> shownIn(int i) {
    RemovalReason reason = verdicts.get(i);
    Block block = blocks.get(i).block();
    if (reason == null || OTHERS.contains(reason) || block.wordCount() > MAX_STAMP_WORDS) {
      return List.of();
    }
    List<Shown> times = new ArrayList<>();
    for (LabelledTime time : LabelledTime.in(block.text())) {
      LabelledTime.Label label = time.label();
      if (label == LabelledTime.Label.NONE && i > 0) {
        Block before = blocks.get(i - 1).block();
        label = before.wordCount() <= MAX_LABEL_WORDS ? LabelledTime.label(before.text()) : label;
      }
      times.add(
          new Shown(new TimeClaim(time.time(), time.words(), TimeClaim.Place.VISIBLE), label));
    }
    return times;
  }

  /** Right behind the text, what is called something or stands in a line of the article's own. */
  private void addBehind(int i, Shown time) {
    RemovalReason reason = verdicts.get(i);
    boolean near = i <= end + BEHIND;
    if (near && time.label() != LabelledTime.Label.NONE) {
      add(time.claim(), time.label());
    } else if (near && (reason == RemovalReason.BYLINE || reason == RemovalReason.TIMESTAMP)) {
      behind.add(time.claim());
    } else if (!near && time.label() != LabelledTime.Label.NONE) {
      far.computeIfAbsent(time.label(), l -> new ArrayList<>()).add(time.claim());
    }
  }

  private void add(TimeClaim claim, LabelledTime.Label label) {
    List<TimeClaim> list =
        switch (label) {
          case PUBLISHED -> published;
          case UPDATED -> updated;
          case NONE -> shown;
        };
    if (list.size() < MAX_CLAIMS) {
      list.add(claim);
    }
  }

  /** Times that are called publication, then those that are called nothing. */
  List<TimeClaim> published() {
    List<TimeClaim> all = new ArrayList<>(published);
    all.addAll(shown);
    return all;
  }

  /** Times at the page's end, that are believed if nothing else states any. */
  List<TimeClaim> publishedAtEnd() {
    List<TimeClaim> all = new ArrayList<>(behind.subList(0, Math.min(1, behind.size())));
    all.addAll(only(LabelledTime.Label.PUBLISHED));
    return all;
  }

  /** Times that are called updates. */
  List<TimeClaim> updated() {
    return updated.isEmpty() ? only(LabelledTime.Label.UPDATED) : updated;
  }

  /** The only time of a kind far from the text: where there are more, they are other articles'. */
  private List<TimeClaim> only(LabelledTime.Label label) {
    List<TimeClaim> all = far.getOrDefault(label, List.of());
    long days = all.stream().map(claim -> claim.time().day()).distinct().count();
    return days == 1 ? all.subList(0, 1) : List.of();
  }

  /** Names in the author lines beside the headline, and in those right behind the text. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    for (int i = begin(); i < Math.min(body, begin() + BETWEEN); i++) {
      addNames(i, names);
    }
    if (names.isEmpty()) {
      for (int i = end + 1; i < Math.min(blocks.size(), end + 1 + BEHIND); i++) {
        addNames(i, names);
      }
    }
    return names;
  }

  private void addNames(int i, List<String> names) {
    RemovalReason reason = verdicts.get(i);
    Block block = blocks.get(i).block();
    if (reason != null && !OTHERS.contains(reason) && block.wordCount() <= MAX_STAMP_WORDS) {
      Element element = blocks.get(i).place().element();
      boolean called = i >= Math.max(0, headline) && i < body && BylineElement.is(element);
      String text = block.text();
      if (called || Bylines.mayHoldNames(text)) {
        List<String> whole = Bylines.names(text);
        boolean stated =
            called || text.contains("by ") || text.contains("By ") || text.contains("BY ");
        List<String> parts = stated ? BylineElement.names(element, called) : List.of();
        names.addAll(parts.isEmpty() || parts.size() < whole.size() ? whole : parts);
      }
    }
  }

  /** Whether an element stands beside the headline or right behind the text. */
  boolean isNear(Element element) {
    if (blocks.isEmpty()) {
      return false;
    }
    int at = position(element);
    int last = end + BEHIND + 1;
    boolean before =
        at >= position(blocks.get(Math.min(begin(), blocks.size() - 1)).place().element())
            && at <= position(blocks.get(Math.min(body, blocks.size() - 1)).place().element());
    boolean behind =
        at >= position(blocks.get(Math.max(0, end)).place().element())
            && (last >= blocks.size() || at < position(blocks.get(last).place().element()));
    return before || behind;
  }

  /** The name in the first copyright line behind the text; null if none holds any. */
  @Nullable String copyrightHolder() {
    // Within the text it is a picture's; the page's makers come last.
    for (int i = end + 1; i < blocks.size(); i++) {
      RemovalReason reason = verdicts.get(i);
      String text = blocks.get(i).block().text();
      boolean claims =
          reason == RemovalReason.COPYRIGHT
              || reason == RemovalReason.NAVIGATION && text.contains("©");
      if (claims && !MAKER.matcher(text).find()) {
        String name = MetadataReader.nameInCopyright(text);
        boolean label =
            name != null
                && Phrases.shipped()
                    .match(RemovalReason.ADVERTISEMENT, name.toLowerCase(Locale.ROOT));
        if (name != null && !label) {
          return name;
        }
      }
    }
    return null;
  }
}
