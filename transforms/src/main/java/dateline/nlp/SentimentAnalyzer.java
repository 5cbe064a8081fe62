package dateline.nlp;

import dateline.limit.TimeBudget;
import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.parse.SentimentTree;
import dateline.nlp.parse.SentimentTrees;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/** Sentence sentiment with CoreNLP's {@code sentiment} over shift-reduce binary trees. */
final class SentimentAnalyzer {

  /** What records say made their sentiment. */
  private static final String MODEL = "corenlp";

  private static final List<SentenceLabel> LABELS =
      List.of(
          SentenceLabel.VERY_NEGATIVE,
          SentenceLabel.NEGATIVE,
          SentenceLabel.NEUTRAL,
          SentenceLabel.POSITIVE,
          SentenceLabel.VERY_POSITIVE);

  private final SentimentTrees trees;

  SentimentAnalyzer(CompiledModels compiled) {
    this.trees = SentimentTrees.load(compiled);
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
        read(record, trees.parse(labels.labels(sentence)));
      } else {
        notAnalyzed(record);
      }
      sentences.add(record.build());
    }
    watch.lap("sentiment");
    return new SentimentAnalysis(documentId, sentences, outOfTime);
  }

  private static void read(Sentence.Builder record, SentimentTree tree) {
    List<Double> distribution = new ArrayList<>();
    double sum = 0;
    for (double probability : tree.distribution(tree.root())) {
      distribution.add(probability);
      sum += probability;
    }
    double expected = 0;
    for (int i = 0; i < LABELS.size(); i++) {
      expected += (i - 2) / 2.0 * distribution.get(i) / sum;
    }
    record
        .setLabel(LABELS.get(tree.predictedClass(tree.root())))
        .setScore(Math.max(-1, Math.min(1, expected)))
        .setDistribution(distribution)
        .setModel(MODEL)
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
