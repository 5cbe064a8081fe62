package dateline.reuse;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.KeptRecognition;
import news.dateline.records.NameLabel;
import news.dateline.records.Recognition;
import news.dateline.records.SentenceReading;
import news.dateline.records.TokenReading;
import news.dateline.records.TokenText;

/** A recognition whose readings of tokens are a few bytes each. */
final class ReadingPacking {

  /** Each is told by its index. */
  private static final List<NameLabel> LABELS =
      List.of(
          NameLabel.NONE,
          NameLabel.PERSON,
          NameLabel.ORGANIZATION,
          NameLabel.LOCATION,
          NameLabel.MISC,
          NameLabel.OTHER);

  /** Of each token: three models have read it. */
  private static final int MODELS = 3;

  /** The step of probabilities ({@code dateline.nlp.Readings}). */
  private static final float STEPS = 255f;

  private ReadingPacking() {}

  /** Packs what {@link #unpack} gives back. */
  static KeptRecognition pack(Recognition recognition) {
    List<Integer> counts = new ArrayList<>();
    List<TokenText> gazetteer = new ArrayList<>();
    int all = 0;
    for (SentenceReading sentence : recognition.getReadings()) {
      counts.add(sentence.getTokens().size());
      all += sentence.getTokens().size();
    }
    ByteBuffer labels = ByteBuffer.allocate(all * MODELS);
    ByteBuffer probabilities = ByteBuffer.allocate(all * MODELS);
    int index = 0;
    for (SentenceReading sentence : recognition.getReadings()) {
      for (TokenReading token : sentence.getTokens()) {
        put(labels, probabilities, token.getThreeClass(), token.getThreeClassProbability());
        put(labels, probabilities, token.getSevenClass(), token.getSevenClassProbability());
        put(labels, probabilities, token.getFourClass(), token.getFourClassProbability());
        if (token.getGazetteer() != null) {
          gazetteer.add(new TokenText(index, token.getGazetteer()));
        }
        index++;
      }
    }
    return new KeptRecognition(
        recognition.getMentions(),
        counts,
        labels.flip(),
        probabilities.flip(),
        gazetteer,
        recognition.getLongSentences(),
        recognition.getUnclassified(),
        recognition.getOutOfTime());
  }

  private static void put(
      ByteBuffer labels, ByteBuffer probabilities, NameLabel label, float probability) {
    labels.put((byte) LABELS.indexOf(label));
    probabilities.put((byte) Math.round(probability * STEPS));
  }

  /** The recognition that was packed. */
  static Recognition unpack(KeptRecognition kept, String documentId) {
    ByteBuffer labels = kept.getLabels().duplicate();
    ByteBuffer probabilities = kept.getProbabilities().duplicate();
    TokenTexts gazetteer = new TokenTexts(kept.getGazetteer());
    List<SentenceReading> readings = new ArrayList<>();
    int index = 0;
    for (int count : kept.getTokens()) {
      List<TokenReading> tokens = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        tokens.add(
            new TokenReading(
                LABELS.get(labels.get()),
                probability(probabilities),
                LABELS.get(labels.get()),
                probability(probabilities),
                LABELS.get(labels.get()),
                probability(probabilities),
                gazetteer.of(index)));
        index++;
      }
      readings.add(new SentenceReading(tokens));
    }
    return new Recognition(
        documentId,
        kept.getMentions(),
        readings,
        kept.getLongSentences(),
        kept.getUnclassified(),
        kept.getOutOfTime());
  }

  private static float probability(ByteBuffer probabilities) {
    return Byte.toUnsignedInt(probabilities.get()) / STEPS;
  }
}
