package dateline.quotes;

import dateline.learn.Network;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Tells which words of a sentence say that somebody says, thinks or asks something, and which of
 * the others are what is said, and who says it.
 *
 * @param cues tells cues from other words, by {@link CueFeatures}
 * @param roles tells the roles of words, by {@link RoleFeatures}
 */
record WordNetworks(Network cues, Network roles) {

  /** Of {@link #roles}: what is said; 0 is neither this nor who says it. */
  static final int CONTENT = 1;

  /** Of {@link #roles}: who says it. */
  static final int SOURCE = 2;

  /** How many roles there are. */
  static final int ROLES = 3;

  /** Reads what was written. */
  static WordNetworks read(DataInput in) throws IOException {
    return new WordNetworks(Network.read(in), Network.read(in));
  }

  /** Writes them as they are read. */
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
