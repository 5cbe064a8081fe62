package dateline.nlp.tagging;

import dateline.nlp.compiled.ModelClasses;
import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.tagger.maxent.Extractors;
import edu.stanford.nlp.tagger.maxent.TaggerConfig;
import edu.stanford.nlp.util.Generics;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a file of {@code MaxentTagger} holds, in the order in which it holds it.
 *
 * <p>It is read here and not by {@code MaxentTagger}, which shows neither its features nor its
 * weights to others.
 */
final class ModelFile {

  private static final int INTS_OF_A_VERB = 4;

  private final TaggerConfig config;
  private final Map<String, Map<String, Integer>> dictionary = new LinkedHashMap<>();
  private final List<String> tags = new ArrayList<>();
  private final Set<String> closedTags = new HashSet<>();
  private final Map<String, String> clusters = new HashMap<>();
  private final Set<String> companyEndings = new HashSet<>();
  private final List<Map<String, SortedMap<Integer, Double>>> features = new ArrayList<>();

  private ModelFile(DataInputStream in) throws IOException, ClassNotFoundException {
    this.config = TaggerConfig.readConfig(in);
    // How many contexts and tags it was trained on.
    in.skipNBytes(2 * Integer.BYTES);
    readDictionary(in);
    readTags(in);
    int templates = readExtractors(in);
    readFeatures(in, templates);
    if (!config.getLang().equals("english")
        || config.getDefaultScore() > 0
        || config.getMinWordsLockTags() > 1
        || config.getArch().contains(";")
        || clusters.containsKey("<unk>")) {
      throw new IOException("a tagger was expected that is set as CoreNLP's default one");
    }
  }

  /**
   * Reads a model from the class path.
   *
   * @throws UncheckedIOException if it is missing or not of the form that CoreNLP 4.5.10 ships
   */
  static ModelFile read(String path) {
    try (InputStream file = IOUtils.getInputStreamFromURLOrClasspathOrFileSystem(path)) {
      return new ModelFile(new DataInputStream(file));
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new UncheckedIOException(new IOException(path + " is no tagger of CoreNLP 4.5.10", e));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private void readDictionary(DataInputStream in) throws IOException {
    int words = in.readInt();
    for (int i = 0; i < words; i++) {
      String word = in.readUTF();
      int size = in.readInt();
      // Of equal tags the first one wins, so they need the order that CoreNLP's map gives them.
      Map<String, Integer> counts = Generics.newHashMap(size);
      for (int k = 0; k < size; k++) {
        counts.put(in.readUTF(), in.readInt());
      }
      dictionary.put(word, counts);
    }
    // Verbs and the particles they take, which no extractor of ours asks for.
    int verbs = in.readInt();
    for (int i = 0; i < verbs; i++) {
      in.skipNBytes(Integer.BYTES);
      in.skipNBytes(in.readInt());
      in.skipNBytes(INTS_OF_A_VERB * Integer.BYTES);
    }
  }

  private void readTags(DataInputStream in) throws IOException {
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      String tag = in.readUTF();
      tags.add(tag);
      if (in.readBoolean()) {
        closedTags.add(tag);
      }
    }
  }

  /** Reads what makes features, and returns how many kinds of features there are. */
  private int readExtractors(DataInputStream in) throws IOException, ClassNotFoundException {
    ObjectInputStream objects = new ExtractorStream(in);
    Extractors forAllWords = (Extractors) objects.readObject();
    Extractors forRareWords = (Extractors) objects.readObject();
    expect(Template.namesForAllWords(), forAllWords);
    expect(Template.namesForRareWords(), forRareWords);
    return forAllWords.size() + forRareWords.size();
  }

  private static void expect(List<String> names, Extractors extractors) throws IOException {
    String expected = names.stream().collect(Collectors.joining(", ", "Extractors[", "]"));
    if (!extractors.toString().equals(expected)) {
      throw new IOException("other extractors than expected: " + extractors);
    }
  }

  private void readFeatures(DataInputStream in, int templates)
      throws IOException, ClassNotFoundException {
    List<Map<String, SortedMap<Integer, Integer>>> indices = new ArrayList<>();
    for (int i = 0; i < templates; i++) {
      indices.add(new LinkedHashMap<>());
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (String tag : tags) {
      numbers.put(tag, numbers.size());
    }
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      int index = in.readInt();
      Map<String, SortedMap<Integer, Integer>> values = indices.get(in.readInt());
      String value = in.readUTF();
      Integer tag = numbers.get(in.readUTF());
      if (tag == null) {
        throw new IOException("a feature of a tag that there is not");
      }
      values.computeIfAbsent(value, unseen -> new TreeMap<>()).put(tag, index);
    }
    ObjectInputStream objects = new ObjectInputStream(in);
    objects.setObjectInputFilter(ModelClasses.ONLY);
    double[] weights = (double[]) objects.readObject();
    for (Map<String, SortedMap<Integer, Integer>> values : indices) {
      Map<String, SortedMap<Integer, Double>> rows = new LinkedHashMap<>();
      values.forEach(
          (value, row) -> {
            SortedMap<Integer, Double> weighted = new TreeMap<>();
            row.forEach((tag, index) -> weighted.put(tag, weights[index]));
            rows.put(value, weighted);
          });
      features.add(rows);
    }
  }

  /** Words are rare that were seen less often. */
  int rareBelow() {
    return config.getRareWordThresh();
  }

  /** The tags of each known word with their counts, in the order in which CoreNLP tries them. */
  Map<String, Map<String, Integer>> dictionary() {
    return dictionary;
  }

  /** The tags' names by their numbers. */
  List<String> tags() {
    return tags;
  }

  /** Tags that no unknown word has. */
  Set<String> closedTags() {
    return closedTags;
  }

  /** The names of the clusters of words in lower case. */
  Map<String, String> clusters() {
    return clusters;
  }

  /** Words that end names of companies. */
  Set<String> companyEndings() {
    return companyEndings;
  }

  /** Of each template the values, and of each value the weights by the numbers of the tags. */
  List<Map<String, SortedMap<Integer, Double>>> features() {
    return features;
  }

  /** Takes out of the extractors what they do not show: the one map and the one set in them. */
  private final class ExtractorStream extends ObjectInputStream {

    ExtractorStream(InputStream in) throws IOException {
      super(in);
      setObjectInputFilter(ModelClasses.ONLY);
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object read) {
      if (read instanceof Map<?, ?> map) {
        map.forEach((word, cluster) -> clusters.put((String) word, (String) cluster));
      } else if (read instanceof Set<?> set) {
        set.forEach(word -> companyEndings.add((String) word));
      }
      return read;
    }
  }
}
