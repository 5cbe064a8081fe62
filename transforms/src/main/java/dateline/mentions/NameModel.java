package dateline.mentions;

import dateline.encode.Encoding;
import dateline.learn.Network;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Token;
import news.dateline.records.TokenReading;

/**
 * Finds the names in a sentence by what was learned of CoreNLP's models, where they are right and
 * where they are not; in headlines, where every word has a capital, by what was learned of
 * sentences written so. One copy serves all threads.
 */
final class NameModel {

  static final String RESOURCE = "names.model";

  /** Loaded by the first thread that asks; the others wait. */
  private static final class Loaded {
    static final NameModel MODEL = load();
  }

  private final Network text;
  private final Network headlines;

  /**
   * @param text for sentences in which names have capitals and other words have none
   * @param headlines for those in which capitals say nothing
   */
  NameModel(Network text, Network headlines) {
    this.text = text;
    this.headlines = headlines;
  }

  static NameModel get() {
    return Loaded.MODEL;
  }

  private static NameModel load() {
    try (InputStream resource = NameModel.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IOException(RESOURCE + " is not on the class path");
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(resource));
      return new NameModel(Network.read(in), Network.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it as it is read. */
  void write(DataOutput out) throws IOException {
    text.write(out);
    headlines.write(out);
  }

  /**
   * The names of a sentence, in text order.
   *
   * @param tokens its tokens
   * @param words their texts
   * @param readings of them
   */
  List<Name> find(
      List<Token> tokens, List<String> words, List<TokenReading> readings, Encoding encoding) {
    TokenFeatures features = new TokenFeatures(tokens, words, readings, encoding);
    Network network = HeadlineCase.of(words) ? headlines : text;
    List<double[]> probabilities = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      probabilities.add(network.probabilities(features.of(i)));
    }
    return LabelPath.names(probabilities);
  }
}
