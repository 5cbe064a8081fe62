package dateline.nlp.tagging;

import dateline.nlp.words.RecentWords;
import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.tagger.common.Tagger;
import java.util.Locale;
import java.util.function.IntPredicate;

/** What the model knows of each word. */
final class Words {

  /** What a prefix or suffix is that is longer than its word. */
  private static final String NO_AFFIX = "######";

  private final TaggerModel model;
  private final Word outside;
  private final Word end;

  /** A word takes about half a kilobyte. */
  private final RecentWords<Word> words =
      new RecentWords<>(text -> make(text, Americanize.americanize(text)));

  Words(TaggerModel model) {
    this.model = model;
    this.outside = make(TagPairs.OUTSIDE, TagPairs.OUTSIDE);
    this.end = make(Tagger.EOS_WORD, Tagger.EOS_WORD);
  }

  /** What stands before the first word and behind the end of the sentence. */
  Word outside() {
    return outside;
  }

  /** What stands behind the last word, and has a tag as words have. */
  Word end() {
    return end;
  }

  /** The word of a token's text. */
  Word word(String text) {
    return words.get(text);
  }

  private Word make(String text, String spelling) {
    int number = model.dictionary().number(spelling);
    boolean rare = model.dictionary().isRare(number);
    String shape = WordShapeClassifier.wordShape(spelling, WordShapeClassifier.WORDSHAPECHRIS2);
    int cluster = model.clusters().of(spelling);
    String clusterName = model.clusters().name(cluster);
    double[] sums = new double[model.tags().size()];
    add(sums, Template.WORD, spelling);
    if (rare) {
      add(sums, Template.SHAPE, shape);
      add(sums, Template.CLUSTER, clusterName);
      addRare(sums, spelling);
    }
    return new Word(
        text,
        model.dictionary().tags(number),
        rare,
        model.companyEndings().contains(spelling),
        cluster,
        new TagSums(sums),
        new ContextRows(
            model.row(Template.PREVIOUS_WORD, spelling),
            model.row(Template.PREVIOUS_SHAPE, shape),
            model.row(Template.PREVIOUS_CLUSTER, clusterName)),
        new ContextRows(
            model.row(Template.NEXT_WORD, spelling),
            model.row(Template.NEXT_SHAPE, shape),
            model.row(Template.NEXT_CLUSTER, clusterName)),
        capitals(spelling));
  }

  private void addRare(double[] sums, String spelling) {
    boolean capital = any(spelling, Character::isUpperCase);
    boolean digit = any(spelling, Character::isDigit);
    boolean letter = any(spelling, Character::isLetter);
    boolean dash = spelling.indexOf('-') >= 0;
    addIf(capital, sums, Template.ANY_CAPITAL);
    addIf(digit, sums, Template.ANY_DIGIT);
    addIf(dash, sums, Template.ANY_DASH);
    addIf(letter && dash && digit, sums, Template.LETTER_DIGIT_DASH);
    addIf(!any(spelling, c -> !Character.isUpperCase(c)), sums, Template.ALL_CAPITALS);
    addIf(capital && dash && digit, sums, Template.CAPITAL_DIGIT_DASH);
    int length = spelling.length();
    for (int i = 0; i < Template.MAX_AFFIX; i++) {
      add(sums, Template.PREFIX + i, i < length ? spelling.substring(0, i + 1) : NO_AFFIX);
    }
    for (int i = 0; i < Template.MAX_AFFIX; i++) {
      add(sums, Template.SUFFIX + i, i < length ? spelling.substring(length - i - 1) : NO_AFFIX);
    }
    add(
        sums,
        Template.UNICODE_SHAPE,
        WordShapeClassifier.wordShape(spelling, WordShapeClassifier.WORDSHAPECHRIS4));
    addIf(!letter && !digit, sums, Template.NO_LETTER_OR_DIGIT);
  }

  private void addIf(boolean has, double[] sums, int template) {
    if (has) {
      add(sums, template, Template.YES);
    }
  }

  private void add(double[] sums, int template, String value) {
    FeatureRows rows = model.features().get(template);
    rows.addTo(sums, rows.row(value));
  }

  private CapitalRows capitals(String spelling) {
    boolean initial = !spelling.isEmpty() && Character.isUpperCase(spelling.charAt(0));
    int known =
        initial
            ? model.dictionary().number(spelling.toLowerCase(Locale.ENGLISH))
            : Dictionary.UNKNOWN;
    int first = FeatureRows.NONE;
    int later = FeatureRows.NONE;
    if (known != Dictionary.UNKNOWN) {
      String tag = model.tags().get(model.dictionary().commonestTag(known));
      first = model.row(Template.FIRST_UNCAPITALIZED, tag);
      later = model.row(Template.LATER_UNCAPITALIZED, tag);
    }
    int any =
        any(spelling, Character::isUpperCase)
            ? model.row(Template.FIRST_ANY_CAPITAL, Template.YES)
            : FeatureRows.NONE;
    return new CapitalRows(initial, first, later, any);
  }

  /** Whether any 16-bit character is of a kind; CoreNLP knows no others. */
  private static boolean any(String text, IntPredicate kind) {
    for (int i = 0; i < text.length(); i++) {
      if (kind.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
