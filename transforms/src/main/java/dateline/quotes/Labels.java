package dateline.quotes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of a closed set as features: one of them is 1. */
final class Labels {

  /** Universal Dependencies as CoreNLP writes them; a subtype that is not here is its type. */
  static final Labels RELATIONS =
      new Labels(
          List.of(
              "root",
              "nsubj",
              "nsubj:pass",
              "obj",
              "iobj",
              "ccomp",
              "xcomp",
              "advcl",
              "acl",
              "acl:relcl",
              "parataxis",
              "conj",
              "dep",
              "obl",
              "nmod",
              "nmod:poss",
              "aux",
              "aux:pass",
              "cop",
              "mark",
              "advmod",
              "punct",
              "case",
              "det",
              "compound",
              "amod",
              "appos",
              "cc",
              "csubj",
              "fixed"));

  /** Penn Treebank's tags. */
  static final Labels TAGS =
      new Labels(
          List.of(
              "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$",
              "WP", "WDT", "IN", "TO", "MD", "DT", "JJ", "RB", "CD", "CC", ",", ".", ":", "``",
              "''", "POS"));

  private final Map<String, Integer> indices = new HashMap<>();

  private Labels(List<String> names) {
    names.forEach(name -> indices.put(name, indices.size()));
  }

  /** How many features they are, with one for all other names. */
  int size() {
    return indices.size() + 1;
  }

  /** The index of a name. */
  int index(String name) {
    Integer index = indices.get(name);
    int colon = name.indexOf(':');
    if (index == null && colon > 0) {
      index = indices.get(name.substring(0, colon));
    }
    return index == null ? indices.size() : index;
  }
}
