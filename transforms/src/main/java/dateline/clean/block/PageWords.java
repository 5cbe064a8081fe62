package dateline.clean.block;

import dateline.text.ResourceLines;
import dateline.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases of {@code pages.txt}: what pages say that are no articles. */
final class PageWords {

  /** A longer heading tells of an error. */
  private static final int MAX_HEADING_WORDS = 6;

  private static final PageWords SHIPPED = new PageWords();

  private final Map<String, List<String>> phrases = new HashMap<>();

  private PageWords() {
    List<String> section = new ArrayList<>();
    for (String line : ResourceLines.of(PageWords.class, "pages.txt")) {
      if (line.startsWith("[")) {
        section =
            phrases.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
      } else {
        section.add(line);
      }
    }
  }

  static PageWords shipped() {
    return SHIPPED;
  }

  /** Whether a heading, in lower case, says that there is no such page. */
  boolean tellsError(String heading) {
    boolean isShort = Words.count(heading) <= MAX_HEADING_WORDS;
    return isShort && says("ERROR", heading)
        || heading.strip().matches("(?:error )?[45]\\d\\d(?: error)?");
  }

  /** Whether a short block, in lower case, says so. */
  boolean tellsErrorInText(String block) {
    return says("ERROR_BLOCK", block);
  }

  /** Whether a short block, in lower case, asks for an account. */
  boolean tellsLoginWall(String block) {
    return says("LOGIN_WALL", block);
  }

  private boolean says(String kind, String text) {
    String plain = text.replace('’', '\'');
    return phrases.getOrDefault(kind, List.of()).stream().anyMatch(plain::contains);
  }
}
