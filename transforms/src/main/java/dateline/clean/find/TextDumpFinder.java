package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.block.BlockReader;
import dateline.clean.block.CleanedPage;
import dateline.clean.block.InlineCredit;
import dateline.clean.block.LineRules;
import dateline.clean.block.PageKind;
import dateline.clean.block.PageTraits;
import dateline.clean.decode.DecodedText;
import dateline.clean.decode.MappedText;
import dateline.clean.language.Scripts;
import dateline.clean.limit.TimeBudget;
import dateline.clean.metadata.MetadataReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a text dump of a page: first what each block says of itself, then what its
 * place among the others says. Prose is kept wherever it stands; what is short and unfinished has
 * to earn its place.
 */
public final class TextDumpFinder implements ArticleFinder {

  private static final int MIN_TITLE_WORDS = 3;
  private static final int MAX_TITLE_WORDS = 30;
  private static final int MAX_SUBHEAD_WORDS = 16;

  /** More short lines in a row than this are a list of links, no subheads. */
  private static final int MAX_LABELS = 2;

  /** Alternative text and caption of one picture share at least half of their words. */
  private static final double SAME_PICTURE = 0.5;

  @Override
  public CleanedPage find(DecodedText page, @Nullable String address, TimeBudget budget) {
    return new Finding(new BlockReader(page, budget).read(), budget).result();
  }

  /** The verdicts on one page, as they come together. */
  private static final class Finding {

    private final List<Block> blocks;
    private final TimeBudget budget;
    private final List<@Nullable RemovalReason> verdicts;
    private int title = -1;
    private int first;
    private int last;

    Finding(List<Block> blocks, TimeBudget budget) {
      this.blocks = blocks;
      this.budget = budget;
      this.verdicts = new ArrayList<>(Collections.nCopies(blocks.size(), null));
    }

    CleanedPage result() {
      judgeAlone();
      judgeForeignBlocks();
      judgeRepeatedBlocks();
      judgePictureTexts();
      judgeLinkLists();
      budget.check();
      findBody();
      judgeHeader();
      judgeBody();
      judgeTail();
      budget.check();
      return collect();
    }

    private boolean open(int i) {
      return verdicts.get(i) == null;
    }

    private void judgeAlone() {
      for (int i = 0; i < blocks.size(); i++) {
        budget.tick();
        verdicts.set(i, LineRules.reasonFor(blocks.get(i)));
      }
    }

    /**
     * Blocks in another script than the page's prose: between its paragraphs those that are more
     * than a name, around them all.
     */
    private void judgeForeignBlocks() {
      StringBuilder prose = new StringBuilder();
      for (Block block : blocks) {
        if (block.isProse()) {
          prose.append(block.text()).append(' ');
        }
      }
      Character.UnicodeScript script = Scripts.dominant(prose.toString());
      if (prose.length() == 0 || script == Character.UnicodeScript.COMMON) {
        return;
      }
      List<Integer> others = new ArrayList<>();
      int from = blocks.size();
      int to = -1;
      for (int i = 0; i < blocks.size(); i++) {
        String text = blocks.get(i).text();
        if (open(i) && Scripts.isOther(text, script)) {
          others.add(i);
        } else if (open(i) && blocks.get(i).isProse()) {
          from = Math.min(from, i);
          to = i;
        }
      }
      for (int i : others) {
        boolean within = from < i && i < to;
        if (!within || Scripts.isProseOfOther(blocks.get(i).text(), script)) {
          verdicts.set(i, RemovalReason.FOREIGN_LANGUAGE);
        }
      }
    }

    /**
     * What stands twice is furniture, unless it is a sentence: a refrain, a quote given again.
     * Whole passages are said once.
     */
    private void judgeRepeatedBlocks() {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        boolean again = !seen.add(block.lower());
        if (again && open(i) && block.wordCount() >= 3 && !block.isSentence()) {
          verdicts.set(i, RemovalReason.OTHER);
        }
      }
      List<Integer> rest = IntStream.range(0, blocks.size()).filter(this::open).boxed().toList();
      RepeatedPassages.in(rest.stream().map(blocks::get).toList()).stream()
          .forEach(i -> verdicts.set(rest.get(i), RemovalReason.OTHER));
    }

    /**
     * Two neighbouring short lines that say nearly the same: alternative text and caption. Three
     * are a list: "1 cup of flour", "1 cup of milk", …
     */
    private void judgePictureTexts() {
      BitSet pairs = new BitSet();
      for (int i = 0; i + 1 < blocks.size(); i++) {
        Block one = blocks.get(i);
        Block two = blocks.get(i + 1);
        pairs.set(i, isLabel(one) && isLabel(two) && !two.afterBlankLine() && similar(one, two));
      }
      for (int i = pairs.nextSetBit(0); i >= 0; i = pairs.nextSetBit(i + 1)) {
        if (!pairs.get(i + 1) && (i == 0 || !pairs.get(i - 1))) {
          mark(i, RemovalReason.CAPTION);
          mark(i + 1, RemovalReason.CAPTION);
        }
      }
    }

