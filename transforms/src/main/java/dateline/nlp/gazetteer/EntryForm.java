package dateline.nlp.gazetteer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry asks of its tokens, checked as CoreNLP would. Needed where the trie does not say
 * all: for entries with regular expressions, and for words whose lower case is not the form by
 * which the trie ignores case.
 */
final class EntryForm implements Serializable {

  private final int entry;
  private final int length;
  private final @Nullable String trigger;
  private final boolean ignoringCase;

  /** Words first: they are compared faster than expressions. */
  private final List<Step> steps;

  /** A word, or the expression for one. */
  private record Step(int offset, String word, @Nullable Pattern pattern) implements Serializable {

    boolean accepts(String token, boolean ignoringCase) {
      if (pattern != null) {
        return pattern.matcher(token).matches();
      }
      return ignoringCase ? word.equalsIgnoreCase(token) : word.equals(token);
    }
  }

  /**
   * @param entry number of the entry in the order of the files
   */
  EntryForm(int entry, GazetteerEntry form, @Nullable Trigger trigger) {
    this.entry = entry;
    this.length = form.words().size();
    this.trigger = trigger == null ? null : trigger.word();
    this.ignoringCase = form.ignoringCase();
    List<Step> literals = new ArrayList<>();
    List<Step> expressions = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      String word = form.words().get(i);
      if (!TokenExpression.isExpression(word)) {
        literals.add(new Step(i, word, null));
      } else {
        Pattern pattern =
            Pattern.compile(
                word, ignoringCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        expressions.add(new Step(i, word, pattern));
      }
    }
    literals.addAll(expressions);
    this.steps = List.copyOf(literals);
  }

  /** Number of the entry in the order of the files. */
  int entry() {
    return entry;
  }

  /** Number of tokens, 1 or more. */
  int length() {
    return length;
  }

  /**
   * The word that calls for this entry if the sentence holds it, in lower case if case is ignored;
   * null if the entry has expressions alone and is looked for everywhere.
   */
  @Nullable String trigger() {
    return trigger;
  }

  /** Whether the tokens from an index on are what the entry asks for. */
  boolean isAt(SentenceTokens sentence, int start) {
    if (start + length > sentence.size()) {
      return false;
    }
    for (Step step : steps) {
      String token = sentence.text(start + step.offset());
      if (token == null || !step.accepts(token, ignoringCase)) {
        return false;
      }
    }
    return true;
  }
}
