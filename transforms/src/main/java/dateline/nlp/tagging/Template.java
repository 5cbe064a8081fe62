package dateline.nlp.tagging;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers of the kinds of features: what of a sentence each of CoreNLP's extractors looks at.
 *
 * <p>Those up to {@link #PREVIOUS_TAG} tell of all words, the others of rare words alone. In each
 * of the two groups CoreNLP adds the weights of what the word itself says first, then of what its
 * neighbours say, then of what the tags before it say, each by these numbers.
 */
final class Template {

  static final int PREVIOUS_WORD = 0;
  static final int WORD = 1;
  static final int NEXT_WORD = 2;
  static final int PREVIOUS_TAGS = 3;
  static final int PREVIOUS_TAG = 4;
  static final int PREVIOUS_SHAPE = 5;
  static final int SHAPE = 6;
  static final int NEXT_SHAPE = 7;
  static final int PREVIOUS_CLUSTER = 8;
  static final int CLUSTER = 9;
  static final int NEXT_CLUSTER = 10;
  static final int CLUSTERS = 11;
  static final int ANY_CAPITAL = 12;
  static final int ANY_DIGIT = 13;
  static final int ANY_DASH = 14;
  static final int LETTER_DIGIT_DASH = 15;
  static final int COMPANY_NAME = 16;
  static final int ALL_CAPITALS = 17;
  static final int CAPITAL_DIGIT_DASH = 18;

  /** The commonest tag of the word without its capital, where it is the first of the sentence. */
  static final int FIRST_UNCAPITALIZED = 19;

  /** The commonest tag of the word without its capital, where it is not the first. */
  static final int LATER_UNCAPITALIZED = 20;

  static final int FIRST_ANY_CAPITAL = 21;

  /** The first letter; behind it stand the first two, and so on. */
  static final int PREFIX = 22;

  /** The last letter; behind it stand the last two, and so on. */
  static final int SUFFIX = 32;

  static final int UNICODE_SHAPE = 42;
  static final int NO_LETTER_OR_DIGIT = 43;

  /** The value of a feature that a word has or has not. */
  static final String YES = "1";

  /** The longest prefix and the longest suffix. */
  static final int MAX_AFFIX = 10;

  private static final String CONTEXT = "(%d,word)";

  private Template() {}

  /** How CoreNLP's extractors for all words call themselves, by number. */
  static List<String> namesForAllWords() {
    return List.of(
        "Extractor" + CONTEXT.formatted(-1),
        "Extractor" + CONTEXT.formatted(0),
        "Extractor" + CONTEXT.formatted(1),
        "ExtractorContinuousTagConj(-2 ... -1)",
        "Extractor(-1,tag)");
  }

  /** How CoreNLP's extractors for rare words call themselves, by number from five on. */
  static List<String> namesForRareWords() {
    return Stream.of(
            around("ExtractorWordShapeClassifier(%d,chris2)"),
            around("ExtractorDistsim" + CONTEXT),
            Stream.of(
                "ExtractorDistsimConjunction(-1,1)",
                "ExtractorUCase()",
                "ExtractorCNumber()",
                "ExtractorDash()",
                "ExtractorLetterDigitDash()",
                "CompanyNameDetector()",
                "ExtractorAllCapitalized()",
                "ExtractorUpperDigitDash()",
                "ExtractorStartSentenceCap()",
                "ExtractorMidSentenceCapC()",
                "ExtractorMidSentenceCap()"),
            affixes("ExtractorWordPref(len%d,w0)"),
            affixes("ExtractorWordSuff(len%d,w0)"),
            Stream.of("ExtractorWordShapeClassifier(0,chris4)", "ExtractorNonAlphanumeric()"))
        .flatMap(names -> names)
        .toList();
  }

  private static Stream<String> around(String name) {
    return IntStream.rangeClosed(-1, 1).mapToObj(name::formatted);
  }

  private static Stream<String> affixes(String name) {
    return IntStream.rangeClosed(1, MAX_AFFIX).mapToObj(name::formatted);
  }
}
