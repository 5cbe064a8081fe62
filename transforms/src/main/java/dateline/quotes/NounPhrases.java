package dateline.quotes;

import dateline.text.CodePointText;
import java.util.Set;
import news.dateline.records.Argument;

/** What noun phrases are made of, and how one becomes a speaker who is no entity. */
final class NounPhrases {

  /** How a word that stands before the head of its noun phrase hangs on it. */
  static final Set<String> PREMODIFIERS =
      Set.of("det", "compound", "amod", "nummod", "flat", "nmod:poss");

  /** The type of a speaker who is no entity, as CoreNLP writes it. */
  private static final String NO_ENTITY = "O";

  private NounPhrases() {}

  /** The words between two offsets as somebody who is no entity. */
  static Argument unnamed(CodePointText text, int begin, int end) {
    String words = text.substring(begin, end).replaceAll("\\s+", " ");
    return new Argument(null, words, NO_ENTITY, begin, end);
  }
}
