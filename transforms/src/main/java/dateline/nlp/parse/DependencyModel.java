package dateline.nlp.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A model of CoreNLP's neural dependency parser, as its text file holds it.
 *
 * <p>Words, tags and relations are numbered in one row, in this order, and so are their vectors.
 */
final class DependencyModel implements Serializable {

  /** Places of a state that the network sees: 18 words, the tags of those, 12 relations. */
  static final int PLACES = 48;

  /** As many doubles as the widest vectors hold. */
  private static final int PADDING = 8;

  private static final String UNKNOWN = "-UNKNOWN-";
  private static final String NULL = "-NULL-";
  private static final String ROOT = "-ROOT-";

  /**
   * CoreNLP keeps the products of this many frequent words, tags and relations with their places as
   * doubles and rounds all others to floats.
   */
  private static final int UNROUNDED = 20_000;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> tags = new HashMap<>();
  private final List<String> relations = new ArrayList<>();
  private final int firstRelation;
  private final int hidden;
  private final float[][] vectors;

  /** [place and element of the vector][hidden unit]. */
  private final FloatRow[] inputWeights;

  private final float[] bias;

  /** [hidden unit][transition], each row padded with zeros. */
  private final double[][] outputWeights;

  private final int paddedTransitions;

  /** Numbers and places, as {@code number * PLACES + place}, ascending. */
  private final int[] unrounded;

  private DependencyModel(BufferedReader in) throws IOException {
    int wordCount = header(in, "dict");
    int tagCount = header(in, "pos");
    int relationCount = header(in, "label");
    int vectorSize = header(in, "embeddingSize");
    this.hidden = header(in, "hiddenSize");
    if (header(in, "numTokens") != PLACES) {
      throw new IOException("a model with other features");
    }
    if (hidden % DoubleRows.AT_ONCE != 0) {
      throw new IOException("a model with " + hidden + " hidden units");
    }
    int unroundedCount = header(in, "preComputed");
    this.firstRelation = wordCount + tagCount;
    this.vectors = new float[firstRelation + relationCount][vectorSize];
    for (int i = 0; i < vectors.length; i++) {
      StringTokenizer line = line(in);
      String name = line.nextToken();
      if (i < wordCount) {
        words.put(name, i);
      } else if (i < firstRelation) {
        tags.put(name, i);
      } else {
        relations.add(name);
      }
      fill(vectors[i], line);
    }
    this.inputWeights = new FloatRow[PLACES * vectorSize];
    float[] row = new float[hidden];
    for (int i = 0; i < inputWeights.length; i++) {
      fill(row, line(in));
      inputWeights[i] = new FloatRow(row);
    }
    this.bias = new float[hidden];
    fill(bias, line(in));
    int transitions = 2 * (relations.size() - 1) + 1;
    this.paddedTransitions = (transitions + PADDING - 1) / PADDING * PADDING;
    this.outputWeights = new double[hidden][paddedTransitions];
    float[] weights = new float[transitions];
    for (int i = 0; i < hidden; i++) {
      fill(weights, line(in));
      for (int j = 0; j < transitions; j++) {
        outputWeights[i][j] = weights[j];
      }
    }
    this.unrounded = new int[Math.min(unroundedCount, UNROUNDED)];
    StringTokenizer line = line(in);
    for (int i = 0; i < unrounded.length; i++) {
      if (!line.hasMoreTokens()) {
        line = line(in);
      }
      unrounded[i] = Integer.parseInt(line.nextToken());
    }
    Arrays.sort(unrounded);
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it cannot be read or is none
   */
  static DependencyModel read(InputStream text) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      return new DependencyModel(in);
    } catch (NumberFormatException e) {
      throw new IOException("not a dependency model of CoreNLP 4.5.10", e);
    }
  }

  private static int header(BufferedReader in, String name) throws IOException {
    String line = in.readLine();
    if (line == null || !line.startsWith(name + "=")) {
      throw new IOException("no " + name + " in the dependency model");
    }
    return Integer.parseInt(line.substring(name.length() + 1));
  }

  private static StringTokenizer line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the dependency model ends too early");
    }
    return new StringTokenizer(line, " ");
  }

  private static void fill(float[] numbers, StringTokenizer line) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Float.parseFloat(line.nextToken());
    }
  }

  /** Number of a word. */
  int word(String word) {
    return number(words, word);
  }

  int wordOfRoot() {
    return number(words, ROOT);
  }

  int wordOfNothing() {
    return number(words, NULL);
  }

  /** Number of a tag. */
  int tag(String tag) {
    return number(tags, tag);
  }

  int tagOfRoot() {
    return number(tags, ROOT);
  }

  int tagOfNothing() {
    return number(tags, NULL);
  }

  private static int number(Map<String, Integer> numbers, String name) {
    @Nullable Integer number = numbers.get(name);
    return number == null ? numbers.getOrDefault(UNKNOWN, 0) : number;
  }

  /** Names of the relations. The first two are that of nothing, and that of the root. */
  List<String> relations() {
    return relations;
  }

  /** Number of a relation's vector. */
  int relationVector(int relation) {
    return firstRelation + relation;
  }

  /** Number of words, which are the first vectors. */
  int wordCount() {
    return words.size();
  }

  /** Number of words, tags and relations. */
  int vectorCount() {
    return vectors.length;
  }

  /** Number of hidden units. */
  int hidden() {
    return hidden;
  }

  /**
   * Number of scores: attach left, one for each relation but nothing; attach right, the same;
   * shift; and some that mean nothing.
   */
  int paddedTransitions() {
    return paddedTransitions;
  }

  /**
   * Scores all transitions.
   *
   * @param products for each place
   * @param units room for the hidden units
   * @param scores room for the scores
   */
  void score(double[][] products, double[] units, double[] scores) {
    Arrays.fill(units, 0);
    for (int i = 0; i < products.length; i += DoubleRows.AT_ONCE) {
      DoubleRows.add(products, i, units);
    }
    for (int i = 0; i < units.length; i++) {
      double sum = units[i] + bias[i];
      units[i] = sum * sum * sum;
    }
    Arrays.fill(scores, 0);
    for (int i = 0; i < units.length; i += DoubleRows.AT_ONCE) {
      DoubleRows.addScaled(outputWeights, units, i, scores);
    }
  }

  /** What a word, tag or relation in a place adds to each hidden unit, before it is rounded. */
  double[] product(int number, int place) {
    float[] vector = vectors[number];
    double[] product = new double[hidden];
    for (int i = 0; i < vector.length; i++) {
      inputWeights[place * vector.length + i].addTimes(vector[i], product);
    }
    return product;
  }

  /** Whether CoreNLP rounds a product to floats. */
  boolean isRounded(int number, int place) {
    return Arrays.binarySearch(unrounded, number * PLACES + place) < 0;
  }
}
