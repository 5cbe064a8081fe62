package dateline.nlp.gazetteer;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences as an annotator is given them. */
final class Sentences {

  private Sentences() {}

  static CoreLabel token(@Nullable String text, @Nullable String tag, @Nullable String label) {
    CoreLabel token = new CoreLabel();
    token.setWord(text);
    token.setTag(tag);
    token.setNER(label);
    return token;
  }

  /** A sentence written as "Seoul/NNP/O is/VBZ/O": words with their tag and label. */
  static List<CoreLabel> of(String words) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      String[] parts = word.split("/", -1);
      tokens.add(token(parts[0], parts[1], parts[2]));
    }
    return tokens;
  }

  static List<CoreLabel> copy(List<CoreLabel> tokens) {
    return tokens.stream().map(t -> token(t.word(), t.tag(), t.ner())).collect(Collectors.toList());
  }

  /** Words and labels on one line, to compare and to read. */
  static String labels(List<CoreLabel> tokens) {
    return tokens.stream().map(t -> t.word() + "/" + t.ner()).collect(Collectors.joining(" "));
  }

  /** All of a sentence on one line. */
  static String describe(List<CoreLabel> tokens) {
    return tokens.stream()
        .map(t -> t.word() + "/" + t.tag() + "/" + t.ner())
        .collect(Collectors.joining(" "));
  }
}
