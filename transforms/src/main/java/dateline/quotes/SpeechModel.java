package dateline.quotes;

import dateline.learn.Calibration;
import dateline.learn.Network;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tells what is said in a sentence, and how sure that is. One copy serves all threads.
 *
 * @param networks tell what may be said, word by word
 * @param choice tells whether it is, by {@link CandidateFeatures}
 * @param calibration what share of what the choice holds for so likely is right
 */
record SpeechModel(WordNetworks networks, Network choice, Calibration calibration) {

  static final String RESOURCE = "speech.model";

  /** Loaded by the first thread that asks; the others wait. */
  private static final class Loaded {
    static final SpeechModel MODEL = load();
  }

  static SpeechModel get() {
    return Loaded.MODEL;
  }

  private static SpeechModel load() {
    try (InputStream resource = SpeechModel.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IOException(RESOURCE + " is not on the class path");
      }
      return read(new DataInputStream(new BufferedInputStream(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what was written. */
  static SpeechModel read(DataInputStream in) throws IOException {
    return new SpeechModel(WordNetworks.read(in), Network.read(in), Calibration.read(in));
  }

  /** Writes it as it is read. */
  void write(DataOutput out) throws IOException {
    networks.write(out);
    choice.write(out);
    calibration.write(out);
  }

  /**
   * The probability that what may be said is said, and by whom it seems to be.
   *
   * @param all of what may be said in the sentence
   */
  double confidence(SpeechSentence sentence, SpeechCandidate candidate, List<SpeechCandidate> all) {
    return calibration.apply(likelihood(choice, CandidateFeatures.of(sentence, candidate, all)));
  }

  /** What a choice says of features. */
  static double likelihood(Network choice, float[] features) {
    return choice.probabilities(features)[1];
  }
}
