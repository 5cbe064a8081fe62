package dateline.nlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence's tokens as entity recognition reads them, as in CoreNLP's {@code ner}: what hyphens
 * tie together is one token ("All-Star"), unless a word follows that says something of a name
 * ("Chicago-based").
 */
final class JoinedTokens {

  /** The words that stay on their own, of CoreNLP's {@code ner}. */
  private static final Set<String> APART =
      Set.of(
          "area",
          "backed",
          "based",
          "born",
          "controlled",
          "educated",
          "headquartered",
          "native",
          "owned",
          "raised",
          "registered",
          "resident",
          "trained");

  private static final List<Class<? extends CoreAnnotation<?>>> LABELS =
      List.of(
          CoreAnnotations.NamedEntityTagAnnotation.class,
          CoreAnnotations.NormalizedNamedEntityTagAnnotation.class,
          CoreAnnotations.NamedEntityTagProbsAnnotation.class,
          TimeAnnotations.TimexAnnotation.class,
          CoreAnnotations.NumericCompositeValueAnnotation.class);

  private final List<CoreLabel> tokens;
  private final List<CoreLabel> joined = new ArrayList<>();

  /** For each token the joined one it went into. */
  private final int[] places;

  /** For each joined token how many it was joined of. */
  private final int[] parts;

  /**
   * @param tokens of one sentence
   */
  JoinedTokens(List<CoreLabel> tokens) {
    this.tokens = tokens;
    this.places = new int[tokens.size()];
    this.parts = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && isTied(i)) {
        if (parts[joined.size() - 1] == 1) {
          joined.set(joined.size() - 1, new CoreLabel(last()));
        }
        NERCombinerAnnotator.mergeTokens(last(), tokens.get(i));
      } else {
        joined.add(tokens.get(i));
      }
      places[i] = joined.size() - 1;
      parts[places[i]]++;
    }
  }

  private CoreLabel last() {
    return joined.get(joined.size() - 1);
  }

  private boolean isTied(int i) {
    if (!last().after().isEmpty()) {
      return false;
    }
    if (tokens.get(i).word().equals("-")) {
      return i + 1 < tokens.size() && !APART.contains(tokens.get(i + 1).word());
    }
    return last().word().endsWith("-") && !APART.contains(tokens.get(i).word());
  }

  /** The tokens to label: those that no hyphen ties are the sentence's own. */
  List<CoreLabel> tokens() {
    return joined;
  }

  /** The place among {@link #tokens()} of the one that a token of the sentence went into. */
  int place(int token) {
    return places[token];
  }

  /** Gives the sentence's tokens the labels of those they were joined into. */
  void copyLabelsBack() {
    for (int i = 0; i < tokens.size(); i++) {
      if (parts[places[i]] > 1) {
        for (Class<? extends CoreAnnotation<?>> label : LABELS) {
          copy(label, joined.get(places[i]), tokens.get(i));
        }
      }
    }
  }

  private static <V> void copy(
      Class<? extends CoreAnnotation<?>> label, CoreLabel from, CoreLabel to) {
    @SuppressWarnings("unchecked") // a label's class tells its value's, which is the same on both
    Class<? extends CoreAnnotation<V>> key = (Class<? extends CoreAnnotation<V>>) label;
    V value = from.get(key);
    if (value != null) {
      to.set(key, value);
    }
  }
}
