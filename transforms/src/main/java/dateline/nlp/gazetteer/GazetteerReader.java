package dateline.nlp.gazetteer;

import edu.stanford.nlp.io.IOUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads mapping files line by line: expression, type and, if need be, the types it may overwrite
 * and its priority, separated by tabs.
 *
 * <p>An expression that was read before is passed over, unless it now has a higher priority. Then
 * both stand, as in CoreNLP; the later one wins wherever they meet. Entries that ignore case are
 * the same in any case; to an entry that heeds case they are the same in lower case only.
 */
final class GazetteerReader {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final int MIN_COLUMNS = 2;
  private static final int MAX_COLUMNS = 4;

  private final Consumer<GazetteerEntry> entries;
  private final Map<String, Double> priorities = new HashMap<>();

  /**
   * @param entries is given every entry that counts, in the order of the lines
   */
  GazetteerReader(Consumer<GazetteerEntry> entries) {
    this.entries = entries;
  }

  /**
   * Reads one file; files are read in the order of the setting.
   *
   * @throws IOException if it is not there or cannot be read
   * @throws IllegalArgumentException if a line has a form that is not known here
   */
  void read(MappingFile file) throws IOException {
    try (BufferedReader lines = IOUtils.readerFromString(file.path())) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String[] columns = line.split("\t");
        if (columns.length < MIN_COLUMNS || columns.length > MAX_COLUMNS) {
          throw unknownForm(file, number, line);
        }
        String expression = columns[0].trim();
        if (expression.startsWith("( ") && expression.endsWith(" )")) {
          throw unknownForm(file, number, line);
        }
        read(file, expression, columns);
      }
    }
  }

  private void read(MappingFile file, String expression, String[] columns) {
    List<String> words = List.of(SPACE.split(expression));
    double priority = columns.length > 3 ? Double.parseDouble(columns[3].trim()) : 0;
    String key = String.join(" ", words);
    if (file.ignoringCase()) {
      // What is the same is asked in lower case as CoreNLP has it, not as case is ignored in text.
      key = key.toLowerCase(Locale.ENGLISH);
    }
    Double before = priorities.get(key);
    if (before != null && priority <= before) {
      return;
    }
    priorities.put(key, priority);
    entries.accept(
        new GazetteerEntry(
            words, type(columns[1]), overwritable(columns), priority, file.ignoringCase()));
  }

  /** Of several types the first. */
  private static String type(String column) {
    String type = column.trim();
    int comma = type.indexOf(',');
    return comma > 0 ? type.substring(0, comma).trim() : type;
  }

  private static Set<String> overwritable(String[] columns) {
    return columns.length > 2
        ? Set.copyOf(Arrays.asList(COMMA.split(columns[2].trim())))
        : Set.of();
  }

  private static IllegalArgumentException unknownForm(MappingFile file, int number, String line) {
    return new IllegalArgumentException(
        "line " + number + " of " + file.path() + " has a form that is not known here: " + line);
  }
}
