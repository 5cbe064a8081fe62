package dateline.tone;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The amounts that stand in a sentence. */
final class Amounts {

  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("k", 1e3),
          Map.entry("thousand", 1e3),
          Map.entry("lakh", 1e5),
          Map.entry("m", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("mln", 1e6),
          Map.entry("million", 1e6),
          Map.entry("crore", 1e7),
          Map.entry("bn", 1e9),
          Map.entry("bln", 1e9),
          Map.entry("billion", 1e9),
          Map.entry("trillion", 1e12));

  /** Perhaps with a sign and a currency before it, and a unit behind it. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[-+]?\\D{0,3}?(\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(\\p{L}*)");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private Amounts() {}

  /** The amount at a word; none if there is no number, or that of a year. */
  static OptionalDouble at(List<String> words, int index) {
    String word = words.get(index);
    Matcher amount = AMOUNT.matcher(word);
    String unit = amount.matches() ? amount.group(2) : "";
    if (isYear(word) || !amount.matches() || !unit.isEmpty() && !UNITS.containsKey(unit)) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(amount.group(1).replace(",", "")) * factor(unit);
    if (index + 1 < words.size()) {
      value *= factor(words.get(index + 1));
    }
    boolean negative = word.startsWith("-") || index > 0 && words.get(index - 1).equals("minus");
    return OptionalDouble.of(negative ? -value : value);
  }

  /** Whether a number is rather a year than an amount. */
  static boolean isYear(String word) {
    return YEAR.matcher(word).matches();
  }

  private static double factor(String unit) {
    return UNITS.getOrDefault(unit, 1.0);
  }
}
