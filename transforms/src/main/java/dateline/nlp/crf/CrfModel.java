package dateline.nlp.crf;

import dateline.nlp.crf.FeatureTemplate.Clique;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One of the models: the scores it gives the labels of a sentence. */
final class CrfModel implements Serializable {

  /**
   * Names of features of longer words are not made: a word of a million letters has two million
   * n-grams of half a million letters each. The order of a sum that depends on it is ours then.
   */
  private static final int MAX_ORDERED_LENGTH = 5000;

  /** How many features only a word itself has, n-grams apart. */
  private static final int OWN_BESIDE_NGRAMS = 5;

  private final int number;
  private final List<String> classes;
  private final int background;
  private final FeatureKeys keys;
  private final FeatureTable rows;
  private final WeightRows nodes;
  private final WeightRows edges;
  private final int[] edgeCells;
  private final int maxNgram;
  private final boolean titles;
  private final int disjunctionWidth;
  private final int wordShape;
  private final Set<String> knownLowerCaseWords;
  private final OrderedFeatures.Factory factory;
  private final int[] constantRows;

  /**
   * @param number which of a word's features are this model's
   * @param keys learns the model's features
   */
  CrfModel(ModelFile file, int number, FeatureKeys keys) {
    this.number = number;
    this.classes = file.classes();
    this.background = classes.indexOf(file.flags().backgroundSymbol);
    this.keys = keys;
    this.titles = file.flags().useTitle;
    this.disjunctionWidth = file.flags().disjunctionWidth;
    this.maxNgram = file.flags().maxNGramLeng;
    this.wordShape = file.flags().wordShape;
    this.knownLowerCaseWords = file.knownLowerCaseWords();
    this.factory = new OrderedFeatures.Factory(file.flags());

    int[] nodeLabels = file.nodeLabels();
    List<float[]> nodeWeights = new ArrayList<>();
    List<float[]> edgeWeights = new ArrayList<>();
    List<String> features = file.features();
    this.rows = new FeatureTable(features.size());
    for (int i = 0; i < features.size(); i++) {
      String feature = features.get(i);
      FeatureTemplate template = FeatureKeys.template(feature);
      int row;
      if (template.clique() == Clique.NODE) {
        row = nodeWeights.size();
        float[] weights = file.weights(i);
        float[] byLabel = new float[classes.size()];
        for (int k = 0; k < nodeLabels.length; k++) {
          byLabel[nodeLabels[k]] = weights[k];
        }
        nodeWeights.add(byLabel);
      } else {
        row = edgeWeights.size();
        edgeWeights.add(file.weights(i));
      }
      for (long key : keys.learn(feature)) {
        rows.put(key, row);
      }
    }
    this.nodes = new WeightRows(nodeWeights.toArray(new float[0][]));
    this.edges = new WeightRows(edgeWeights.toArray(new float[0][]));
    this.edgeCells =
        Arrays.stream(file.edgeLabels())
            .mapToInt(pair -> pair[0] * classes.size() + pair[1])
            .toArray();
    this.constantRows = new int[FeatureTemplate.values().length];
    for (FeatureTemplate template : FeatureTemplate.values()) {
      constantRows[template.number()] = rows.get(FeatureKeys.key(template));
    }
  }

  /** The names of the labels by their numbers. */
  List<String> classes() {
    return classes;
  }

  /** The label of what is no name. */
  int background() {
    return background;
  }

  /** The features of a word. */
  WordFeatures features(WordPieces word) {
    String shape = WordShapeClassifier.wordShape(word.word(), wordShape, knownLowerCaseWords);
    int shapePiece = keys.piece(shape);
    return features(
        shape,
        word.wordPiece(),
        shapePiece,
        word.clusterPiece(),
        word.clusterPiece(),
        shapePiece,
        ownRows(word, shapePiece));
  }

  /** The features of what stands before the first word and behind the last. */
  WordFeatures padding() {
    // CoreNLP writes what is missing in one of two ways, depending on where.
    int empty = keys.piece("");
    int missing = keys.piece("null");
    return features("", empty, empty, empty, missing, missing, new int[0]);
  }

