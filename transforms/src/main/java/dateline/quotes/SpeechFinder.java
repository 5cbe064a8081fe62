package dateline.quotes;

import dateline.syntax.TokenRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds in a sentence who says what: of all that may be said, what likely is. */
final class SpeechFinder {

  /** What is less likely right is left out. */
  private static final double LEAST = 0.3;

  /** Of two that say this share of the same words, only the surer one is said. */
  private static final double SAME = 0.3;

  /** A candidate and how likely it is right. */
  private record Judged(SpeechCandidate candidate, double confidence) {}

  private final SpeechModel model;
  private final CandidateFinder candidates;

  SpeechFinder(SpeechModel model) {
    this.model = model;
    this.candidates = new CandidateFinder(model.networks());
  }

  /** What is said in a sentence, in the order of the cues. */
  List<Speech> find(SpeechSentence sentence) {
    List<SpeechCandidate> all = candidates.find(sentence);
    List<Judged> surestFirst = new ArrayList<>();
    for (SpeechCandidate candidate : all) {
      surestFirst.add(new Judged(candidate, model.confidence(sentence, candidate, all)));
    }
    surestFirst.sort(Comparator.comparingDouble(judged -> -judged.confidence()));
    List<Judged> chosen = new ArrayList<>();
    for (Judged judged : surestFirst) {
      if (judged.confidence() >= LEAST
          && chosen.stream()
              .noneMatch(surer -> surer.candidate().likeness(judged.candidate()) >= SAME)) {
        chosen.add(judged);
      }
    }
    chosen.sort(Comparator.comparingInt(judged -> judged.candidate().cue()));
    return chosen.stream().map(SpeechFinder::speech).toList();
  }

  private static Speech speech(Judged judged) {
    SpeechCandidate candidate = judged.candidate();
    return new Speech(
        candidate.cue(), candidate.contents(), candidate.source(), judged.confidence());
  }

  /** Who says what a verb says that somebody does; null where the sentence does not tell. */
  @Nullable TokenRange source(SpeechSentence sentence, int cue) {
    return candidates.source(sentence, cue);
  }
}
