package dateline.quotes;

import dateline.learn.FeatureRow;
import dateline.syntax.SyntaxLabels;
import dateline.syntax.TokenRange;
import java.util.List;

/**
 * What the network sees of something that may be said: how sure its parts are, how it lies to the
 * quotation marks, and what else may be said in the same words.
 */
final class CandidateFeatures {

  private static final int NUMBERS = 31;

  static final int SIZE =
      2 * SyntaxLabels.RELATIONS.size() + 2 * SyntaxLabels.TAGS.size() + NUMBERS;

  /** What is as sure as this, or as this is not, is not told apart. */
  private static final double SURE = 6;

  private static final double LONG = 40;
  private static final double SMALL = 1e-3;

  private CandidateFeatures() {}

  /**
   * The features of a candidate.
   *
   * @param all of the sentence's candidates
   */
  static float[] of(SpeechSentence sentence, SpeechCandidate candidate, List<SpeechCandidate> all) {
    int cue = candidate.cue();
    TokenRange source = candidate.source();
    FeatureRow row =
        new FeatureRow(SIZE)
            .label(SyntaxLabels.RELATIONS, sentence.tree().relation(cue))
            .label(SyntaxLabels.TAGS, sentence.tag(cue))
            .label(
                SyntaxLabels.RELATIONS,
                source == null ? "" : sentence.tree().relation(source.end() - 1))
            .label(SyntaxLabels.TAGS, source == null ? "" : sentence.tag(source.end() - 1))
            .number(odds(candidate.likelihood()))
            .number(candidate.likelihood());
    words(sentence, candidate, row);
    source(candidate, row);
    marks(sentence, candidate, row);
    others(candidate, all, row);
    return row.done();
  }

  private static void words(SpeechSentence sentence, SpeechCandidate candidate, FeatureRow row) {
    double sum = 0;
    double inside = 0;
    double likelihoods = 0;
    double least = 1;
    for (int i = 0; i < sentence.size(); i++) {
      double likelihood = candidate.roles()[i][WordNetworks.CONTENT];
      likelihoods += likelihood;
      if (candidate.says(i)) {
        inside += likelihood;
        sum += odds(likelihood);
        least = Math.min(least, likelihood);
      }
    }
    int words = candidate.words();
    row.number(sum / words)
        .number(inside / words)
        .number(least)
        .number(inside / (likelihoods + SMALL))
        .number(Math.log(words) / Math.log(LONG))
        .flag(words <= 2)
        .flag(candidate.contents().size() > 1)
        .flag(candidate.contents().get(0).first() > candidate.cue())
        .number(words / (double) sentence.size());
  }

  private static void source(SpeechCandidate candidate, FeatureRow row) {
    TokenRange source = candidate.source();
    double most = 0;
    double sum = 0;
    for (int i = 0; i < candidate.roles().length; i++) {
      double likelihood = candidate.roles()[i][WordNetworks.SOURCE];
      sum += likelihood;
      if (source != null && source.holds(i)) {
        most = Math.max(most, likelihood);
      }
    }
    row.flag(source == null)
        .number(most)
        .number(source == null ? 0 : odds(most))
        .number(most / (sum + SMALL))
        .flag(source != null && source.end() <= candidate.cue());
  }

  private static void marks(SpeechSentence sentence, SpeechCandidate candidate, FeatureRow row) {
    int[] quotes = sentence.quotes();
    int cue = candidate.cue();
    int quoted = 0;
    for (TokenRange range : candidate.contents()) {
      for (int i = range.first(); i < range.end(); i++) {
        quoted += quotes[i] >= 0 && quotes[i] != quotes[cue] ? 1 : 0;
      }
    }
    int first = candidate.contents().get(0).first();
    int last = candidate.contents().get(candidate.contents().size() - 1).end() - 1;
    row.flag(quotes[cue] >= 0)
        .number(quoted / (double) candidate.words())
        .flag(quoted > 0)
        .flag(sentence.isInOtherQuote(first, cue))
        .flag(sentence.isInOtherQuote(last, cue))
        .flag(last + 1 < sentence.size() && quotes[last] >= 0 && quotes[last] == quotes[last + 1]);
  }

  private static void others(SpeechCandidate candidate, List<SpeechCandidate> all, FeatureRow row) {
    double surer = 0;
    double surerAll = 0;
    double surest = 0;
    double lessSure = 0;
    double within = 0;
    double holds = 0;
    double sayingCue = 0;
    boolean sameSource = false;
    for (SpeechCandidate other : all) {
      if (other.cue() != candidate.cue()) {
        double likeness = candidate.likeness(other);
        int both = candidate.wordsInBoth(other);
        if (other.likelihood() >= candidate.likelihood()) {
          surer = Math.max(surer, likeness);
          surerAll = Math.max(surerAll, both / (double) candidate.words());
          surest = Math.max(surest, likeness > 0 ? other.likelihood() : 0);
        } else {
          lessSure = Math.max(lessSure, likeness * other.likelihood());
        }
        within = Math.max(within, both / (double) candidate.words() * other.likelihood());
        holds = Math.max(holds, both / (double) other.words() * other.likelihood());
        sayingCue = Math.max(sayingCue, other.says(candidate.cue()) ? other.likelihood() : 0);
        sameSource |= candidate.source() != null && candidate.source().equals(other.source());
      }
    }
    row.number(surer)
        .number(surerAll)
        .number(surest)
        .number(lessSure)
        .number(within)
        .number(holds)
        .number(sayingCue)
        .flag(sameSource)
        .number(Math.min(all.size(), 5) / 5.0);
  }

  private static double odds(double probability) {
    double odds = Math.log(probability + SMALL) - Math.log(1 - probability + SMALL);
    return Math.max(-SURE, Math.min(SURE, odds)) / SURE;
  }
}
