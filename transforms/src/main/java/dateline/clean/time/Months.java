package dateline.clean.time;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of the months in the languages whose dates name them, long and short. */
final class Months {

  /** One string a month; names that several languages share stand once. */
  private static final List<String> NAMES =
      List.of(
          "jan january enero ene janvier janv januar jänner januari gennaio gen janeiro января январь",
          "feb february febrero février févr februar februari febbraio fevereiro fev февраля февраль",
          "mar march marzo mars märz maart março марта март",
          "apr april abril abr avril avr aprile апреля апрель",
          "may mayo mai mei maggio mag maio мая май",
          "jun june junio juin juni giugno giu junho июня июнь",
          "jul july julio juillet juil juli luglio lug julho июля июль",
          "aug august agosto ago août augustus августа август",
          "sep sept september septiembre septembre settembre setembro сентября сентябрь",
          "oct october octubre octobre oktober okt ottobre ott outubro out октября октябрь",
          "nov november noviembre novembre novembro ноября ноябрь",
          "dec december diciembre dic décembre déc dezember dez dicembre dezembro декабря декабрь");

  private static final Map<String, Integer> NUMBERS = numbers();

  /** Matches, ignoring case, any name; the longest that is there. */
  static final String PATTERN =
      String.join(
          "|",
          NUMBERS.keySet().stream()
              .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
              .map(Pattern::quote)
              .toList());

  private Months() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int month = 0; month < NAMES.size(); month++) {
      for (String name : NAMES.get(month).split(" ", -1)) {
        numbers.put(name, month + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  /** Number of a month, 1 to 12, by its name in any case. */
  static int number(String name) {
    Integer number = NUMBERS.get(name.toLowerCase(Locale.ROOT));
    if (number == null) {
      throw new IllegalArgumentException("no month: " + name);
    }
    return number;
  }
}
