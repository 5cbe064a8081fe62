package dateline.nlp.crf;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.PaddedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of features as CoreNLP makes them, in the order of CoreNLP: for the few words whose sum
 * of weights depends on it.
 */
final class OrderedFeatures {

  private final Factory factory;
  private final Sentence sentence;
  private final int model;
  private @Nullable PaddedList<CoreLabel> tokens;

  /**
   * @param model which of a word's features are this model's
   */
  OrderedFeatures(Factory factory, Sentence sentence, int model) {
    this.factory = factory;
    this.sentence = sentence;
    this.model = model;
  }

  /** What speaks for the label of one word. */
  Collection<String> ofNode(int position) {
    return factory.getCliqueFeatures(tokens(), position, FeatureFactory.cliqueC);
  }

  /** What speaks for the label of one word and of the word before. */
  Collection<String> ofEdge(int position) {
    return factory.getCliqueFeatures(tokens(), position, FeatureFactory.cliqueCpC);
  }

  private PaddedList<CoreLabel> tokens() {
    if (tokens == null) {
      List<CoreLabel> made = new ArrayList<>(sentence.length());
      for (int i = 0; i < sentence.length(); i++) {
        Word word = sentence.word(i);
        CoreLabel token = new CoreLabel();
        token.set(CoreAnnotations.TextAnnotation.class, word.text());
        token.set(CoreAnnotations.PartOfSpeechAnnotation.class, sentence.tag(i));
        token.set(CoreAnnotations.ShapeAnnotation.class, word.features(model).shape());
        token.set(CoreAnnotations.DistSimAnnotation.class, word.cluster());
        made.add(token);
      }
      tokens = new PaddedList<>(made, new CoreLabel());
    }
    return tokens;
  }

  /** CoreNLP's own, without clusters: the tokens bring theirs. */
  static final class Factory extends NERFeatureFactory<CoreLabel> {

    private static final long serialVersionUID = 1L;

    Factory(SeqClassifierFlags flags) {
      this.flags = flags;
    }
  }
}
