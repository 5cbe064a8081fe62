package dateline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/** Takes out of the clutter what it says about the article. */
final class MetadataReader {

  private static final Pattern UPDATE =
      Pattern.compile(
          "(?iu)\\b(?:updated?|modified|edited|last)\\b|수정|更新|actualizado|mis à jour|aktualisiert");

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{Lu}.'’-]+(?:[ -]\\p{Lu}[\\p{Lu}.'’-]+){0,3})"
              + "(?:,\\s+\\p{Lu}[\\p{L}.]+(?:\\s\\p{L}+)?)?(?:,?\\s+\\p{L}+\\.?\\s\\d{1,2}|,?\\s+\\d{1,2}\\s\\p{L}+)?(?:,?\\s+\\d{4})?"
              + "\\s*(?:\\([^()]{2,40}\\)\\s*)?(?:—|–|--|-|:)\\s+(?=\\S)"
              + "|^(?<placed>\\p{Lu}[\\p{L}.'’-]+(?:[ -]\\p{Lu}[\\p{L}.'’-]+){0,3})(?:,[^()—–]{2,30})?\\s*\\([^()]{2,40}\\)\\s*(?:—|–|--|-)\\s+(?=\\S)");

  private static final Pattern NOT_A_PUBLISHER =
      Pattern.compile(
          "(?iu)©|\\(c\\)|\\bcopyrights?\\b|\\ball rights reserved\\b.*|\\btodos los derechos reservados\\b.*|\\btous droits réservés\\b.*|\\balle rechte vorbehalten\\b.*|\\btutti i diritti riservati\\b.*|все права защищены.*|저작권자?|무단.*|无断.*|未经.*|版权所有|無断.*|転載.*|禁.*|\\b(?:19|20)\\d\\d\\b(?:\\s*[-–]\\s*(?:19|20)?\\d\\d)?|\\bby\\b|\\bthe copyright of\\b");

  /** What the blocks say; verdicts by index of the block, kept blocks have none. */
  CleanedPage.Metadata read(
      List<Block> blocks,
      Map<Integer, RemovalReason> verdicts,
      int bodyBegin,
      int title,
      List<MappedText> kept) {
    Published published = published(blocks, verdicts);
    return new CleanedPage.Metadata(
        title < 0 ? null : blocks.get(title).text(),
        published == null ? null : published.time().instant(),
        published == null ? null : published.evidence(),
        publisher(blocks, verdicts, bodyBegin, title),
        authors(blocks, verdicts),
        kept.isEmpty() ? null : dateline(kept),
        section(blocks, verdicts, bodyBegin),
        null);
  }

  private record Published(StatedTime time, String evidence, boolean update) {}

  /** The first time that is not an update; else the first update. */
  private static @Nullable Published published(
      List<Block> blocks, Map<Integer, RemovalReason> verdicts) {
    List<Published> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (verdicts.get(i) != RemovalReason.TIMESTAMP || headsTicker(blocks, i)) {
        continue;
      }
      String text = blocks.get(i).textWithoutBullet();
      StatedTime.findAll(text).stream()
          .min((a, b) -> a.begin() - b.begin())
          .ifPresent(
              time -> {
                String before = text.substring(0, time.begin());
                found.add(
                    new Published(
                        time,
                        text.substring(time.begin(), time.end()).strip(),
                        UPDATE.matcher(before).find()));
              });
    }
    return found.stream()
        .filter(time -> !time.update())
        .findFirst()
        .orElse(found.isEmpty() ? null : found.get(0));
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
        String name =
            NOT_A_PUBLISHER
                .matcher(blocks.get(i).text())
                .replaceAll(" ")
                .replaceAll("[\\s.,|·:;/-]+$|^[\\s.,|·:;/-]+", "")
                .replaceAll("\\s+", " ");
        int words = name.split(" ", -1).length;
        if (name.length() >= 2 && words <= 7 && Character.isUpperCase(name.codePointAt(0))) {
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

  private static List<String> authors(List<Block> blocks, Map<Integer, RemovalReason> verdicts) {
    List<String> authors = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (verdicts.get(i) == RemovalReason.BYLINE) {
        for (String name : Bylines.names(blocks.get(i).text())) {
          if (!authors.contains(name)) {
            authors.add(name);
          }
        }
      }
    }
    return authors;
  }

  /** The place before the dash in one of the first two paragraphs. */
  static @Nullable String dateline(List<MappedText> kept) {
    for (MappedText paragraph : kept.subList(0, Math.min(2, kept.size()))) {
      Matcher matcher = DATELINE.matcher(paragraph.text());
      if (matcher.find()) {
        String place = matcher.group("place");
        return place == null ? matcher.group("placed") : place;
      }
    }
    return null;
  }

  private static @Nullable String section(
      List<Block> blocks, Map<Integer, RemovalReason> verdicts, int bodyBegin) {
    for (int i = 0; i < Math.min(bodyBegin, blocks.size()); i++) {
      if (verdicts.get(i) == RemovalReason.NAVIGATION && LineRules.isSection(blocks.get(i))) {
        return blocks.get(i).text();
      }
    }
    return null;
  }
}
