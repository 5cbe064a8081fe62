package dateline.relations.facts;

import dateline.learn.Calibration;
import dateline.learn.Network;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** Tells which facts a sentence states of two of its participants. One copy serves all threads. */
final class FactModel {

  static final String RESOURCE = "facts.model";

  /** Loaded by the first thread that asks; the others wait. */
  private static final class Loaded {
    static final FactModel MODEL = load();
  }

  private final Network network;
  private final TellingWords words;
  private final Calibration told;
  private final Calibration untold;

  /**
   * @param network by {@link FactFeatures}, one output for each of {@link FactType}
   * @param words that tell of facts
   * @param told calibration of the network's outputs where a word tells of the fact
   * @param untold calibration where none does
   */
  FactModel(Network network, TellingWords words, Calibration told, Calibration untold) {
    this.network = network;
    this.words = words;
    this.told = told;
    this.untold = untold;
  }

  static FactModel get() {
    return Loaded.MODEL;
  }

  private static FactModel load() {
    try (InputStream resource = FactModel.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IOException(RESOURCE + " is not on the class path");
      }
      return read(new DataInputStream(new BufferedInputStream(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what was written. */
  static FactModel read(DataInputStream in) throws IOException {
    return new FactModel(
        Network.read(in), TellingWords.read(in), Calibration.read(in), Calibration.read(in));
  }

  /** Writes it as it is read. */
  void write(DataOutput out) throws IOException {
    network.write(out);
    words.write(out);
    told.write(out);
    untold.write(out);
  }

  /**
   * How likely each fact is, in the order of {@link FactType}: of what is .8, eight in ten are
   * right. The network is believed less where no word on the way between the two tells of the fact.
   *
   * @param way by {@link TellingWords#way}
   */
  double[] likelihoods(float[] features, Set<String> way) {
    double[] likelihoods = network.likelihoods(features);
    for (int i = 0; i < likelihoods.length; i++) {
      Calibration calibration = words.tell(way, FactType.all().get(i)) ? told : untold;
      likelihoods[i] = calibration.apply(likelihoods[i]);
    }
    return likelihoods;
  }

  /** Whether a word tells of a fact. */
  boolean tells(String lemma, FactType type) {
    return words.tells(lemma, type);
  }
}