    /** A long line without an end, or a list item: a headline may be either. */
    private static boolean isHeadline(Block block) {
      return !block.endsSentence() && block.wordCount() <= MAX_TITLE_WORDS;
    }

    private void mark(int i, RemovalReason reason) {
      if (open(i)) {
        verdicts.set(i, reason);
      }
    }

    /** A short line that is no sentence. */
    private static boolean isLabel(Block block) {
      return !block.isSentence() && block.wordCount() <= MAX_SUBHEAD_WORDS && !block.isBullet();
    }

    private static boolean similar(Block one, Block two) {
      Set<String> a = lowerWords(one);
      Set<String> b = lowerWords(two);
      Set<String> common = new HashSet<>(a);
      common.retainAll(b);
      Set<String> all = new HashSet<>(a);
      all.addAll(b);
      return !common.isEmpty() && common.size() >= SAME_PICTURE * all.size();
    }

    private static Set<String> lowerWords(Block block) {
      Set<String> words = new HashSet<>();
      block.words().forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
      return words;
    }

    /**
     * Behind a line that announces links: what is no paragraph is a link. A line that announces one
     * and names it ("Read more: …") announces no others. What may be the headline is none: there is
     * one above the first paragraph, whatever menu stands above that.
     */
    private void judgeLinkLists() {
      int headline = headlineBehindLinks();
      boolean inList = false;
      for (int i = 0; i < blocks.size(); i++) {
        if (verdicts.get(i) == RemovalReason.RELATED_LINKS) {
          inList |= LineRules.announcesLinks(blocks.get(i));
        } else if (blocks.get(i).isProse() && !isHeadline(blocks.get(i))) {
          inList = false;
        } else if (inList && i != headline) {
          mark(i, RemovalReason.RELATED_LINKS);
        }
      }
    }

    /**
     * The line above the first paragraph that blank lines set off from both; only bylines and times
     * stand between. Where blank lines part all lines, or links stand below a line that may be the
     * headline as well, nothing tells it from the last of the links: -1.
     */
    private int headlineBehindLinks() {
      int body = 0;
      while (body < blocks.size() && !(open(body) && blocks.get(body).isProse())) {
        body++;
      }
      int line = body - 1;
      while (line >= 0
          && (verdicts.get(line) == RemovalReason.BYLINE
              || verdicts.get(line) == RemovalReason.TIMESTAMP)) {
        line--;
      }
      boolean setOff =
          body < blocks.size()
              && line > 0
              && blocks.get(line).afterBlankLine()
              && blocks.get(line + 1).afterBlankLine()
              && !blocks.get(line - 1).afterBlankLine();
      return setOff && mayBeTitle(line) && titleBefore(linksBefore(line)) < 0 ? line : -1;
    }

    /** The first line that announces links before a line; the line itself where none does. */
    private int linksBefore(int line) {
      for (int i = 0; i < line; i++) {
        if (verdicts.get(i) == RemovalReason.RELATED_LINKS) {
          return i;
        }
      }
      return line;
    }

    /** The body reaches from the first paragraph to the last. */
    private void findBody() {
      first = blocks.size();
      last = -1;
      for (int i = 0; i < blocks.size(); i++) {
        if (open(i) && blocks.get(i).isProse()) {
          first = Math.min(first, i);
          last = i;
        }
      }
      if (last < 0) {
        for (int i = 0; i < blocks.size(); i++) {
          if (open(i) && blocks.get(i).isSentence() && blocks.get(i).endsSentence()) {
            first = Math.min(first, i);
            last = i;
          }
        }
      }
      while (last >= 0
          && last + 1 < blocks.size()
          && open(last + 1)
          && blocks.get(last + 1).isSentence()) {
        last++;
      }
      while (first > 0
          && last >= 0
          && open(first - 1)
          && LineRules.leadsIn(blocks.get(first - 1))) {
        first--;
      }
    }

    private void judgeHeader() {
      int end = Math.min(first, blocks.size());
      title = last < 0 ? -1 : titleBefore(end);
      for (int i = 0; i < end; i++) {
        if (!open(i)) {
          continue;
        }
        Block block = blocks.get(i);
        boolean underTitle = title >= 0 && i > title;
        if (i == title) {
          verdicts.set(i, RemovalReason.TITLE);
        } else if (!underTitle) {
          verdicts.set(i, RemovalReason.NAVIGATION);
        } else if (last < 0 || !isStandfirst(block)) {
          verdicts.set(i, isName(block) ? RemovalReason.BYLINE : RemovalReason.OTHER);
        }
      }
    }

