package dateline.nlp.numeric;

import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.types.Expressions;
import edu.stanford.nlp.ling.tokensregex.types.Tags;
import edu.stanford.nlp.ling.tokensregex.types.Value;
import edu.stanford.nlp.time.SUTime;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives each time that SUTime finds a value of its own.
 *
 * <p>SUTime gives every "Monday" there is the one value of its rules, and writes on it which way
 * the sentence makes it resolve: after "met on Monday" each later Monday is a past one, in whatever
 * sentence or document, until one says otherwise. So times depended on what was read before, and on
 * what other threads read. With values of their own, each is as in the first sentence SUTime reads.
 */
public final class OwnValues implements Env.Binder {

  /** For SUTime. */
  public OwnValues() {}

  /** {@inheritDoc} */
  @Override
  public void init(String prefix, Properties properties) {}

  /** Has to come before the rules are read: they keep what the environment says then. */
  @Override
  public void bind(Env env) {
    Function<MatchedExpression, ?> extractor =
        Objects.requireNonNull(
            env.getDefaultResultsAnnotationExtractor(), "SUTime makes no times of expressions");
    env.setDefaultResultsAnnotationExtractor(
        expression -> {
          expression.value = own(expression.value);
          return extractor.apply(expression);
        });
  }

  private static @Nullable Value<?> own(@Nullable Value<?> shared) {
    if (shared == null || !(shared.get() instanceof SUTime.Temporal temporal)) {
      return shared;
    }
    Value<SUTime.Temporal> own = new Expressions.PrimitiveValue<>(shared.getType(), temporal);
    Tags tags = shared.getTags();
    if (tags != null) {
      Tags copy = new Tags();
      tags.getTags().forEach(tag -> copy.setTag(tag, tags.getTag(tag)));
      own.setTags(copy);
    }
    return own;
  }
}
