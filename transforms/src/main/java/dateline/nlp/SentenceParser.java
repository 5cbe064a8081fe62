package dateline.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Arrays;
import java.util.List;

/** Universal Dependencies trees with CoreNLP's neural transition parser. */
final class SentenceParser {

  private final DependencyParser parser;

  SentenceParser() {
    this.parser = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
  }

  /**
   * The tree of one sentence.
   *
   * @param tokens at least one, tagged
   */
  DependencyTree parse(List<CoreLabel> tokens) {
    int[] heads = new int[tokens.size()];
    String[] relations = new String[tokens.size()];
    Arrays.fill(heads, DependencyTree.ROOT);
    Arrays.fill(relations, "root");
    for (TypedDependency dependency : parser.predict(tokens).typedDependencies()) {
      int dependent = dependency.dep().index() - 1;
      heads[dependent] = dependency.gov().index() - 1;
      relations[dependent] = dependency.reln().toString();
    }
    return new DependencyTree(heads, relations);
  }
}
