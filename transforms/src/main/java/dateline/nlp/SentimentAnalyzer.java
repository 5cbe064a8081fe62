package dateline.nlp;

import dateline.text.CodePointText;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.SentimentAnalysis;
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

  private final int maxSentenceTokens;
  private final StanfordCoreNLP pipeline;

  SentimentAnalyzer(int maxSentenceTokens) {
    this.maxSentenceTokens = maxSentenceTokens;
    Properties properties = Annotations.tokenization("tokenize,pos,parse,sentiment");
    properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    // Sentiment reads binary trees only; building dependency graphs would take most of the time.
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("parse.binaryTrees", "true");
    properties.setProperty("parse.maxlen", Integer.toString(maxSentenceTokens));
    this.pipeline = new StanfordCoreNLP(properties, false);
  }

  SentimentAnalysis analyze(String documentId, String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    CodePointText codePoints = new CodePointText(text);
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap sentence : Annotations.sentences(annotation)) {
      int begin = Annotations.begin(sentence, codePoints);
      int end = Annotations.end(sentence, codePoints);
      Sentence.Builder record =
          Sentence.newBuilder()
              .setDocumentId(documentId)
              .setSentence(sentences.size())
              .setBegin(begin)
              .setEnd(end)
              .setText(codePoints.substring(begin, end));
      sentences.add(withSentiment(record, sentence).build());
    }
    return new SentimentAnalysis(documentId, sentences);
  }

  private Sentence.Builder withSentiment(Sentence.Builder record, CoreMap sentence) {
    Tree tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
    if (tree == null || Annotations.tokens(sentence).size() > maxSentenceTokens) {
      return record
          .setLabel(SentenceLabel.NEUTRAL)
          .setScore(0)
          .setDistribution(List.of(0.0, 0.0, 1.0, 0.0, 0.0))
          .setAnalyzed(false);
    }
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
    return record
        .setLabel(LABELS.get(RNNCoreAnnotations.getPredictedClass(tree)))
        .setScore(Math.max(-1, Math.min(1, expected)))
        .setDistribution(distribution)
        .setAnalyzed(true);
  }
}
