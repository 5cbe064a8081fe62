package dateline.nlp.parse;

import dateline.nlp.parse.serial.FeatureTable;
import dateline.nlp.parse.serial.ShiftReduceModel;
import java.util.List;

/** Greedy shift-reduce parser: CoreNLP's with a beam of one. */
final class ShiftReduce {

  private final FeatureTable table;
  private final Transitions transitions;

  ShiftReduce(ShiftReduceModel model) {
    this.table = model.weights();
    this.transitions =
        new Transitions(model.transitions(), model.rootStates(), model.rootOnlyStates());
  }

  /**
   * Parses a sentence.
   *
   * @param words at least one
   * @param tags as many
   */
  PhraseTree parse(List<String> words, List<String> tags) {
    ParseState state = new ParseState(table, words, tags);
    StateScorer scorer = new StateScorer(table, state);
    while (!state.isFinished()) {
      int[] legal = transitions.legal(state);
      if (legal.length > 0) {
        transitions.apply(best(legal, scorer.score()), state);
      } else if (!transitions.applyEmergency(state)) {
        return PhraseTree.flat(tags);
      }
    }
    return PhraseTree.of(state.nodes(), state.peek(0), words);
  }

  /** Of transitions that are as good CoreNLP takes the last. */
  private static int best(int[] legal, float[] scores) {
    int best = legal[0];
    for (int transition : legal) {
      if (scores[transition] >= scores[best]) {
        best = transition;
      }
    }
    return best;
  }
}
