package dateline.nlp;

import dateline.limit.TimeBudget;
import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.crf.NameClassifiers;
import dateline.nlp.gazetteer.Gazetteer;
import dateline.nlp.numeric.NumericTagger;
import dateline.nlp.words.Clusters;
import dateline.text.CodePointText;
import edu.stanford.nlp.ie.regexp.NumberSequenceClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.EntityMentionsAnnotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.SentenceReading;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * Named entities, dates and amounts: the labels of CoreNLP's {@code ner} with its defaults, put
 * together of its parts.
 */
final class EntityRecognizer {

  private static final String NO_ENTITY = "O";

  private final NameClassifiers classifiers;
  private final NumericTagger numericTagger = new NumericTagger();
  private final Gazetteer gazetteer;
  private final EntityMentionsAnnotator mentionFinder = new EntityMentionsAnnotator();

  /**
   * @param clusters of words; asked for when the models are read
   */
  EntityRecognizer(CompiledModels compiled, Supplier<Clusters> clusters) {
    this.classifiers = NameClassifiers.load(compiled, clusters);
    this.gazetteer = Gazetteer.load(compiled);
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
    List<JoinedTokens> sentences = new ArrayList<>();
    List<SentenceReading> readings = new ArrayList<>();
    List<CoreLabel> all = new ArrayList<>();
    int longSentences = 0;
    int unclassified = 0;
    boolean outOfTime = false;
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      JoinedTokens tokens = new JoinedTokens(sentence.get(CoreAnnotations.TokensAnnotation.class));
      boolean analyzed = sentences.size() < tokenization.getAnalyzed();
      if (analyzed && !isReadable(tokens.tokens(), settings)) {
        longSentences++;
        analyzed = false;
      }
      if (analyzed && budget.isUsedUp()) {
        outOfTime = true;
        analyzed = false;
      }
      if (analyzed) {
        List<CoreLabel> plain = plain(sentence.get(CoreAnnotations.TokensAnnotation.class));
        List<NameClassifiers.Answers> answers =
            classify(
                tokens.tokens(), joined, sentenceOf(tokens.tokens(), sentence, all.size()), watch);
        gazetteer.label(plain);
        readings.add(Readings.of(tokens, answers, plain));
        watch.lap("gazetteer");
      } else {
        readings.add(new SentenceReading(List.of()));
        tokens.tokens().forEach(token -> token.setNER(NO_ENTITY));
        unclassified++;
      }
      sentences.add(tokens);
      all.addAll(tokens.tokens());
    }
    joined.set(CoreAnnotations.TokensAnnotation.class, all);
    numericTagger.finish(joined);
    watch.lap("numeric");
    for (JoinedTokens tokens : sentences) {
      lookUp(tokens.tokens());
      tokens.copyLabelsBack();
    }
    watch.lap("gazetteer");
    mentionFinder.annotate(annotation);
    List<RecognizedMention> mentions = MentionRecords.of(annotation, text);
    watch.lap("mentions");
    return new Recognition(documentId, mentions, readings, longSentences, unclassified, outOfTime);
  }

  /** Copies of the tokens as they are before anybody labels them. */
  private static List<CoreLabel> plain(List<CoreLabel> tokens) {
    List<CoreLabel> plain = new ArrayList<>(tokens.size());
    for (CoreLabel token : tokens) {
      CoreLabel copy = new CoreLabel(token);
      copy.setNER(NO_ENTITY);
      plain.add(copy);
    }
    return plain;
  }

  private static boolean isReadable(List<CoreLabel> tokens, NlpSettings settings) {
    int last = tokens.size() - 1;
    return tokens.size() <= settings.maxEntityTokens()
        && (last < 0
            || tokens.get(last).endPosition() - tokens.get(0).beginPosition()
                <= NlpSettings.MAX_ENTITY_LENGTH);
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

  private List<NameClassifiers.Answers> classify(
      List<CoreLabel> tokens, Annotation document, CoreMap sentence, Stopwatch watch) {
    // The rules for numbers look at the sentence as it was before anybody labelled it.
    List<CoreLabel> words = tokens.stream().map(CoreLabel::new).toList();
    watch.start();
    List<NameClassifiers.Answers> answers = classifiers.classify(words);
    watch.lap("classify");
    numericTagger.tag(words, document, sentence);
    for (int i = 0; i < tokens.size(); i++) {
      copyLabels(words.get(i), tokens.get(i));
    }
    watch.lap("numeric");
    return answers;
  }

  private static void copyLabels(CoreLabel from, CoreLabel to) {
    to.setNER(from.ner());
    to.set(
        CoreAnnotations.NamedEntityTagProbsAnnotation.class,
        from.get(CoreAnnotations.NamedEntityTagProbsAnnotation.class));
    String value = from.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class);
    if (value != null) {
      to.set(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class, value);
    }
    NumberSequenceClassifier.transferAnnotations(from, to);
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
