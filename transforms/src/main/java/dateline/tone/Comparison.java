package dateline.tone;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a sentence compares: "sales were 5 million, against 4 million", "fell from 5 to 4", "a loss
 * after last year's profit". Words are in lower case.
 */
final class Comparison {

  /** What stands before what was. */
  private static final WordForms MARKS =
      WordForms.of("from against compared versus vs vs. after instead than");

  /** In brackets what was stands behind its year or one of these. */
  private static final WordForms FORMERLY = WordForms.of("previously prior");

  private static final WordForms LOSS = WordForms.of("loss losses loss-making minus red");
  private static final WordForms PROFIT =
      WordForms.of("profit profits profitable earnings plus black income");

  /** How many words an amount may stand behind a mark, and behind a bracket. */
  private static final int AMOUNT_BEHIND = 7;

  private static final int AMOUNT_IN_BRACKET = 4;

  /** How many before it. */
  private static final int AMOUNT_BEFORE = 14;

  /** In "from 5 million euros to 4": how far "to" is from the first, the second from "to". */
  private static final int TO_BEHIND = 6;

  private static final int AMOUNT_BEHIND_TO = 4;

  /** How far from a mark "loss" and "profit" may stand. */
  private static final int RESULT_BEFORE = 20;

  private static final int RESULT_BEHIND = 7;

  private final List<String> words;

  Comparison(List<String> words) {
    this.words = words;
  }

  /** 1 if the amount is higher than it was, -1 if it is lower, 0 if none is compared. */
  int ofAmounts() {
    for (int i = 0; i < words.size(); i++) {
      if (isMark(i)) {
        int behind = words.get(i).equals("(") ? AMOUNT_IN_BRACKET : AMOUNT_BEHIND;
        OptionalInt then = first(i + 1, i + 1 + behind, this::isAmount);
        OptionalInt now = then.isPresent() ? now(i, then.getAsInt()) : OptionalInt.empty();
        if (now.isPresent()) {
          return Double.compare(amount(now.getAsInt()), amount(then.getAsInt()));
        }
      }
    }
    return 0;
  }

  /** Where the amount stands that the one at {@code then} is compared with. */
  private OptionalInt now(int mark, int then) {
    if (words.get(mark).equals("from")) {
      OptionalInt to = first(then + 1, then + 1 + TO_BEHIND, i -> words.get(i).equals("to"));
      if (to.isPresent()) {
        int behind = to.getAsInt() + 1;
        OptionalInt now = first(behind, behind + AMOUNT_BEHIND_TO, this::isAmount);
        if (now.isPresent()) {
          return now;
        }
      }
    }
    return last(mark - AMOUNT_BEFORE, mark, this::isAmount);
  }

  /** 1 if there is a profit where a loss was, -1 for the reverse, otherwise 0. */
  int ofResults() {
    for (int i = 0; i < words.size(); i++) {
      if (isMark(i)) {
        OptionalInt now = last(i - RESULT_BEFORE, i, this::isResult);
        OptionalInt then = first(i + 1, i + 1 + RESULT_BEHIND, this::isResult);
        if (now.isPresent() && then.isPresent()) {
          boolean profit = PROFIT.contain(words.get(now.getAsInt()));
          boolean profitThen = PROFIT.contain(words.get(then.getAsInt()));
          return Boolean.compare(profit, profitThen);
        }
      }
    }
    return 0;
  }

  private boolean isMark(int index) {
    return words.get(index).equals("(")
        ? first(
                index + 1,
                index + AMOUNT_IN_BRACKET,
                i -> Amounts.isYear(words.get(i)) || FORMERLY.contain(words.get(i)))
            .isPresent()
        : MARKS.contain(words.get(index));
  }

  private boolean isAmount(int index) {
    return Amounts.at(words, index).isPresent();
  }

  private double amount(int index) {
    return Amounts.at(words, index).orElseThrow();
  }

  private boolean isResult(int index) {
    return LOSS.contain(words.get(index)) || PROFIT.contain(words.get(index));
  }

  private OptionalInt first(int from, int to, IntPredicate condition) {
    return IntStream.range(from, Math.min(to, words.size())).filter(condition).findFirst();
  }

  private OptionalInt last(int from, int to, IntPredicate condition) {
    return IntStream.range(Math.max(0, from), to).filter(condition).max();
  }
}
