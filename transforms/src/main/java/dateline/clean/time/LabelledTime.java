package dateline.clean.time;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in a visible block, and what the words before it call it.
 *
 * @param time the time
 * @param words the words that state it
 * @param label what it is called
 */
public record LabelledTime(StatedTime time, String words, Label label) {

  /** What a page calls a time. */
  public enum Label {
    PUBLISHED,
    UPDATED,
    NONE
  }

  private static final Pattern UPDATED =
      Pattern.compile(
          "(?iu)\\b(?:updated?|modified|edited|last|revised|corrected)\\b|수정|更新|修改|actualizad[oa]|modificado"
              + "|mis(?:e)? à jour|modifié|aktualisiert|geändert|aggiornat[oa]|atualizad[oa]|bijgewerkt|обновлен");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?iu)\\b(?:published|publication date|posted|first|released?|issued|created|registered|date|datum|fecha)\\b"
              + "|입력|등록|승인|发布|發佈|公開|掲載|publicad[oa]|publié|veröffentlicht|erstellt|pubblicat[oa]|gepubliceerd|опубликован");

  /** "4 March 2021 (updated)": only what stands in brackets may label the time before it. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("^\\s?[(\\[]([^()\\[\\]\\d]{1,30})[)\\]]");

  /** Only where a day is called something, two numbers behind it are a clock time: "08.30". */
  private static final Pattern DOTTED =
      Pattern.compile(
          "^(?:[,\\s|–-]|\\bat\\b){1,8}([01]?\\d|2[0-3])\\.([0-5]\\d)"
              + "(?=\\s?(?:$|[|,;()•·–—]|(?i:first|last|published|updated|modified)\\b))");

  /** Words further away label something else. */
  private static final int MAX_LABEL = 60;

  /** The times that a block states, in its order. */
  public static List<LabelledTime> in(String text) {
    List<StatedTime> times = new ArrayList<>(StatedTime.findAll(text));
    times.sort(Comparator.comparingInt(StatedTime::begin));
    List<LabelledTime> labelled = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < times.size(); i++) {
      StatedTime day = times.get(i);
      String before = text.substring(Math.max(end, day.begin() - MAX_LABEL), day.begin());
      Label label = label(before);
      StatedTime time = label == Label.NONE ? day : withDottedClock(day, text);
      String words = text.substring(time.begin(), time.end()).strip();
      end = time.end();
      // An update is never the earlier of two.
      boolean last = i + 1 == times.size() || !times.get(i + 1).instant().isAfter(time.instant());
      if (label == Label.NONE && last) {
        String rest = text.substring(end);
        label = labelBehind(rest);
        end = text.length() - withoutLabelBehind(rest).length();
      }
      labelled.add(new LabelledTime(time, words, label));
    }
    return labelled;
  }

  private static StatedTime withDottedClock(StatedTime day, String text) {
    Matcher matcher = DOTTED.matcher(text.substring(day.end()));
    if (day.clock() != null || !matcher.find()) {
      return day;
    }
    LocalTime clock =
        LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    return new StatedTime(day.day(), clock, null, day.begin(), day.end() + matcher.end());
  }

  /** What words call the time behind them: the last of them that calls it anything. */
  public static Label label(String words) {
    int updated = lastEnd(UPDATED, words);
    int published = lastEnd(PUBLISHED, words);
    if (updated < 0 && published < 0) {
      return Label.NONE;
    }
    return updated > published ? Label.UPDATED : Label.PUBLISHED;
  }

  /** What words in brackets right behind a time call it. */
  public static Label labelBehind(String words) {
    return label(behind(words));
  }

  /** What is left of the words between two times when those that label the first are gone. */
  public static String withoutLabelBehind(String words) {
    return labelBehind(words) == Label.NONE ? words : words.substring(behind(words).length());
  }

  private static String behind(String words) {
    Matcher matcher = IN_BRACKETS.matcher(words);
    return matcher.find() ? matcher.group() : "";
  }

  private static int lastEnd(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end;
  }
}
