package dateline.nlp.parse;

import dateline.nlp.parse.PhraseTree.Phrase;
import edu.stanford.nlp.ling.StringLabel;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.LabeledScoredTreeNode;
import edu.stanford.nlp.trees.ModCollinsHeadFinder;
import edu.stanford.nlp.trees.PennTreebankLanguagePack;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreebankLanguagePack;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Makes phrases of any number of parts to pairs, and drops phrases that hold one other. */
final class Binarizer {

  private final TreebankLanguagePack language = new PennTreebankLanguagePack();
  private final HeadFinder headFinder = new ModCollinsHeadFinder(language);

  SentimentTree.Builder binarize(PhraseTree tree, int tokens) {
    SentimentTree.Builder builder = new SentimentTree.Builder(tokens);
    int[] nodes = new int[tree.bottomUp().size()];
    for (Phrase phrase : tree.bottomUp()) {
      nodes[phrase.order()] = add(phrase, nodes, builder);
    }
    return builder;
  }

  private int add(Phrase phrase, int[] nodes, SentimentTree.Builder builder) {
    if (phrase.isTag()) {
      return builder.token(phrase.category(), phrase.token());
    }
    List<Phrase> parts = phrase.parts();
    if (parts.size() == 1) {
      int node = nodes[parts.get(0).order()];
      builder.rename(node, phrase.category());
      return node;
    }
    if (parts.size() == 2) {
      return builder.pair(
          phrase.category(), nodes[parts.get(0).order()], nodes[parts.get(1).order()]);
    }
    return addLong(phrase, nodes, builder);
  }

  /**
   * From the outside parts are split off, those on the left until the head comes, then those on the
   * right; a mark at the end is split off first.
   */
  private int addLong(Phrase phrase, int[] nodes, SentimentTree.Builder builder) {
    List<Phrase> parts = phrase.parts();
    int head = head(phrase);
    int left = 0;
    int right = parts.size() - 1;
    boolean endsInMark =
        language.isPunctuationTag(language.basicCategory(parts.get(right).category()));
    Deque<Boolean> splitsLeft = new ArrayDeque<>();
    while (right - left > 1) {
      boolean splitLeft = head > left && !(right == parts.size() - 1 && endsInMark);
      splitsLeft.push(splitLeft);
      if (splitLeft) {
        left++;
      } else {
        right--;
      }
    }
    String temporary = "@" + phrase.category();
    int node =
        builder.pair(temporary, nodes[parts.get(left).order()], nodes[parts.get(right).order()]);
    for (boolean splitLeft : splitsLeft) {
      node =
          splitLeft
              ? builder.pair(temporary, nodes[parts.get(--left).order()], node)
              : builder.pair(temporary, node, nodes[parts.get(++right).order()]);
    }
    builder.rename(node, phrase.category());
    return node;
  }

  private int head(Phrase phrase) {
    Tree[] children = phrase.parts().stream().map(Binarizer::withoutContent).toArray(Tree[]::new);
    Tree tree = withoutContent(phrase);
    tree.setChildren(children);
    Tree head = headFinder.determineHead(tree);
    return tree.objectIndexOf(head);
  }

  /** What the head finder looks at: the category, and whether it is a tag. */
  private static Tree withoutContent(Phrase phrase) {
    Tree tree = new LabeledScoredTreeNode(new StringLabel(phrase.category()));
    if (phrase.isTag()) {
      tree.addChild(new LabeledScoredTreeNode(new StringLabel("")));
    }
    return tree;
  }
}
