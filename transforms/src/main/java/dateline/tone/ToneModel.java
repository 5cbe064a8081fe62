package dateline.tone;

import dateline.encode.Encoding;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What was learned on top of the encoder: one classifier for sentences, one for targets in them.
 * One copy serves all threads.
 */
final class ToneModel {

  /** What records say made their sentiment; raised when the parameters change. */
  static final String NAME = "tone-1";

  static final String RESOURCE = "tone.model";

  /** Loaded by the first thread that asks; the others wait. */
  private static final class Loaded {
    static final ToneModel MODEL = load();
  }

  private final Classifier sentences;
  private final Classifier targets;

  ToneModel(Classifier sentences, Classifier targets) {
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
      return new ToneModel(Classifier.read(in), Classifier.read(in));
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
    return sentences.tone(ToneFeatures.ofSentence(sentence));
  }

  /** How the sentence speaks of what stands at some of its tokens. */
  Tone ofTarget(Encoding sentence, int first, int end) {
    return targets.tone(ToneFeatures.ofTarget(sentence, first, end));
  }
}
