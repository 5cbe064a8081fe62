package dateline.nlp;

import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/** Tokens, tags, lemmas and named entities with CoreNLP's {@code ner}. */
final class EntityRecognizer {

  /**
   * Beyond this many tokens a "sentence" is a table or a dump, and the rules of SUTime hang on it.
   */
  private static final int MAX_NER_TOKENS = 1000;

  private final StanfordCoreNLP pipeline;

  EntityRecognizer() {
    Properties properties = Annotations.tokenization("tokenize,pos,lemma,ner");
    // Learning lower-case words on the way would make the labels depend on the order of documents.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    properties.setProperty("ner.maxlen", Integer.toString(MAX_NER_TOKENS));
    this.pipeline = new StanfordCoreNLP(properties, false);
  }

  Recognition recognize(
      String documentId, String text, @Nullable Instant publishedAt, boolean truncated) {
    Annotation annotation = new Annotation(text);
    if (publishedAt != null) {
      annotation.set(
          CoreAnnotations.DocDateAnnotation.class,
          publishedAt.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }
    pipeline.annotate(annotation);

    CodePointText codePoints = new CodePointText(text);
    List<TokenizedSentence> sentences = new ArrayList<>();
    List<RecognizedMention> mentions = new ArrayList<>();
    for (CoreMap sentence : Annotations.sentences(annotation)) {
      for (CoreMap mention : mentions(sentence)) {
        if (!isPronoun(mention)) {
          mentions.add(mention(mention, sentence, sentences.size(), codePoints));
        }
      }
      sentences.add(
          new TokenizedSentence(
              Annotations.begin(sentence, codePoints),
              Annotations.end(sentence, codePoints),
              Annotations.tokens(sentence, codePoints)));
    }
    return new Recognition(documentId, truncated, sentences, mentions);
  }

  private static List<CoreMap> mentions(CoreMap sentence) {
    List<CoreMap> mentions = sentence.get(CoreAnnotations.MentionsAnnotation.class);
    return mentions == null ? List.of() : mentions;
  }

  /** CoreNLP lists personal pronouns as mentions of type PERSON; they are no names. */
  private static boolean isPronoun(CoreMap mention) {
    List<CoreLabel> tokens = Annotations.tokens(mention);
    return tokens.size() == 1
        && tokens.get(0).tag() != null
        && tokens.get(0).tag().startsWith("PRP");
  }

  private static RecognizedMention mention(
      CoreMap mention, CoreMap sentence, int sentenceIndex, CodePointText text) {
    int sentenceBegin = sentence.get(CoreAnnotations.TokenBeginAnnotation.class);
    return RecognizedMention.newBuilder()
        .setBegin(Annotations.begin(mention, text))
        .setEnd(Annotations.end(mention, text))
        .setSentence(sentenceIndex)
        .setFirstToken(mention.get(CoreAnnotations.TokenBeginAnnotation.class) - sentenceBegin)
        .setEndToken(mention.get(CoreAnnotations.TokenEndAnnotation.class) - sentenceBegin)
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
