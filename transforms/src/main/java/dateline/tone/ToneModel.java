package dateline.tone;

import dateline.encode.Encoding;
import dateline.learn.Network;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What was learned on top of the encoder: one network for sentences, one for targets in them. One
 * copy serves all threads.
 */
final class ToneModel {

  /** What records say made their sentiment; raised when the parameters change. */
  static final String NAME = "tone-2";

  static final String RESOURCE = "tone.model";

  /** Negative, neutral, positive. */
  static final int CLASSES = 3;

  /** Loaded by the first thread that asks; the others wait. */
  private static final class Loaded {
    static final ToneModel MODEL = load();
  }

  private final Network sentences;
  private final Network targets;

  ToneModel(Network sentences, Network targets) {
    this.sentences = sentences;
    this.targets = targets;
  }

  static ToneModel get() {
    return Loaded.MODEL;
  }

  private static ToneModel load() {
    try (InputStream resource = ToneModel.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IOException(RESOURCE + " is not on the class path");
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(resource));
      return new ToneModel(Network.read(in), Network.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(DataOutputStream out) throws IOException {
    sentences.write(out);
    targets.write(out);
  }

  /** How good or bad it is what the sentence tells. */
  Tone ofSentence(Encoding sentence) {
    return tone(sentences, ToneFeatures.ofSentence(sentence));
  }

  /** How the sentence speaks of what stands at some of its tokens. */
  Tone ofTarget(Encoding sentence, int first, int end) {
    return tone(targets, ToneFeatures.ofTarget(sentence, first, end));
  }

  /**
   * What a network says of features.
   *
   * @param network its classes are the three of the first kind of news that it was learned on, then
   *     those of the next; nobody asks it for the kind
   */
  static Tone tone(Network network, float[] features) {
    double[] sums = new double[CLASSES];
    double[] probabilities = network.probabilities(features);
    for (int i = 0; i < probabilities.length; i++) {
      sums[i % CLASSES] += probabilities[i];
    }
    return new Tone(sums[0], sums[1], sums[2]);
  }
}
