package dateline.nlp;

import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.records.Token;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/** Universal Dependencies trees with CoreNLP's neural transition parser. */
final class SentenceParser {

  private final int maxSentenceTokens;
  private final DependencyParser parser;

  SentenceParser(int maxSentenceTokens) {
    this.maxSentenceTokens = maxSentenceTokens;
    this.parser = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
  }

  @Nullable DependencyTree parse(CodePointText text, TokenizedSentence sentence) {
    List<Token> tokens = sentence.getTokens();
    if (tokens.isEmpty() || tokens.size() > maxSentenceTokens) {
      return null;
    }
    List<CoreLabel> labels = new ArrayList<>();
    for (Token token : tokens) {
      CoreLabel label = new CoreLabel();
      label.setWord(text.substring(token.getBegin(), token.getEnd()));
      label.setValue(label.word());
      label.setTag(token.getTag());
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    int[] heads = new int[tokens.size()];
    String[] relations = new String[tokens.size()];
    Arrays.fill(heads, DependencyTree.ROOT);
    Arrays.fill(relations, "root");
    for (TypedDependency dependency : parser.predict(labels).typedDependencies()) {
      int dependent = dependency.dep().index() - 1;
      heads[dependent] = dependency.gov().index() - 1;
      relations[dependent] = dependency.reln().toString();
    }
    return new DependencyTree(heads, relations);
  }
}
