package dateline.nlp;

import dateline.limit.TimeBudget;
import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.ParserAnnotator;
import edu.stanford.nlp.pipeline.SentimentAnnotator;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.ejml.simple.SimpleMatrix;

/** Sentence sentiment with CoreNLP's {@code sentiment} over shift-reduce binary trees. */
final class SentimentAnalyzer {

  private static final List<SentenceLabel> LABELS =
      List.of(
          SentenceLabel.VERY_NEGATIVE,
          SentenceLabel.NEGATIVE,
          SentenceLabel.NEUTRAL,
          SentenceLabel.POSITIVE,
          SentenceLabel.VERY_POSITIVE);

  private final ParserAnnotator parser;
  private final SentimentAnnotator sentiment;

  SentimentAnalyzer() {
    Properties properties = new Properties();
    properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    // Sentiment reads binary trees only; building dependency graphs would take most of the time.
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("parse.binaryTrees", "true");
    this.parser = new ParserAnnotator("parse", properties);
    this.sentiment = new SentimentAnnotator("sentiment", properties);
  }

  SentimentAnalysis analyze(
      String documentId,
      CodePointText text,
      Tokenization tokenization,
      NlpSettings settings,
      TimeBudget budget,
      Stopwatch watch) {
    TokenLabels labels = new TokenLabels(text);
    List<Sentence> sentences = new ArrayList<>();
    boolean outOfTime = false;
    watch.start();
    for (TokenizedSentence sentence : tokenization.getSentences()) {
      boolean analyzed =
          sentences.size() < tokenization.getAnalyzed()
              && !sentence.getTokens().isEmpty()
              && sentence.getTokens().size() <= settings.maxSentenceTokens();
      if (analyzed && budget.isUsedUp()) {
        outOfTime = true;
        analyzed = false;
      }
      Sentence.Builder record =
          Sentence.newBuilder()
              .setDocumentId(documentId)
              .setSentence(sentences.size())
              .setBegin(sentence.getBegin())
              .setEnd(sentence.getEnd())
              .setText(text.substring(sentence.getBegin(), sentence.getEnd()));
      if (analyzed) {
        read(record, tree(labels.labels(sentence), watch));
      } else {
        notAnalyzed(record);
      }
      sentences.add(record.build());
    }
    return new SentimentAnalysis(documentId, sentences, outOfTime);
  }

  private Tree tree(List<CoreLabel> tokens, Stopwatch watch) {
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    Annotation annotation = new Annotation(List.of(sentence));
    watch.start();
    parser.annotate(annotation);
    watch.lap("parse");
    sentiment.annotate(annotation);
    watch.lap("sentiment");
    return sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
  }

  private static void read(Sentence.Builder record, Tree tree) {
    SimpleMatrix predictions = RNNCoreAnnotations.getPredictions(tree);
    List<Double> distribution = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < LABELS.size(); i++) {
      distribution.add(predictions.get(i));
      sum += predictions.get(i);
    }
    double expected = 0;
    for (int i = 0; i < LABELS.size(); i++) {
      expected += (i - 2) / 2.0 * distribution.get(i) / sum;
    }
    record
        .setLabel(LABELS.get(RNNCoreAnnotations.getPredictedClass(tree)))
        .setScore(Math.max(-1, Math.min(1, expected)))
        .setDistribution(distribution)
        .setAnalyzed(true);
  }

  private static void notAnalyzed(Sentence.Builder record) {
    record
        .setLabel(SentenceLabel.NEUTRAL)
        .setScore(0)
        .setDistribution(List.of(0.0, 0.0, 1.0, 0.0, 0.0))
        .setAnalyzed(false);
  }
}
