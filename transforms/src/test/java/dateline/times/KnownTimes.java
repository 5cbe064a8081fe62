package dateline.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences with the times that a reader sees in them: {@code training/check/dates.tsv}.
 *
 * @param published the day on which the reader reads it
 */
record KnownTimes(LocalDate published, String sentence, List<Time> times) {

  /**
   * A time in a sentence.
   *
   * @param begin its first character
   * @param value TIMEX3's
   */
  record Time(int begin, int end, String type, String value) {}

  /** Reads a file: sentence's number, day, sentence, expression, which of its kind, type, value. */
  static List<KnownTimes> read(Path file) throws IOException {
    Map<String, KnownTimes> sentences = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      KnownTimes known =
          sentences.computeIfAbsent(
              cells[0],
              s -> new KnownTimes(LocalDate.parse(cells[1]), cells[2], new ArrayList<>()));
      if (!cells[3].isEmpty()) {
        int begin = -1;
        for (int i = 0; i < Integer.parseInt(cells[4]); i++) {
          begin = cells[2].indexOf(cells[3], begin + 1);
        }
        known.times.add(new Time(begin, begin + cells[3].length(), cells[5], cells[6]));
      }
    }
    return new ArrayList<>(sentences.values());
  }
}
