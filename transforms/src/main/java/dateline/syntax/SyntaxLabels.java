package dateline.syntax;

import dateline.learn.Labels;
import java.util.List;

/** What networks tell apart of tags and of relations in trees. */
public final class SyntaxLabels {

  /** Universal Dependencies as CoreNLP writes them; a subtype that is not here is its type. */
  public static final Labels RELATIONS =
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
  public static final Labels TAGS =
      new Labels(
          List.of(
              "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$",
              "WP", "WDT", "IN", "TO", "MD", "DT", "JJ", "RB", "CD", "CC", ",", ".", ":", "``",
              "''", "POS"));

  private SyntaxLabels() {}
}
