package dateline.nlp.gazetteer;

import dateline.nlp.words.Folding;
import org.jspecify.annotations.Nullable;

/**
 * In which order a sentence calls for its entries, which decides between overlapping ones of equal
 * priority and length: entries of expressions alone first, then those called for by the first
 * token, then by the second; at one token those that heed case, then those that ignore it.
 *
 * <p>CoreNLP keeps the entries that one word calls for in a hash set of objects, so that their
 * order changes from run to run. Here it is the order of the files.
 */
final class TriggerOrder {

  /** Before the first token. */
  private static final int ALWAYS = -1;

  private static final int NEVER = Integer.MAX_VALUE;

  private final EntryRules rules;
  private final SentenceTokens sentence;

  TriggerOrder(EntryRules rules, SentenceTokens sentence) {
    this.rules = rules;
    this.sentence = sentence;
  }

  /** Whether the sentence calls for the entry at all. */
  boolean isCalled(Match match) {
    if (match.form() == null && isSameInLowerCase(match)) {
      return true;
    }
    return firstCall(match) != NEVER;
  }

  /** Negative if the first entry is called for before the second, 0 if they are the same entry. */
  int compare(Match first, Match second) {
    int call = firstCall(first);
    int order = Integer.compare(call, firstCall(second));
    if (order == 0 && call != ALWAYS) {
      order = Boolean.compare(isIgnoringCase(first), isIgnoringCase(second));
    }
    return order == 0 ? Integer.compare(first.entry(), second.entry()) : order;
  }

  /** A plain entry's own token calls for it, unless it is a letter that has two lower cases. */
  private boolean isSameInLowerCase(Match match) {
    if (!isIgnoringCase(match)) {
      return true;
    }
    String token = sentence.text(trigger(match));
    return token != null && isAscii(token);
  }

  /** Index of the first token that calls for the entry. */
  private int firstCall(Match match) {
    String word = word(match);
    if (word == null) {
      return ALWAYS;
    }
    boolean ignoringCase = isIgnoringCase(match);
    for (int i = 0; i < sentence.size(); i++) {
      if (word.equals(ignoringCase ? sentence.lowerText(i) : sentence.text(i))) {
        return i;
      }
    }
    return NEVER;
  }

  private @Nullable String word(Match match) {
    EntryForm form = match.form();
    if (form != null) {
      return form.trigger();
    }
    // The entry's word is not kept; the token that it matched has the same folded form.
    String token = sentence.text(trigger(match));
    return token == null || !isIgnoringCase(match) ? token : Folding.fold(token);
  }

  private int trigger(Match match) {
    return match.start() + rules.triggerOffset(match.entry());
  }

  private boolean isIgnoringCase(Match match) {
    return rules.rule(match.entry()).ignoringCase();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
