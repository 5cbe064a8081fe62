package dateline.nlp.crf;

import dateline.nlp.compiled.ModelClasses;
import dateline.nlp.words.Clusters;
import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import edu.stanford.nlp.util.PaddedList;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * What a file of {@code CRFClassifier} holds, in the order in which it holds it.
 *
 * <p>It is read here and not by {@code CRFClassifier}, which shows neither its features nor its
 * weights to others and would keep a second copy of them.
 */
final class ModelFile {

  private final String path;
  private final Index<CRFLabel> nodeLabels;
  private final Index<CRFLabel> edgeLabels;
  private final Index<String> classes;
  private final Index<String> features;
  private final SeqClassifierFlags flags;
  private final NERFeatureFactory<CoreLabel> featureFactory;
  private final double[][] weights;
  private final Set<String> knownLowerCaseWords;

  @SuppressWarnings("unchecked")
  private ModelFile(String path, ObjectInputStream in) throws IOException, ClassNotFoundException {
    this.path = path;
    List<Index<CRFLabel>> labels = (List<Index<CRFLabel>>) in.readObject();
    this.classes = (Index<String>) in.readObject();
    this.features = (Index<String>) in.readObject();
    this.flags = (SeqClassifierFlags) in.readObject();
    int factories = (Integer) in.readObject();
    this.featureFactory = (NERFeatureFactory<CoreLabel>) in.readObject();
    int window = in.readInt();
    this.weights = (double[][]) in.readObject();
    this.knownLowerCaseWords = Set.copyOf((Set<String>) in.readObject());
    if (window != 2 || labels.size() != 2 || factories != 1) {
      throw new IOException(
          "a model of labels and pairs of labels was expected, not of " + window + " in a row");
    }
    if (flags.useReverse || flags.doGibbs || flags.labelDictionaryCutoff > 0) {
      throw new IOException("a model that reads forwards and may give every label was expected");
    }
    this.nodeLabels = labels.get(0);
    this.edgeLabels = labels.get(1);
  }

  /**
   * Reads a model from the class path.
   *
   * @throws UncheckedIOException if it is missing or not of the form that CoreNLP 4.5.10 ships
   */
  static ModelFile read(String path) {
    try (ObjectInputStream in = IOUtils.readStreamFromString(path)) {
      in.setObjectInputFilter(ModelClasses.ONLY);
      return new ModelFile(path, in);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new UncheckedIOException(new IOException(path + " is no CRF of CoreNLP 4.5.10", e));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Where it was read from. */
  String path() {
    return path;
  }

  /** The labels' names by their numbers. */
  List<String> classes() {
    return List.copyOf(classes.objectsList());
  }

  /** The names of the features by their rows. */
  List<String> features() {
    return features.objectsList();
  }

  /** A row's weights; what each is for say {@link #nodeLabels} and {@link #edgeLabels}. */
  float[] weights(int row) {
    // The files have doubles, CoreNLP reads them as floats.
    double[] stored = weights[row];
    float[] read = new float[stored.length];
    for (int i = 0; i < read.length; i++) {
      read[i] = (float) stored[i];
    }
    return read;
  }

  /** Which label each weight of a feature of one label is for. */
  int[] nodeLabels() {
    return nodeLabels.objectsList().stream().mapToInt(label -> label.getLabel()[0]).toArray();
  }

  /** Which two labels in a row, first and second, each weight of a feature of two is for. */
  int[][] edgeLabels() {
    return edgeLabels.objectsList().stream().map(CRFLabel::getLabel).toArray(int[][]::new);
  }

  SeqClassifierFlags flags() {
    return flags;
  }

  /**
   * Makes sure that its clusters of words are these: each model's file has its own copy of them.
   *
   * @throws UncheckedIOException if they are not
   */
  void expectClusters(Clusters clusters) {
    if (!WordClusters.isLookup(flags) || !isLexicon(clusters)) {
      throw new UncheckedIOException(
          new IOException(path + " has other clusters of words than CoreNLP's tagger"));
    }
  }

  private boolean isLexicon(Clusters clusters) {
    // The factory shows its lexicon in no other way than by the features it makes.
    SeqClassifierFlags clustersOnly = new SeqClassifierFlags(new Properties());
    clustersOnly.useDistSim = true;
    clustersOnly.useWord = false;
    featureFactory.init(clustersOnly);
    CoreLabel pad = new CoreLabel();
    return featureFactory
            .describeDistsimLexicon()
            .equals("Distsim lexicon of size " + clusters.words())
        && clusters.areThoseOf(
            word -> {
              CoreLabel token = new CoreLabel();
              token.setWord(word);
              featureFactory.getCliqueFeatures(
                  new PaddedList<>(List.of(token), pad), 0, FeatureFactory.cliqueC);
              return token.get(CoreAnnotations.DistSimAnnotation.class);
            });
  }

  /** Words whose capitalised forms have another shape. */
  Set<String> knownLowerCaseWords() {
    return knownLowerCaseWords;
  }
}
