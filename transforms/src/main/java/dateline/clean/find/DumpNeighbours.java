package dateline.clean.find;

import dateline.clean.block.Block;
import dateline.clean.block.LineRules;
import dateline.clean.language.Scripts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.records.RemovalReason;

/** What the blocks around a block of a dump say of it, wherever the article is. */
final class DumpNeighbours {

  /** Alternative text and caption of one picture share at least half of their words. */
  private static final double SAME_PICTURE = 0.5;

  private final DumpLines lines;

  private DumpNeighbours(DumpLines lines) {
    this.lines = lines;
  }

  static void judge(DumpLines lines) {
    DumpNeighbours neighbours = new DumpNeighbours(lines);
    neighbours.judgeForeignBlocks();
    neighbours.judgeRepeatedTitle();
    neighbours.judgeRepeatedBlocks();
    neighbours.judgePictureTexts();
    neighbours.judgeLinkLists();
  }

  /**
   * Blocks in another script than the page's prose: between its paragraphs those that are more than
   * a name, around them all.
   */
  private void judgeForeignBlocks() {
    StringBuilder prose = new StringBuilder();
    for (Block block : lines.blocks()) {
      if (block.isProse()) {
        prose.append(block.text()).append(' ');
      }
    }
    Character.UnicodeScript script = Scripts.dominant(prose.toString());
    if (prose.length() == 0 || script == Character.UnicodeScript.COMMON) {
      return;
    }
    List<Integer> others = new ArrayList<>();
    int from = lines.size();
    int to = -1;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.block(i).text();
      if (lines.open(i) && Scripts.isOther(text, script)) {
        others.add(i);
      } else if (lines.open(i) && lines.block(i).isProse()) {
        from = Math.min(from, i);
        to = i;
      }
    }
    for (int i : others) {
      boolean within = from < i && i < to;
      if (!within || Scripts.isProseOfOther(lines.block(i).text(), script)) {
        lines.set(i, RemovalReason.FOREIGN_LANGUAGE);
      }
    }
  }

  /**
   * What stands twice is furniture, unless it is a sentence: a refrain, a quote given again. Whole
   * passages are said once.
   */
  private void judgeRepeatedBlocks() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Block block = lines.block(i);
      boolean again = lines.open(i) && !seen.add(block.lower());
      if (again && block.wordCount() >= 3 && !block.isSentence()) {
        lines.set(i, RemovalReason.OTHER);
      }
    }
    List<Integer> rest = IntStream.range(0, lines.size()).filter(lines::open).boxed().toList();
    RepeatedPassages.in(rest.stream().map(lines::block).toList()).stream()
        .forEach(i -> lines.set(rest.get(i), RemovalReason.OTHER));
  }

  /**
   * Two neighbouring short lines that say nearly the same: alternative text and caption. Three are
   * a list: "1 cup of flour", "1 cup of milk", …
   */
  private void judgePictureTexts() {
    BitSet pairs = new BitSet();
    for (int i = 0; i + 1 < lines.size(); i++) {
      Block one = lines.block(i);
      Block two = lines.block(i + 1);
      pairs.set(
          i,
          lines.reason(i) != RemovalReason.NAVIGATION
              && DumpLines.isLabel(one)
              && DumpLines.isLabel(two)
              && !two.afterBlankLine()
              && similar(one, two));
    }
    for (int i = pairs.nextSetBit(0); i >= 0; i = pairs.nextSetBit(i + 1)) {
      boolean listed = i > 0 && (pairs.get(i - 1) || LineRules.leadsIn(lines.block(i - 1)));
      if (!pairs.get(i + 1) && !listed) {
        lines.mark(i, RemovalReason.CAPTION);
        lines.mark(i + 1, RemovalReason.CAPTION);
      }
    }
  }

  /**
   * The first lines of many dumps are the page's title, with the name of the site, and its
   * headline: the longer one gives way.
   */
  private void judgeRepeatedTitle() {
    int one = 0;
    while (one < lines.size() && !lines.mayBeTitle(one) && !lines.block(one).isProse()) {
      one++;
    }
    int two = one + 1;
    while (two < lines.size() && !lines.open(two)) {
      two++;
    }
    if (two < lines.size() && lines.mayBeTitle(one) && lines.mayBeTitle(two)) {
      String title = lines.block(one).lower();
      String headline = lines.block(two).lower();
      if (title.startsWith(headline)) {
        lines.set(one, RemovalReason.NAVIGATION);
      } else if (headline.startsWith(title)) {
        lines.set(two, RemovalReason.NAVIGATION);
      }
    }
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
    for (int i = 0; i < lines.size(); i++) {
      if (lines.reason(i) == RemovalReason.RELATED_LINKS) {
        inList |= LineRules.announcesLinks(lines.block(i));
      } else if (lines.block(i).isProse() && !DumpLines.isHeadline(lines.block(i))) {
        inList = false;
      } else if (inList && i != headline) {
        lines.mark(i, RemovalReason.RELATED_LINKS);
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
    while (body < lines.size() && !(lines.open(body) && lines.block(body).isProse())) {
      body++;
    }
    int line = body - 1;
    while (line >= 0
        && (lines.reason(line) == RemovalReason.BYLINE
            || lines.reason(line) == RemovalReason.TIMESTAMP)) {
      line--;
    }
    boolean setOff =
        body < lines.size()
            && line > 0
            && lines.block(line).afterBlankLine()
            && lines.block(line + 1).afterBlankLine()
            && !lines.block(line - 1).afterBlankLine();
    return setOff && lines.mayBeTitle(line) && lines.titleBefore(linksBefore(line)) < 0 ? line : -1;
  }

  /** The first line that announces links before a line; the line itself where none does. */
  private int linksBefore(int line) {
    for (int i = 0; i < line; i++) {
      if (lines.reason(i) == RemovalReason.RELATED_LINKS) {
        return i;
      }
    }
    return line;
  }
}
