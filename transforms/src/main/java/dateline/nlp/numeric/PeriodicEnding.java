package dateline.nlp.numeric;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.types.Expressions;
import edu.stanford.nlp.util.CoreMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that can be the last of some that together read like "bi-weekly" or "yearly".
 *
 * <p>SUTime's only rule that looks at tokens joined to one text is the one for such words: the text
 * must end in a key of its table of periods. The last token then ends in the key, or is an end of
 * it.
 */
final class PeriodicEnding extends NodePattern<CoreMap> {

  /** The table's name in SUTime's rules. */
  private static final String TABLE = "PERIODIC_SET";

  private final Set<String> keys;

  /**
   * Reads the table from the environment of the rules.
   *
   * @throws IllegalStateException when it is not there
   */
  PeriodicEnding(Env env) {
    if (!(env.get(TABLE) instanceof Expressions.CompositeValue table)) {
      throw new IllegalStateException("SUTime's rules hold no table " + TABLE);
    }
    this.keys = Set.copyOf(table.getAttributes());
  }

  @Override
  public boolean match(CoreMap token) {
    @Nullable String word = token.get(CoreAnnotations.TextAnnotation.class);
    if (word == null) {
      return true;
    }
    for (String key : keys) {
      int common = Math.min(word.length(), key.length());
      // Ignores case as a regular expression that ignores it in Unicode does.
      if (word.regionMatches(true, word.length() - common, key, key.length() - common, common)) {
        return true;
      }
    }
    return false;
  }
}
