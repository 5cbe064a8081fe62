package dateline.quotes;

import dateline.learn.Network;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Tells which words of a sentence say that somebody says, thinks or asks something, and which of
 * the others are what is said, and who says it. One copy serves all threads.
 */
final class SpeechModel {

  static final String RESOURCE = "speech.model";

  /** Of {@link #roles}: neither of the two. */
  static final int OTHER = 0;

  /** Of {@link #roles}: what is said. */
  static final int CONTENT = 1;

  /** Of {@link #roles}: who says it. */
  static final int SOURCE = 2;

  /** How many roles there are. */
  static final int ROLES = 3;

  /** Loaded by the first thread that asks; the others wait. */
  private static final class Loaded {
    static final SpeechModel MODEL = load();
  }

  private final Network cues;
  private final Network roles;

  /**
   * @param cues tells cues from other words, by {@link CueFeatures}
   * @param roles tells the roles of words, by {@link RoleFeatures}
   */
  SpeechModel(Network cues, Network roles) {
    this.cues = cues;
    this.roles = roles;
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
    return new SpeechModel(Network.read(in), Network.read(in));
  }

  /** Writes it as it is read. */
  void write(DataOutput out) throws IOException {
    cues.write(out);
    roles.write(out);
  }

  /** Whether a token can be a cue at all: a verb, or "according". */
  static boolean mayBeCue(String tag, String lemma) {
    return tag.startsWith("VB") || lemma.equals("accord");
  }

  /** The probability that a token is a cue. */
  double cue(SpeechSentence sentence, int token) {
    return cues.probabilities(CueFeatures.of(sentence, token))[1];
  }

  /** The probabilities of the roles, by token. */
  double[][] roles(SpeechSentence sentence, int cue) {
    RoleFeatures features = new RoleFeatures(sentence, cue);
    double[][] probabilities = new double[sentence.size()][];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = roles.probabilities(features.of(i));
    }
    return probabilities;
  }
}
