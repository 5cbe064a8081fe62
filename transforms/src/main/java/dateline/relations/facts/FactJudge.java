package dateline.relations.facts;

import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.LikelyFact;

/** Asks the network between which two of whom a sentence speaks which facts are likely. */
public final class FactJudge {

  /** What is less likely is not told. */
  static final double LEAST = 0.5;

  private final FactModel model = FactModel.get();

  /** Receives two participants of a sentence. */
  interface Pairs {
    /** Two participants, with their places among all. */
    void pair(int subjectIndex, Participant subject, int objectIndex, Participant object);
  }

  /**
   * The likely facts of a sentence.
   *
   * @param index of the sentence in its document
   */
  public List<LikelyFact> judge(int index, RelationSentence sentence) {
    List<LikelyFact> likely = new ArrayList<>();
    FactFeatures features = new FactFeatures(sentence);
    forEachPair(
        sentence,
        (subjectIndex, subject, objectIndex, object) -> {
          double[] likelihoods =
              model.likelihoods(
                  features.of(subject, object), TellingWords.way(sentence, subject, object));
          for (int i = 0; i < likelihoods.length; i++) {
            FactType type = FactType.all().get(i);
            if (likelihoods[i] >= LEAST && type.fits(subject, object)) {
              likely.add(
                  new LikelyFact(index, subjectIndex, objectIndex, type.name(), likelihoods[i]));
            }
          }
        });
    return likely;
  }

  /** All ordered pairs of participants between which any fact can hold. */
  static void forEachPair(RelationSentence sentence, Pairs use) {
    List<Participant> participants = sentence.participants();
    for (int s = 0; s < participants.size(); s++) {
      Participant subject = participants.get(s);
      for (int o = 0; o < participants.size(); o++) {
        Participant object = participants.get(o);
        // One and the same overlaps itself.
        boolean apart = !subject.sameAs(object) && !subject.overlaps(object);
        if (apart && FactType.all().stream().anyMatch(type -> type.fits(subject, object))) {
          use.pair(s, subject, o, object);
        }
      }
    }
  }
}
