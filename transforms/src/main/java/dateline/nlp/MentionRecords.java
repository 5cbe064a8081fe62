package dateline.nlp;

import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/** Makes records of CoreNLP's mentions. */
final class MentionRecords {

  private MentionRecords() {}

  /** The mentions of all sentences; personal pronouns, which CoreNLP lists too, are no names. */
  static List<RecognizedMention> of(CoreMap annotation, CodePointText text) {
    List<RecognizedMention> records = new ArrayList<>();
    int index = 0;
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      for (CoreMap mention : sentence.get(CoreAnnotations.MentionsAnnotation.class)) {
        if (!isPronoun(mention)) {
          records.add(record(mention, sentence, index, text));
        }
      }
      index++;
    }
    return records;
  }

  private static boolean isPronoun(CoreMap mention) {
    List<CoreLabel> tokens = mention.get(CoreAnnotations.TokensAnnotation.class);
    return tokens.size() == 1
        && tokens.get(0).tag() != null
        && tokens.get(0).tag().startsWith("PRP");
  }

  private static RecognizedMention record(
      CoreMap mention, CoreMap sentence, int sentenceIndex, CodePointText text) {
    int firstToken = sentence.get(CoreAnnotations.TokenBeginAnnotation.class);
    return RecognizedMention.newBuilder()
        .setBegin(
            text.toCodePoint(mention.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class)))
        .setEnd(text.toCodePoint(mention.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)))
        .setSentence(sentenceIndex)
        .setFirstToken(mention.get(CoreAnnotations.TokenBeginAnnotation.class) - firstToken)
        .setEndToken(mention.get(CoreAnnotations.TokenEndAnnotation.class) - firstToken)
        .setType(mention.get(CoreAnnotations.NamedEntityTagAnnotation.class))
        .setNormalizedValue(normalizedValue(mention))
        .setConfidence(confidence(mention))
        .build();
  }

  private static @Nullable String normalizedValue(CoreMap mention) {
    Timex timex = mention.get(TimeAnnotations.TimexAnnotation.class);
    if (timex != null) {
      // "Yesterday" of an unknown day has no TIMEX3 value; what SUTime writes instead ("OFFSET
      // P-1D") is its own notation.
      return timex.value();
    }
    return mention.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class);
  }

  /** The CRF's probability; rules and gazetteers report -1, which is no confidence. */
  private static @Nullable Double confidence(CoreMap mention) {
    Map<String, Double> probabilities =
        mention.get(CoreAnnotations.NamedEntityTagProbsAnnotation.class);
    if (probabilities == null) {
      return null;
    }
    Double probability =
        probabilities.get(mention.get(CoreAnnotations.NamedEntityTagAnnotation.class));
    return probability == null || probability < 0 || probability > 1 ? null : probability;
  }
}
