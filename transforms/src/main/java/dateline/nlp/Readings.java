package dateline.nlp;

import dateline.nlp.crf.NameClassifiers;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.NameLabel;
import news.dateline.records.SentenceReading;
import news.dateline.records.TokenReading;

/** Makes records of what the models for names say of a sentence, each by itself. */
final class Readings {

  private static final int MODELS = 3;

  private static final float STEPS = 255f;

  private Readings() {}

  /**
   * What the models say of each of a sentence's tokens.
   *
   * @param joined its tokens as the CRFs read them
   * @param answers of the three CRFs; none for a sentence without tokens
   * @param listed its tokens with the gazetteer's label alone
   */
  static SentenceReading of(
      JoinedTokens joined, List<NameClassifiers.Answers> answers, List<CoreLabel> listed) {
    List<TokenReading> tokens = new ArrayList<>(listed.size());
    for (int i = 0; answers.size() == MODELS && i < listed.size(); i++) {
      int place = joined.place(i);
      String entry = listed.get(i).ner();
      tokens.add(
          TokenReading.newBuilder()
              .setThreeClass(label(answers.get(0), place))
              .setThreeClassProbability(probability(answers.get(0), place))
              .setSevenClass(label(answers.get(1), place))
              .setSevenClassProbability(probability(answers.get(1), place))
              .setFourClass(label(answers.get(2), place))
              .setFourClassProbability(probability(answers.get(2), place))
              .setGazetteer(entry.equals("O") ? null : entry)
              .build());
    }
    return new SentenceReading(tokens);
  }

  private static NameLabel label(NameClassifiers.Answers answers, int place) {
    return switch (answers.labels()[place]) {
      case "O" -> NameLabel.NONE;
      case "PERSON" -> NameLabel.PERSON;
      case "ORGANIZATION" -> NameLabel.ORGANIZATION;
      case "LOCATION" -> NameLabel.LOCATION;
      case "MISC" -> NameLabel.MISC;
      default -> NameLabel.OTHER;
    };
  }

  /** In steps of which 255 make one: a byte holds it where it is kept for later runs. */
  private static float probability(NameClassifiers.Answers answers, int place) {
    return Math.round(Math.min(1, answers.probabilities()[place]) * STEPS) / STEPS;
  }
}
