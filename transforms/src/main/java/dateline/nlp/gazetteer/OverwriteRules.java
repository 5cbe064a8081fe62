package dateline.nlp.gazetteer;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an entry's label may take the place of the labels that stand. */
final class OverwriteRules implements Serializable {

  /**
   * Cities bear the names of too much else: their entries replace what they name themselves and
   * places, and nothing because any may replace it, not even the label of what is no name.
   */
  private static final String CAREFUL_TYPE = "CITY";

  private static final List<String> BACKGROUND = List.of("O", "MISC");

  private final Set<String> replaceable = new HashSet<>(BACKGROUND);
  private final List<Pattern> validTags;

  /**
   * @param rules of all entries; what one of them gives, any other may replace
   * @param validTags of which one must match a token's tag; if empty, tags do not matter
   */
  OverwriteRules(List<Rule> rules, List<Pattern> validTags) {
    rules.forEach(rule -> replaceable.add(rule.type()));
    this.validTags = List.copyOf(validTags);
  }

  /** Whether tokens from {@code start} to before {@code end} may be given the rule's label. */
  boolean allow(Rule rule, List<CoreLabel> tokens, int start, int end) {
    return hasValidTag(tokens.subList(start, end))
        && (isPlace(tokens.subList(start, end))
            || (!cutsName(tokens, start, start - 1)
                && !cutsName(tokens, end - 1, end)
                && mayReplace(rule, tokens.subList(start, end))));
  }

  private boolean hasValidTag(List<CoreLabel> phrase) {
    if (validTags.isEmpty()) {
      return true;
    }
    for (CoreLabel token : phrase) {
      String tag = token.tag();
      if (tag != null && validTags.stream().anyMatch(valid -> valid.matcher(tag).matches())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlace(List<CoreLabel> phrase) {
    for (CoreLabel token : phrase) {
      if (!"LOCATION".equals(token.ner()) && !"GPE".equals(token.ner())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name that no entry gave goes on from the phrase's outer token to the one outside. */
  private boolean cutsName(List<CoreLabel> tokens, int outer, int outside) {
    String label = tokens.get(outer).ner();
    return label != null
        && !replaceable.contains(label)
        && outside >= 0
        && outside < tokens.size()
        && label.equals(tokens.get(outside).ner());
  }

  private boolean mayReplace(Rule rule, List<CoreLabel> phrase) {
    String label = phrase.get(0).ner();
    return label == null
        || !isSameOnAll(label, phrase)
        || rule.overwritable().contains(label)
        || (!rule.type().equals(CAREFUL_TYPE) && replaceable.contains(label));
  }

  private static boolean isSameOnAll(String label, List<CoreLabel> phrase) {
    for (CoreLabel token : phrase) {
      if (!label.equals(token.ner())) {
        return false;
      }
    }
    return true;
  }
}
