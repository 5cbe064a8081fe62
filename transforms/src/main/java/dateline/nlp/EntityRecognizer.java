package dateline.nlp;

import dateline.limit.TimeBudget;
import dateline.nlp.gazetteer.Gazetteer;
import dateline.text.CodePointText;
import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.pipeline.EntityMentionsAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * Named entities, dates and amounts: the labels of CoreNLP's {@code ner} with its defaults, put
 * together of its parts.
 */
final class EntityRecognizer {

  private static final String NO_ENTITY = "O";

  private final NERClassifierCombiner classifiers;
  private final Gazetteer gazetteer;
  private final EntityMentionsAnnotator mentionFinder = new EntityMentionsAnnotator();

  EntityRecognizer() {
    Properties properties = new Properties();
    // Learning lower-case words on the way would make the labels depend on the order of documents.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try {
      this.classifiers =
          new NERClassifierCombiner(
              true,
              NERClassifierCombiner.Language.ENGLISH,
              true,
              properties,
              DefaultPaths.DEFAULT_NER_THREECLASS_MODEL,
              DefaultPaths.DEFAULT_NER_MUC_MODEL,
              DefaultPaths.DEFAULT_NER_CONLL_MODEL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.gazetteer = Gazetteer.load();
  }

  Recognition recognize(
      String documentId,
      CodePointText text,
      Tokenization tokenization,
      @Nullable Instant publishedAt,
      NlpSettings settings,
      TimeBudget budget,
      Stopwatch watch) {
    Annotation annotation = new TokenLabels(text).annotation(tokenization.getSentences());
    Annotation joined = new Annotation(text.text());
    if (publishedAt != null) {
      joined.set(
          CoreAnnotations.DocDateAnnotation.class,
          publishedAt.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }
    watch.start();
    int index = 0;
    int firstToken = 0;
    boolean outOfTime = false;
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      JoinedTokens tokens = new JoinedTokens(sentence.get(CoreAnnotations.TokensAnnotation.class));
      boolean analyzed =
          index < tokenization.getAnalyzed()
              && tokens.tokens().size() <= settings.maxEntityTokens();
      if (analyzed && budget.isUsedUp()) {
        outOfTime = true;
        analyzed = false;
      }
      if (analyzed) {
        classify(tokens.tokens(), joined, sentenceOf(tokens.tokens(), sentence, firstToken));
      } else {
        tokens.tokens().forEach(token -> token.setNER(NO_ENTITY));
      }
      watch.lap("classify");
      lookUp(tokens.tokens());
      tokens.copyLabelsBack();
      watch.lap("gazetteer");
      index++;
      firstToken += tokens.tokens().size();
    }
    mentionFinder.annotate(annotation);
    List<RecognizedMention> mentions = MentionRecords.of(annotation, text);
    watch.lap("mentions");
    return new Recognition(documentId, mentions, outOfTime);
  }

  private static CoreMap sentenceOf(List<CoreLabel> tokens, CoreMap sentence, int firstToken) {
    CoreMap joined = new ArrayCoreMap(sentence);
    joined.set(CoreAnnotations.TokensAnnotation.class, tokens);
    joined.set(CoreAnnotations.TokenBeginAnnotation.class, firstToken);
    joined.set(CoreAnnotations.TokenEndAnnotation.class, firstToken + tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).set(CoreAnnotations.TokenBeginAnnotation.class, firstToken + i);
      tokens.get(i).set(CoreAnnotations.TokenEndAnnotation.class, firstToken + i + 1);
    }
    return joined;
  }

  private void classify(List<CoreLabel> tokens, Annotation document, CoreMap sentence) {
    List<CoreLabel> labelled =
        classifiers.classifySentenceWithGlobalInformation(tokens, document, sentence);
    for (int i = 0; i < tokens.size(); i++) {
      CoreLabel from = labelled.get(i);
      CoreLabel token = tokens.get(i);
      token.setNER(from.ner());
      token.set(
          CoreAnnotations.NamedEntityTagProbsAnnotation.class,
          from.get(CoreAnnotations.NamedEntityTagProbsAnnotation.class));
      String value = from.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class);
      if (value != null) {
        token.set(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class, value);
      }
      edu.stanford.nlp.ie.regexp.NumberSequenceClassifier.transferAnnotations(from, token);
      if (token.ner().equals("MONEY") || token.ner().equals("NUMBER")) {
        // An amount that SUTime took for a time has no time's value.
        token.remove(TimeAnnotations.TimexAnnotation.class);
      }
    }
  }

  private void lookUp(List<CoreLabel> tokens) {
    gazetteer.label(tokens);
    for (CoreLabel token : tokens) {
      if (token.get(CoreAnnotations.NamedEntityTagProbsAnnotation.class) == null) {
        token.set(
            CoreAnnotations.NamedEntityTagProbsAnnotation.class,
            Collections.singletonMap(token.ner(), -1.0));
      }
    }
  }
}
