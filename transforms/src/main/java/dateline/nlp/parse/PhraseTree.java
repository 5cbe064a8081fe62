package dateline.nlp.parse;

import java.util.ArrayList;
import java.util.List;

/** Phrases of a sentence, each with as many parts as it has. */
final class PhraseTree {

  /** Trees that are taller are given up: they come of lists and tables, not of sentences. */
  static final int MAX_HEIGHT = 80;

  private static final String FINAL_MARKS = ".!?。！？";

  /** A tag or a phrase. */
  static final class Phrase {

    private final String category;
    private final int token;
    private final List<Phrase> parts;
    private int height;
    private int order;

    private Phrase(String category, int token, List<Phrase> parts) {
      this.category = category;
      this.token = token;
      this.parts = parts;
    }

    private static Phrase tag(String tag, int token) {
      return new Phrase(tag, token, List.of());
    }

    String category() {
      return category;
    }

    /** Index of the token; of tags alone. */
    int token() {
      return token;
    }

    List<Phrase> parts() {
      return parts;
    }

    /** Position among the tags and phrases of the tree. */
    int order() {
      return order;
    }

    boolean isTag() {
      return parts.isEmpty();
    }

    private Phrase last() {
      return parts.get(parts.size() - 1);
    }
  }

  /** Parts before the phrases they are in, so that nothing has to recurse into deep trees. */
  private final List<Phrase> bottomUp;

  private PhraseTree(List<Phrase> bottomUp) {
    this.bottomUp = bottomUp;
    for (int i = 0; i < bottomUp.size(); i++) {
      bottomUp.get(i).order = i;
    }
  }

  /** A sentence without phrases. */
  static PhraseTree flat(List<String> tags) {
    List<Phrase> bottomUp = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      bottomUp.add(Phrase.tag(tags.get(i), i));
    }
    bottomUp.add(new Phrase("X", -1, List.copyOf(bottomUp)));
    return new PhraseTree(bottomUp);
  }

  /**
   * What a parse has built, without its temporary nodes and with the full stop where it belongs.
   */
  static PhraseTree of(Nodes nodes, int root, List<String> words) {
    int length = words.size();
    List<Phrase> bottomUp = new ArrayList<>();
    Phrase[] phrases = new Phrase[root + 1];
    for (int node = length; node <= root; node++) {
      Phrase phrase;
      if (nodes.isTag(node)) {
        phrase = Phrase.tag(nodes.category(node), nodes.head(node));
      } else {
        List<Phrase> parts = new ArrayList<>();
        addParts(parts, phrases[nodes.left(node)]);
        if (nodes.hasTwoChildren(node)) {
          addParts(parts, phrases[nodes.right(node)]);
        }
        phrase = new Phrase(nodes.category(node), -1, parts);
      }
      phrases[node] = phrase;
      if (!isTemporary(phrase) || node == root) {
        bottomUp.add(phrase);
      }
    }
    raiseFinalMark(phrases[root], words);
    bottomUp.removeIf(phrase -> phrase.token < 0 && phrase.parts.isEmpty());
    PhraseTree tree = new PhraseTree(bottomUp);
    return tree.height() > MAX_HEIGHT ? flat(tags(nodes, length)) : tree;
  }

  private static void addParts(List<Phrase> parts, Phrase child) {
    if (isTemporary(child)) {
      parts.addAll(child.parts);
    } else {
      parts.add(child);
    }
  }

  private static boolean isTemporary(Phrase phrase) {
    return !phrase.isTag() && phrase.category.indexOf('@') >= 0;
  }

  private static List<String> tags(Nodes nodes, int length) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      tags.add(nodes.category(length + i));
    }
    return tags;
  }

  /**
   * Takes a full stop that ends a phrase inside the sentence out of it, to the end of the sentence,
   * and with it the phrases that held nothing else.
   */
  private static void raiseFinalMark(Phrase root, List<String> words) {
    Phrase sentence = root.last();
    if (sentence.isTag() || sentence.last().isTag()) {
      return;
    }
    List<Phrase> path = new ArrayList<>();
    Phrase mark = sentence;
    while (!mark.isTag()) {
      path.add(mark);
      mark = mark.last();
    }
    if (!isFinalMark(mark, words.get(mark.token))) {
      return;
    }
    int holder = path.size() - 1;
    boolean alone = path.get(holder).parts.size() == 1;
    removeLast(path.get(holder));
    if (alone) {
      while (holder > 0 && path.get(holder).parts.isEmpty()) {
        removeLast(path.get(--holder));
      }
    }
    sentence.parts.add(mark);
  }

  private static void removeLast(Phrase phrase) {
    phrase.parts.remove(phrase.parts.size() - 1);
  }

  private static boolean isFinalMark(Phrase tag, String word) {
    if (tag.category.indexOf('.') < 0 && !tag.category.contains("PU")) {
      return false;
    }
    return word.chars().anyMatch(c -> FINAL_MARKS.indexOf(c) >= 0);
  }

  private int height() {
    for (Phrase phrase : bottomUp) {
      int height = 1;
      for (Phrase part : phrase.parts) {
        height = Math.max(height, part.height);
      }
      phrase.height = height + 1;
    }
    return bottomUp.get(bottomUp.size() - 1).height;
  }

  /** All tags and phrases, parts before the phrases they are in, the root last. */
  List<Phrase> bottomUp() {
    return bottomUp;
  }
}
