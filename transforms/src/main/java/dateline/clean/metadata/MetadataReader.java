package dateline.clean.metadata;

import dateline.clean.block.Block;
import dateline.clean.block.Bylines;
import dateline.clean.block.CleanedPage;
import dateline.clean.block.LineRules;
import dateline.clean.decode.MappedText;
import dateline.clean.time.LabelledTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/** Takes out of the clutter what it says about the article. */
public final class MetadataReader {

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{Lu}.'’-]+(?:[ -]\\p{Lu}[\\p{Lu}.'’-]+){0,3})"
              + "(?:,\\s+\\p{Lu}[\\p{L}.]+(?:\\s\\p{L}+)?)?(?:,?\\s+\\p{L}+\\.?\\s\\d{1,2}|,?\\s+\\d{1,2}\\s\\p{L}+)?(?:,?\\s+\\d{4})?"
              + "\\s*(?:\\([^()]{2,40}\\)\\s*)?(?:—|–|--|-|:)\\s+(?=\\S)"
              + "|^(?<placed>\\p{Lu}[\\p{L}.'’-]+(?:[ -]\\p{Lu}[\\p{L}.'’-]+){0,3})(?:,[^()—–]{2,30})?\\s*\\([^()]{2,40}\\)\\s*(?:—|–|--|-)\\s+(?=\\S)");

  private static final Pattern NOT_A_PUBLISHER =
      Pattern.compile(
          "(?iu)©|\\(c\\)|\\bcopyrights?\\b|\\ball rights reserved\\b.*|\\btodos los derechos reservados\\b.*|\\btous droits réservés\\b.*|\\balle rechte vorbehalten\\b.*|\\btutti i diritti riservati\\b.*|все права защищены.*|저작권자?|무단.*|无断.*|未经.*|版权所有|無断.*|転載.*|禁.*|\\b(?:19|20)\\d\\d\\b(?:\\s*[-–]\\s*(?:19|20)?\\d\\d)?|\\bby\\b|\\bthe copyright of\\b");

  /** Copyright lines are short; the pattern's time grows faster than what it reads. */
  private static final int MAX_COPYRIGHT = 400;

  /** Entries of a menu have no more words. */
  private static final int MAX_ENTRY_WORDS = 3;

  /** What the blocks say; verdicts by index of the block, kept blocks have none. */
  public CleanedPage.Metadata read(
      List<Block> blocks,
      Map<Integer, RemovalReason> verdicts,
      int bodyBegin,
      int title,
      List<MappedText> kept) {
    List<LabelledTime> times = times(blocks, verdicts, bodyBegin);
    String publisher = publisher(blocks, verdicts, bodyBegin, title);
    return new CleanedPage.Metadata(
        title < 0 ? null : blocks.get(title).text(),
        dated(times, time -> time.label() != LabelledTime.Label.UPDATED, true),
        dated(times, time -> time.label() == LabelledTime.Label.UPDATED, false),
        publisher,
        authors(blocks, verdicts, bodyBegin, title, publisher),
        kept.isEmpty() ? null : dateline(kept),
        section(blocks, verdicts, bodyBegin),
        null,
        null);
  }

  private static List<LabelledTime> times(
      List<Block> blocks, Map<Integer, RemovalReason> verdicts, int bodyBegin) {
    List<LabelledTime> times = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean stamp = verdicts.get(i) == RemovalReason.TIMESTAMP && !headsTicker(blocks, i);
      if (stamp || verdicts.get(i) == RemovalReason.BYLINE && i < bodyBegin) {
        times.addAll(LabelledTime.in(blocks.get(i).textWithoutBullet()));
      }
    }
    return times;
  }

  /** The first time of a kind; else the first of any, if that will do. */
  private static CleanedPage.@Nullable Dated dated(
      List<LabelledTime> times, Predicate<LabelledTime> kind, boolean orAny) {
    return times.stream()
        .filter(kind)
        .findFirst()
        .or(() -> orAny ? times.stream().findFirst() : Optional.empty())
        .map(time -> new CleanedPage.Dated(time.time().instant(), time.words()))
        .orElse(null);
  }

  /**
   * A date right above a list of entries with clock times dates that list: the page was shown then,
   * which says nothing about when the article was published.
   */
  private static boolean headsTicker(List<Block> blocks, int i) {
    return i + 1 < blocks.size()
        && blocks
            .get(i + 1)
            .textWithoutBullet()
            .matches("^\\d{1,2}:\\d{2}\\s*(?:[aApP]\\.?[mM]\\.?)?\\s.*")
        && blocks.get(i + 1).isBullet();
  }

  private static @Nullable String publisher(
      List<Block> blocks, Map<Integer, RemovalReason> verdicts, int bodyBegin, int title) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (verdicts.get(i) == RemovalReason.COPYRIGHT) {
        String name = nameInCopyright(blocks.get(i).text());
        if (name != null) {
          return name;
        }
      }
    }
    for (int i = Math.max(title + 1, 0); i < Math.min(bodyBegin, blocks.size()); i++) {
      Block block = blocks.get(i);
      boolean name =
          verdicts.get(i) == RemovalReason.BYLINE && Bylines.names(block.text()).isEmpty();
      if (name && block.text().equals(block.text().toUpperCase(Locale.ROOT))) {
        return block.text();
      }
    }
    return null;
  }

  /** The name that a copyright line is left with; null if that is none. */
  static @Nullable String nameInCopyright(String line) {
    if (line.length() > MAX_COPYRIGHT) {
      return null;
    }
    String name =
        NOT_A_PUBLISHER
            .matcher(line)
            .replaceAll(" ")
            .replaceAll("[\\s.,|·:;/-]+$|^[\\s.,|·:;/-]+", "")
            .replaceAll("\\s+", " ");
    int words = name.split(" ", -1).length;
    boolean isName = name.length() >= 2 && words <= 7 && Character.isUpperCase(name.codePointAt(0));
    return isName ? name : null;
  }

  /**
   * The names in bylines; where there are none, the name above the date, and else those of the
   * reporters in a credit.
   */
  private static List<String> authors(
      List<Block> blocks,
      Map<Integer, RemovalReason> verdicts,
      int bodyBegin,
      int title,
      @Nullable String publisher) {
    List<String> sites = publisher == null ? List.of() : List.of(publisher);
    for (RemovalReason reason : List.of(RemovalReason.BYLINE, RemovalReason.WIRE_CREDIT)) {
      List<String> stated = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        if (verdicts.get(i) == reason) {
          stated.addAll(Bylines.names(blocks.get(i).text()));
        }
      }
      if (reason == RemovalReason.BYLINE && stated.isEmpty() && title >= 0) {
        stated.addAll(nameAboveDate(blocks, verdicts, title, bodyBegin));
      }
      List<String> authors = AuthorNames.of(stated, sites);
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  /** A name alone between headline and date; one in capitals may be a publisher's. */
  private static List<String> nameAboveDate(
      List<Block> blocks, Map<Integer, RemovalReason> verdicts, int title, int bodyBegin) {
    for (int i = title + 1; i + 1 < Math.min(bodyBegin, blocks.size()); i++) {
      String text = blocks.get(i).text();
      if (verdicts.get(i) == RemovalReason.BYLINE
          && verdicts.get(i + 1) == RemovalReason.TIMESTAMP
          && Bylines.isLoneName(text)
          && !text.equals(text.toUpperCase(Locale.ROOT))) {
        return List.of(text);
      }
    }
    return List.of();
  }

  /** The place before the dash in one of the first two paragraphs. */
  public static @Nullable String dateline(List<MappedText> kept) {
    for (MappedText paragraph : kept.subList(0, Math.min(2, kept.size()))) {
      Matcher matcher = DATELINE.matcher(paragraph.text());
      if (matcher.find()) {
        String place = matcher.group("place");
        return place == null ? matcher.group("placed") : place;
      }
    }
    return null;
  }

  /** The first that is named alone: of several that short lines in a row name, none is its. */
  private static @Nullable String section(
      List<Block> blocks, Map<Integer, RemovalReason> verdicts, int bodyBegin) {
    String named = null;
    int inRow = 0;
    for (int i = 0; i < Math.min(bodyBegin, blocks.size()); i++) {
      Block block = blocks.get(i);
      boolean entry =
          verdicts.get(i) == RemovalReason.NAVIGATION && block.wordCount() <= MAX_ENTRY_WORDS;
      if (!entry) {
        if (inRow == 1) {
          return named;
        }
        inRow = 0;
      } else if (LineRules.isSection(block)) {
        named = block.text();
        inRow++;
      }
    }
    return inRow == 1 ? named : null;
  }
}