  private WordFeatures features(
      String shape,
      int wordPiece,
      int shapePiece,
      int clusterPiece,
      int clusterPieceForNode,
      int shapePieceForEdgeBefore,
      int[] ownRows) {
    return new WordFeatures(
        shape,
        wordPiece,
        shapePiece,
        clusterPiece,
        nodes.sum(ownRows),
        nodes.sum(
            row(FeatureTemplate.PREVIOUS_WORD, wordPiece),
            row(FeatureTemplate.PREVIOUS_CLUSTER, clusterPieceForNode),
            row(FeatureTemplate.PREVIOUS_SHAPE, shapePiece)),
        nodes.sum(
            row(FeatureTemplate.NEXT_WORD, wordPiece),
            row(FeatureTemplate.NEXT_CLUSTER, clusterPieceForNode),
            row(FeatureTemplate.NEXT_SHAPE, shapePiece)),
        row(FeatureTemplate.WORD_SOON, wordPiece),
        row(FeatureTemplate.WORD_BEFORE, wordPiece),
        edges.sum(
            constantRows[FeatureTemplate.STEP.number()],
            row(FeatureTemplate.STEP_TO_WORD, wordPiece),
            row(FeatureTemplate.STEP_TO_CLUSTER, clusterPiece),
            row(FeatureTemplate.STEP_TO_SHAPE, shapePiece),
            row(FeatureTemplate.STEP_TO_SHAPE_TOO, shapePiece)),
        edges.sum(
            row(FeatureTemplate.STEP_FROM_WORD, wordPiece),
            row(FeatureTemplate.STEP_FROM_CLUSTER, clusterPiece),
            row(FeatureTemplate.STEP_FROM_SHAPE, shapePiece)),
        row(FeatureTemplate.STEP_BEFORE_SHAPE, shapePieceForEdgeBefore));
  }

  private int[] ownRows(WordPieces word, int shapePiece) {
    int ngramRows = word.ngrams(maxNgram);
    int[] own = new int[OWN_BESIDE_NGRAMS + ngramRows];
    own[0] = constantRows[FeatureTemplate.ANY_WORD.number()];
    own[1] =
        titles && word.isTitle() ? constantRows[FeatureTemplate.TITLE.number()] : FeatureTable.NONE;
    own[2] = row(FeatureTemplate.WORD, word.wordPiece());
    own[3] = row(FeatureTemplate.CLUSTER, word.clusterPiece());
    own[4] = row(FeatureTemplate.SHAPE, shapePiece);
    for (int i = 0; i < ngramRows; i++) {
      own[OWN_BESIDE_NGRAMS + i] = row(FeatureTemplate.NGRAM, word.ngramPiece(i));
    }
    return own;
  }

  private int row(FeatureTemplate template, int piece) {
    return piece == FeatureKeys.NO_PIECE
        ? FeatureTable.NONE
        : rows.get(FeatureKeys.key(template, piece));
  }

  private int row(FeatureTemplate template, int first, int second) {
    return first == FeatureKeys.NO_PIECE || second == FeatureKeys.NO_PIECE
        ? FeatureTable.NONE
        : rows.get(FeatureKeys.key(template, first, second));
  }

  /**
   * The scores of all pairs of labels in a row, as {@link LabelChain} takes them; minus infinity
   * for those that the model has never seen.
   */
  double[] scores(Sentence sentence) {
    int labels = classes.size();
    double[] scores = new double[sentence.length() * labels * labels];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    OrderedFeatures ordered = new OrderedFeatures(factory, sentence, number);
    double[] node = new double[labels];
    double[] edge = new double[edges.width()];
    for (int i = 0; i < sentence.length(); i++) {
      if (sumNode(sentence, i, node) > WeightRows.MAX_MAGNITUDE && isOrderable(sentence, i)) {
        sumInOrder(ordered.ofNode(i), nodes, node);
      }
      if (sumEdge(sentence, i, edge) > WeightRows.MAX_MAGNITUDE && isOrderable(sentence, i)) {
        sumInOrder(ordered.ofEdge(i), edges, edge);
      }
      int begin = i * labels * labels;
      for (int k = 0; k < edge.length; k++) {
        int cell = edgeCells[k];
        scores[begin + cell] = edge[k] + node[cell % labels];
      }
    }
    return scores;
  }

  private static boolean isOrderable(Sentence sentence, int position) {
    return sentence.word(position).text().length() <= MAX_ORDERED_LENGTH;
  }

  private void sumInOrder(Collection<String> features, WeightRows weights, double[] sums) {
    Arrays.fill(sums, 0);
    for (String feature : features) {
      weights.addTo(sums, rows.get(keys.anyKey(feature)));
    }
  }

