package dateline.nlp.parse;

import edu.stanford.nlp.neural.SimpleTensor;
import edu.stanford.nlp.sentiment.SentimentModel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * The recursive tensor network that gives each node of a binary tree a vector and a distribution,
 * from the vectors of its children.
 *
 * <p>Every number is the sum of the same terms in the same order as CoreNLP's matrices make it, so
 * that all bits are equal. Matrices lie transposed, so that the inner loops run over results, not
 * over the terms of one: those the compiler can do several at a time without changing any sum.
 */
final class SentimentNetwork implements Serializable {

  private static final String UNKNOWN_WORD = "*UNK*";

  private final int size;
  private final Map<String, Leaf> leaves;

  /** Weights of the children's vectors and of the bias: [input][output]. */
  private final double[] transform;

  /** Weights of products of two inputs: [first input][second input, output]. */
  private final double[][] tensor;

  /** Weights of a node's vector and of the bias: [input][class]. */
  private final double[] classification;

  private final Leaf unknown;

  /** Vector and distribution of a word; the same for all its occurrences. */
  private static final class Leaf implements Serializable {
    final double[] vector;
    final double[] distribution;

    Leaf(double[] vector, double[] distribution) {
      this.vector = vector;
      this.distribution = distribution;
    }
  }

  /**
   * @throws IllegalArgumentException if the model is not one matrix and tensor for all categories,
   *     as CoreNLP's English model is
   */
  SentimentNetwork(SentimentModel model) {
    if (!model.op.simplifiedModel || !model.op.useTensors || model.op.lowercaseWordVectors) {
      throw new IllegalArgumentException("a sentiment model of another kind");
    }
    this.size = model.numHid;
    this.transform = transposed(model.getBinaryTransform("", ""));
    this.classification = transposed(model.getUnaryClassification(""));
    SimpleTensor slices = model.getBinaryTensor("", "");
    this.tensor = new double[2 * size][2 * size * size];
    for (int output = 0; output < size; output++) {
      SimpleMatrix slice = slices.getSlice(output);
      for (int first = 0; first < 2 * size; first++) {
        for (int second = 0; second < 2 * size; second++) {
          tensor[first][second * size + output] = slice.get(first, second);
        }
      }
    }
    this.leaves = new HashMap<>();
    for (Map.Entry<String, SimpleMatrix> word : model.wordVectors.entrySet()) {
      double[] vector = new double[size];
      for (int i = 0; i < size; i++) {
        vector[i] = Math.tanh(word.getValue().get(i));
      }
      leaves.put(word.getKey(), new Leaf(vector, distribution(vector)));
    }
    Leaf leaf = leaves.get(UNKNOWN_WORD);
    if (leaf == null) {
      throw new IllegalArgumentException("no vector of unknown words");
    }
    this.unknown = leaf;
  }

  private static double[] transposed(SimpleMatrix matrix) {
    double[] transposed = new double[matrix.numRows() * matrix.numCols()];
    for (int row = 0; row < matrix.numRows(); row++) {
      for (int column = 0; column < matrix.numCols(); column++) {
        transposed[column * matrix.numRows() + row] = matrix.get(row, column);
      }
    }
    return transposed;
  }

  /** Distributions of all nodes of a tree, by node. */
  double[][] distributions(SentimentTree.Builder tree, List<String> words) {
    double[][] vectors = new double[tree.size()][];
    double[][] distributions = new double[tree.size()][];
    double[] inputs = new double[2 * size];
    double[] products = new double[2 * size * size];
    for (int node = 0; node < vectors.length; node++) {
      if (tree.isToken(node)) {
        Leaf leaf = leaves.getOrDefault(words.get(tree.begin(node)), unknown);
        vectors[node] = leaf.vector;
        distributions[node] = leaf.distribution;
      } else {
        System.arraycopy(vectors[tree.left(node)], 0, inputs, 0, size);
        System.arraycopy(vectors[tree.right(node)], 0, inputs, size, size);
        vectors[node] = compose(inputs, products);
        distributions[node] = distribution(vectors[node]);
      }
    }
    return distributions;
  }

  private double[] compose(double[] inputs, double[] products) {
    double[] quadratic = quadratic(inputs, products);
    double[] linear = linear(transform, inputs, size);
    double[] vector = new double[size];
    for (int i = 0; i < size; i++) {
      vector[i] = Math.tanh(linear[i] + quadratic[i]);
    }
    return vector;
  }

  /** For each output the sum over both inputs of the tensor's weights. */
  private double[] quadratic(double[] inputs, double[] products) {
    scale(tensor[0], inputs[0], products);
    int next = 1;
    for (; next + DoubleRows.AT_ONCE <= inputs.length; next += DoubleRows.AT_ONCE) {
      DoubleRows.addScaled(tensor, inputs, next, products);
    }
    for (; next < inputs.length; next++) {
      addScaled(tensor[next], 0, inputs[next], products);
    }
    double[] sums = new double[size];
    for (int j = 0; j < size; j++) {
      sums[j] = products[j] * inputs[0];
    }
    for (int i = 1; i < inputs.length; i++) {
      addScaled(products, i * size, inputs[i], sums);
    }
    return sums;
  }

  /** A matrix times the inputs and a last input of 1. */
  private static double[] linear(double[] matrix, double[] inputs, int outputs) {
    double[] sums = new double[outputs];
    scale(matrix, inputs[0], sums);
    for (int i = 1; i < inputs.length; i++) {
      addScaled(matrix, i * outputs, inputs[i], sums);
    }
    addScaled(matrix, inputs.length * outputs, 1.0, sums);
    return sums;
  }

  private static void scale(double[] from, double factor, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] * factor;
    }
  }

  private static void addScaled(double[] from, int offset, double factor, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[offset + i] * factor;
    }
  }

  private double[] distribution(double[] vector) {
    double[] distribution = linear(classification, vector, SentimentTree.CLASSES);
    double sum = 0;
    for (int i = 0; i < distribution.length; i++) {
      distribution[i] = Math.exp(distribution[i]);
      sum += distribution[i];
    }
    double factor = 1.0 / sum;
    for (int i = 0; i < distribution.length; i++) {
      distribution[i] *= factor;
    }
    return distribution;
  }
}
