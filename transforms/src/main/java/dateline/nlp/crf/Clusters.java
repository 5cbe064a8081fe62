package dateline.nlp.crf;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.PaddedList;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Distributional clusters of half a million words. Every model's file has them; we keep one. */
final class Clusters implements Serializable {

  private final NERFeatureFactory<CoreLabel> factory;
  private final CoreLabel pad = new CoreLabel();

  private Clusters(NERFeatureFactory<CoreLabel> factory) {
    this.factory = factory;
  }

  /**
   * The clusters that the models share.
   *
   * @throws IllegalStateException if they have different ones
   */
  static Clusters of(List<ModelFile> models) {
    ModelFile first = models.get(0);
    for (ModelFile model : models) {
      if (!Objects.equals(model.flags().distSimLexicon, first.flags().distSimLexicon)
          || !model
              .featureFactory()
              .describeDistsimLexicon()
              .equals(first.featureFactory().describeDistsimLexicon())) {
        throw new IllegalStateException(
            model.path() + " has other clusters of words than " + first.path());
      }
    }
    SeqClassifierFlags clustersOnly = new SeqClassifierFlags(new Properties());
    clustersOnly.useDistSim = true;
    clustersOnly.useWord = false;
    clustersOnly.wordFunction = first.flags().wordFunction;
    clustersOnly.casedDistSim = first.flags().casedDistSim;
    clustersOnly.numberEquivalenceDistSim = first.flags().numberEquivalenceDistSim;
    clustersOnly.unknownWordDistSimClass = first.flags().unknownWordDistSimClass;
    NERFeatureFactory<CoreLabel> factory = first.featureFactory();
    factory.init(clustersOnly);
    return new Clusters(factory);
  }

  /** The cluster of a word, also of one that is in none. */
  String of(String word) {
    CoreLabel token = new CoreLabel();
    token.setWord(word);
    factory.getCliqueFeatures(new PaddedList<>(List.of(token), pad), 0, FeatureFactory.cliqueC);
    return token.get(CoreAnnotations.DistSimAnnotation.class);
  }
}