  /** Sums up what speaks for each label of a word; returns the magnitude. */
  private double sumNode(Sentence sentence, int position, double[] sums) {
    Word previousWord = sentence.word(position - 1);
    Word nextWord = sentence.word(position + 1);
    WordFeatures previous = previousWord.features(number);
    WordFeatures own = sentence.word(position).features(number);
    WordFeatures next = nextWord.features(number);
    int shape = own.shapePiece();

    double magnitude = own.own().setTo(sums);
    magnitude += previous.previous().addTo(sums);
    magnitude += next.next().addTo(sums);
    magnitude +=
        add(FeatureTemplate.PREVIOUS_WORD_AND_SHAPE, previous.wordPiece(), shape, nodes, sums);
    magnitude += add(FeatureTemplate.SHAPE_AND_NEXT_WORD, shape, next.wordPiece(), nodes, sums);
    magnitude +=
        add(FeatureTemplate.PREVIOUS_SHAPE_AND_SHAPE, previous.shapePiece(), shape, nodes, sums);
    magnitude += add(FeatureTemplate.SHAPE_AND_NEXT_SHAPE, shape, next.shapePiece(), nodes, sums);
    if (shape != FeatureKeys.NO_PIECE
        && previous.shapePiece() != FeatureKeys.NO_PIECE
        && next.shapePiece() != FeatureKeys.NO_PIECE) {
      magnitude +=
          nodes.addTo(
              sums,
              rows.get(
                  FeatureKeys.key(
                      FeatureTemplate.THREE_SHAPES,
                      previous.shapePiece(),
                      shape,
                      next.shapePiece())));
    }
    if (previousWord.isShort()) {
      int before = sentence.word(position - 2).features(number).wordPiece();
      magnitude += add(FeatureTemplate.WORD_BEFORE_SHORT_ONE_AND_SHAPE, before, shape, nodes, sums);
    }
    if (nextWord.isShort()) {
      int behind = sentence.word(position + 2).features(number).wordPiece();
      magnitude += add(FeatureTemplate.WORD_BEHIND_SHORT_ONE_AND_SHAPE, behind, shape, nodes, sums);
    }
    for (FeatureTemplate pattern : sentence.occurrencePatterns().at(position)) {
      magnitude += nodes.addTo(sums, constantRows[pattern.number()]);
    }
    return magnitude + addDisjunctions(sentence, position, sums);
  }

  private double addDisjunctions(Sentence sentence, int position, double[] sums) {
    int[] soon = new int[disjunctionWidth];
    int[] before = new int[disjunctionWidth];
    double magnitude = 0;
    for (int i = 0; i < disjunctionWidth; i++) {
      soon[i] = sentence.word(position + i + 1).features(number).soonRow();
      if (WeightRows.isFirst(soon, i)) {
        magnitude += nodes.addTo(sums, soon[i]);
      }
      before[i] = sentence.word(position - i - 1).features(number).beforeRow();
      if (WeightRows.isFirst(before, i)) {
        magnitude += nodes.addTo(sums, before[i]);
      }
    }
    return magnitude;
  }

  /** Sums up what speaks for each pair of labels; returns the magnitude. */
  private double sumEdge(Sentence sentence, int position, double[] sums) {
    WordFeatures previous = sentence.word(position - 1).features(number);
    WordFeatures own = sentence.word(position).features(number);
    double magnitude = own.stepTo().setTo(sums);
    magnitude += previous.stepFrom().addTo(sums);
    magnitude += edges.addTo(sums, sentence.word(position + 1).features(number).stepBeforeRow());
    magnitude +=
        add(FeatureTemplate.STEP_OF_WORDS, previous.wordPiece(), own.wordPiece(), edges, sums);
    magnitude +=
        add(
            FeatureTemplate.STEP_OF_CLUSTERS,
            previous.clusterPiece(),
            own.clusterPiece(),
            edges,
            sums);
    magnitude +=
        add(FeatureTemplate.STEP_OF_SHAPES, previous.shapePiece(), own.shapePiece(), edges, sums);
    return magnitude;
  }

  private double add(
      FeatureTemplate template, int first, int second, WeightRows weights, double[] sums) {
    return weights.addTo(sums, row(template, first, second));
  }
}
