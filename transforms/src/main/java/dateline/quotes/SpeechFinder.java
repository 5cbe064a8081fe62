package dateline.quotes;

import dateline.syntax.TokenRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds in a sentence who says what: of all that may be said, what likely is. */
final class SpeechFinder {

  /** What is less likely right is left out. */
  private static final double LEAST = 0.3;

  /** Of two that say this share of the same words, only the surer one is said. */
  private static final double SAME = 0.3;

  private final SpeechModel model;
  private final CandidateFinder candidates;

  SpeechFinder(SpeechModel model) {
    this.model = model;
    this.candidates = new CandidateFinder(model.networks());
  }

  /** What is said in a sentence, in the order of the cues. */
  List<Speech> find(SpeechSentence sentence) {
    List<SpeechCandidate> all = candidates.find(sentence);
    Map<SpeechCandidate, Double> confidences = new IdentityHashMap<>();
    for (SpeechCandidate candidate : all) {
      confidences.put(candidate, model.confidence(sentence, candidate, all));
    }
    List<SpeechCandidate> surestFirst = new ArrayList<>(all);
    surestFirst.sort(
        Comparator.comparingDouble((SpeechCandidate candidate) -> -confidences.get(candidate)));
    List<SpeechCandidate> chosen = new ArrayList<>();
    for (SpeechCandidate candidate : surestFirst) {
      if (confidences.get(candidate) >= LEAST
          && chosen.stream().noneMatch(surer -> surer.likeness(candidate) >= SAME)) {
        chosen.add(candidate);
      }
    }
    chosen.sort(Comparator.comparingInt(SpeechCandidate::cue));
    return chosen.stream()
        .map(
            candidate ->
                new Speech(
                    candidate.cue(),
                    candidate.contents(),
                    candidate.source(),
                    confidences.get(candidate)))
        .toList();
  }

  /** Who says what a verb says that somebody does; null where the sentence does not tell. */
  @Nullable TokenRange source(SpeechSentence sentence, int cue) {
    return candidates.source(sentence, cue);
  }
}
