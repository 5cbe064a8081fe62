package dateline.nlp.gazetteer;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random case, tags and labels of before, the same ones for the same seed. */
final class RandomSentences {

  private static final List<String> TAGS =
      List.of("NN", "NNP", "NNPS", "JJ", "ADD", "IN", "DT", "VB", "CD", "none");
  private static final List<String> LABELS =
      List.of(
          "O",
          "O",
          "O",
          "O",
          "MISC",
          "PERSON",
          "ORGANIZATION",
          "LOCATION",
          "LOCATION",
          "GPE",
          "CITY",
          "COUNTRY",
          "TITLE",
          "DATE",
          "none");

  private final Random random;

  RandomSentences(Random random) {
    this.random = random;
  }

  /** Gives texts tags and labels; neighbours often have the same label, as in a name. */
  List<CoreLabel> tagged(List<? extends @Nullable String> texts) {
    List<CoreLabel> tokens = new ArrayList<>();
    String label = "O";
    for (String text : texts) {
      if (random.nextInt(3) == 0) {
        label = random.nextBoolean() ? "O" : pick(LABELS);
      }
      tokens.add(Sentences.token(text, orNull(pick(TAGS)), orNull(label)));
    }
    return tokens;
  }

  /** A word in another case, sometimes with letters that are equal in one comparison only. */
  String inAnyCase(String word) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> word.toUpperCase(Locale.ENGLISH);
      case 2 -> word.toLowerCase(Locale.ENGLISH);
      case 3, 4, 5 ->
          word.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
      case 6 -> mixed(word);
      case 7 -> word.replace('s', 'ſ').replace('k', 'K').replace('i', pick(List.of('İ', 'ı')));
      default -> word;
    };
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String mixed(String word) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      mixed.append(random.nextBoolean() ? Character.toUpperCase(c) : c);
    }
    return mixed.toString();
  }

  private static @Nullable String orNull(String value) {
    return value.equals("none") ? null : value;
  }
}
