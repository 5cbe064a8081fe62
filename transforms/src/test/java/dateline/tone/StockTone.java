package dateline.tone;

import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import java.util.Comparator;
import java.util.List;
import news.dateline.records.Polarity;
import news.dateline.records.Sentence;
import news.dateline.records.Tokenization;

/** What CoreNLP's sentiment makes of a text: one label a sentence, whoever it speaks of. */
final class StockTone {

  private final List<Sentence> sentences;

  StockTone(NlpEngine engine, String text, Tokenization tokenization) {
    this.sentences = engine.analyzeSentiment("", text, tokenization, NlpMeter.NONE).getSentences();
  }

  /** The label of the sentence that shares most with these code points. */
  Polarity of(int begin, int end) {
    return sentences.stream()
        .max(
            Comparator.comparingInt(s -> Math.min(s.getEnd(), end) - Math.max(s.getBegin(), begin)))
        .map(StockTone::polarity)
        .orElse(Polarity.NEUTRAL);
  }

  private static Polarity polarity(Sentence sentence) {
    return switch (sentence.getLabel()) {
      case VERY_NEGATIVE, NEGATIVE -> Polarity.NEGATIVE;
      case VERY_POSITIVE, POSITIVE -> Polarity.POSITIVE;
      default -> Polarity.NEUTRAL;
    };
  }
}
