package dateline.nlp.gazetteer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry is needed once its words are found. Half a million entries share some hundred
 * rules, so that an entry takes three bytes here.
 */
final class EntryRules implements Serializable {

  private static final int FIRST_LENGTH = 1 << 10;

  private final List<Rule> rules = new ArrayList<>();
  private final Map<Rule, Character> numbers = new HashMap<>();
  private char[] ruleOf = new char[FIRST_LENGTH];
  private byte[] triggerOffsets = new byte[FIRST_LENGTH];
  private int size;

  int size() {
    return size;
  }

  /**
   * Adds an entry.
   *
   * @return its number in the order of the files
   */
  int add(GazetteerEntry entry, @Nullable Trigger trigger) {
    if (size == ruleOf.length) {
      ruleOf = Arrays.copyOf(ruleOf, 2 * size);
      triggerOffsets = Arrays.copyOf(triggerOffsets, 2 * size);
    }
    ruleOf[size] = numbers.computeIfAbsent(Rule.of(entry), this::newNumber);
    triggerOffsets[size] = (byte) (trigger == null ? 0 : trigger.offset());
    return size++;
  }

  /** Gives back what was allocated for entries to come. */
  void trim() {
    ruleOf = Arrays.copyOf(ruleOf, size);
    triggerOffsets = Arrays.copyOf(triggerOffsets, size);
  }

  Rule rule(int entry) {
    return rules.get(ruleOf[entry]);
  }

  /** All different rules. */
  List<Rule> all() {
    return rules;
  }

  /** Which of a plain entry's words calls for it. */
  int triggerOffset(int entry) {
    return triggerOffsets[entry];
  }

  private char newNumber(Rule rule) {
    if (rules.size() > Character.MAX_VALUE) {
      throw new IllegalStateException("a gazetteer has more kinds of entries than can be numbered");
    }
    rules.add(rule);
    return (char) (rules.size() - 1);
  }
}
