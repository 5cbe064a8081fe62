package dateline.quotes;

import dateline.encode.SentenceEncoder;
import dateline.learn.FeatureRow;
import dateline.nlp.DependencyTree;
import dateline.syntax.SyntaxLabels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the network sees of a word of a sentence in which another one says that somebody said
 * something: whether it is of what is said, or of who says it.
 */
final class RoleFeatures {

  private static final int NUMBERS = 26;

  static final int SIZE =
      2 * SentenceEncoder.SIZE
          + 4 * SyntaxLabels.RELATIONS.size()
          + 2 * SyntaxLabels.TAGS.size()
          + NUMBERS;

  private static final double FAR = 30;

  private final SpeechSentence sentence;
  private final DependencyTree tree;
  private final int cue;
  private final boolean hasClause;
  private final boolean hasSubject;

  /** The tokens above the cue, each with how far above. */
  private final Map<Integer, Integer> above = new HashMap<>();

  RoleFeatures(SpeechSentence sentence, int cue) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.cue = cue;
    List<Integer> children = tree.children(cue);
    this.hasClause = children.stream().anyMatch(child -> tree.is(child, "ccomp"));
    this.hasSubject = children.stream().anyMatch(child -> tree.is(child, "nsubj"));
    for (int i = tree.head(cue);
        i != DependencyTree.ROOT && !above.containsKey(i);
        i = tree.head(i)) {
      above.put(i, above.size());
    }
  }

  /** The features of a token. */
  float[] of(int token) {
    int branch = DependencyTree.ROOT;
    int top = token;
    while (top != cue && !above.containsKey(top) && tree.head(top) != DependencyTree.ROOT) {
      branch = top;
      top = tree.head(top);
    }
    boolean inside = top == cue;
    Integer height = above.get(top);
    String branchRelation = branch == DependencyTree.ROOT ? "" : tree.relation(branch);
    int distance = token - cue;
    int[] quotes = sentence.quotes();
    FeatureRow row =
        new FeatureRow(SIZE)
            .vector(sentence.encoding().token(token))
            .vector(sentence.encoding().token(cue))
            .label(SyntaxLabels.RELATIONS, inside ? branchRelation : "")
            .label(SyntaxLabels.RELATIONS, inside ? "" : tree.relation(cue))
            .label(SyntaxLabels.RELATIONS, tree.relation(token))
            .label(SyntaxLabels.RELATIONS, inside ? "" : branchRelation)
            .label(SyntaxLabels.TAGS, sentence.tag(token))
            .label(SyntaxLabels.TAGS, sentence.tag(cue))
            .flag(inside)
            .flag(distance < 0)
            .flag(distance > 0)
            .flag(distance == 0)
            .number(Math.min(Math.abs(distance), FAR) / FAR)
            .flag(Math.abs(distance) == 1)
            .flag(Math.abs(distance) <= 3)
            .flag(quotes[token] >= 0)
            .flag(quotes[cue] >= 0)
            .flag(quotes[token] >= 0 && quotes[token] == quotes[cue]);
    between(row, Math.min(token, cue) + 1, Math.max(token, cue));
    return row.flag(hasClause)
        .flag(hasSubject)
        .flag(token == 0)
        .flag(token == sentence.size() - 1)
        .flag(sentence.hasQuote())
        .flag(sentence.lemma(cue).equals("accord"))
        .flag(sentence.lemma(cue).equals("say"))
        .number(height == null ? 0 : height / 5.0)
        .flag(!inside && height != null && branch == DependencyTree.ROOT)
        .done();
  }

  private void between(FeatureRow row, int from, int to) {
    int commas = 0;
    int verbs = 0;
    boolean modal = false;
    boolean that = false;
    boolean mark = false;
    boolean dash = false;
    for (int i = from; i < to; i++) {
      commas += sentence.isComma(i) ? 1 : 0;
      verbs += sentence.isVerb(i) ? 1 : 0;
      modal |= sentence.tag(i).equals("MD");
      that |= sentence.lemma(i).equals("that");
      mark |= sentence.isMark(i);
      dash |= sentence.isDashOrColon(i);
    }
    row.flag(commas > 0)
        .number(commas / 4.0)
        .flag(verbs > 0 || modal)
        .flag(that)
        .flag(mark)
        .flag(dash)
        .number(verbs / 5.0);
  }
}
