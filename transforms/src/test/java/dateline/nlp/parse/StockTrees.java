package dateline.nlp.parse;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.ParserAnnotator;
import edu.stanford.nlp.pipeline.SentimentAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What CoreNLP itself makes of sentences: the measure of equality. */
final class StockTrees {

  private final StanfordCoreNLP tagger;
  private final Parser parser;
  private final Sentiment sentiment;
  private final DependencyParser dependencies;

  StockTrees() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("tokenize.options", "untokenizable=noneDelete");
    properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("parse.binaryTrees", "true");
    tagger = new StanfordCoreNLP(properties, false);
    parser = new Parser(properties);
    sentiment = new Sentiment(properties);
    dependencies = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
  }

  private static final class Parser extends ParserAnnotator {
    Parser(Properties properties) {
      super("parse", properties);
    }

    void parse(CoreMap sentence) {
      doOneSentence(new Annotation(""), sentence);
    }
  }

  private static final class Sentiment extends SentimentAnnotator {
    Sentiment(Properties properties) {
      super("sentiment", properties);
    }

    void analyze(CoreMap sentence) {
      doOneSentence(new Annotation(""), sentence);
    }
  }

  /** Tagged sentences of a text, none longer than a limit in tokens. */
  List<List<CoreLabel>> sentences(String text, int maxTokens) {
    Annotation annotation = new Annotation(text);
    tagger.annotate(annotation);
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      if (tokens.size() <= maxTokens) {
        sentences.add(plain(tokens));
      }
    }
    return sentences;
  }

  /** Tokens of words and tags alone: a parser writes more on those it is given. */
  private static List<CoreLabel> plain(List<CoreLabel> tokens) {
    List<CoreLabel> plain = new ArrayList<>();
    for (CoreLabel token : tokens) {
      plain.add(token(token.word(), token.tag(), plain.size() + 1));
    }
    return plain;
  }

  static CoreLabel token(String word, String tag, int index) {
    CoreLabel token = new CoreLabel();
    token.setWord(word);
    token.setValue(word);
    token.setTag(tag);
    token.setIndex(index);
    return token;
  }

  /** Binary tree with a distribution and a class on each node. */
  Tree sentimentTree(List<CoreLabel> tokens) {
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, plain(tokens));
    parser.parse(sentence);
    sentiment.analyze(sentence);
    return sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
  }

  Dependencies dependencies(List<CoreLabel> tokens) {
    int[] heads = new int[tokens.size()];
    String[] relations = new String[tokens.size()];
    Arrays.fill(relations, "none");
    for (TypedDependency dependency : dependencies.predict(plain(tokens)).typedDependencies()) {
      int dependent = dependency.dep().index() - 1;
      heads[dependent] = dependency.gov().index() - 1;
      relations[dependent] = dependency.reln().toString();
    }
    return new Dependencies(heads, relations);
  }
}