    private int titleBefore(int end) {
      int best = -1;
      for (int i = 0; i < end; i++) {
        Block block = blocks.get(i);
        // The longest of the first lines: site names and slogans are shorter than headlines.
        if (mayBeTitle(i) && (best < 0 || block.wordCount() > blocks.get(best).wordCount() + 2)) {
          best = i;
        }
      }
      return best;
    }

    private boolean mayBeTitle(int i) {
      Block block = blocks.get(i);
      return open(i)
          && !block.isBullet()
          && block.wordCount() >= MIN_TITLE_WORDS
          && block.wordCount() <= MAX_TITLE_WORDS
          && !LineRules.isSection(block);
    }

    /** A summary under the headline: a list item, or a line of some length. */
    private static boolean isStandfirst(Block block) {
      return block.isBullet() && block.wordCount() >= 4
          || block.isSentence()
          || block.wordCount() >= 8;
    }

    /** One to four words that all begin upper case: the name of a publisher or an author. */
    private static boolean isName(Block block) {
      return block.wordCount() >= 1
          && block.wordCount() <= 4
          && block.words().stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    /**
     * Within the body short lines are subheads if they stand alone above a paragraph, or a list if
     * a line before them leads to it.
     */
    private void judgeBody() {
      List<Integer> links = new ArrayList<>();
      boolean listed = false;
      for (int i = first; i <= last; i++) {
        Block block = blocks.get(i);
        boolean open = open(i);
        listed = open && (LineRules.leadsIn(block) || listed && isLabel(block));
        if (!open || listed || block.isSentence() || block.isBullet() && block.wordCount() >= 2) {
          continue;
        }
        if (block.wordCount() == 0) {
          verdicts.set(i, RemovalReason.OTHER);
        } else if (!leadsToText(i)) {
          links.add(i);
        }
      }
      // Only now: a list is as long as it is for its last entry too.
      links.forEach(i -> verdicts.set(i, RemovalReason.RELATED_LINKS));
    }

    /** At most one more short line stands between this one and the paragraph it heads. */
    private boolean leadsToText(int i) {
      int labels = 1;
      for (int k = i - 1;
          k >= first && labels <= MAX_LABELS && open(k) && isLabel(blocks.get(k));
          k--) {
        labels++;
      }
      for (int k = i + 1; k <= last && labels <= MAX_LABELS; k++) {
        if (!open(k)) {
          continue;
        }
        if (!isLabel(blocks.get(k))) {
          break;
        }
        labels++;
      }
      return labels <= MAX_LABELS;
    }

    private void judgeTail() {
      for (int i = Math.max(last + 1, first); i < blocks.size(); i++) {
        mark(i, RemovalReason.OTHER);
      }
      if (last < 0) {
        for (int i = 0; i < blocks.size(); i++) {
          mark(i, RemovalReason.OTHER);
        }
      }
    }

    private CleanedPage collect() {
      List<MappedText> kept = new ArrayList<>();
      List<CleanedPage.Removed> removed = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        RemovalReason reason = verdicts.get(i);
        MappedText text = blocks.get(i).mapped();
        if (reason != null) {
          removed.add(new CleanedPage.Removed(text, reason));
          continue;
        }
        InlineCredit credit = InlineCredit.in(text);
        kept.add(credit.text());
        if (credit.credit() != null) {
          removed.add(new CleanedPage.Removed(credit.credit(), RemovalReason.WIRE_CREDIT));
        }
      }
      return new CleanedPage(kind(kept), kept, removed, metadata(kept));
    }

    /** A dump shows no more than lines: those of a list of links have no prose between them. */
    private PageKind kind(List<MappedText> kept) {
      PageTraits traits = new PageTraits();
      kept.forEach(paragraph -> traits.addKept(new Block(paragraph, true).wordCount()));
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (i == title) {
          traits.addHeading(block.lower());
        }
        traits.addNotice(block, open(i));
        if (!open(i) && !block.isSentence() && PageTraits.isHeadline(block)) {
          traits.addHeadline(i > first && i < last);
        }
      }
      return traits.kind();
    }

    private CleanedPage.Metadata metadata(List<MappedText> kept) {
      MetadataReader reader = new MetadataReader();
      Map<Integer, RemovalReason> reasons = new HashMap<>();
      for (int i = 0; i < blocks.size(); i++) {
        RemovalReason reason = verdicts.get(i);
        if (reason != null) {
          reasons.put(i, reason);
        }
      }
      return reader.read(blocks, reasons, first, title, kept);
    }
  }
}
