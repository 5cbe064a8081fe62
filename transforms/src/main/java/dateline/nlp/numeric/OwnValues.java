package dateline.nlp.numeric;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.types.Expressions;
import edu.stanford.nlp.ling.tokensregex.types.Tags;
import edu.stanford.nlp.ling.tokensregex.types.Value;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.util.CoreMap;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document's own copies of the values that SUTime's rules share.
 *
 * <p>"Sunday" is one object for all documents and threads, and SUTime's last rules write on it
 * whether it is to be resolved to the past or to the future ("spoke on Sunday", "on Sunday will").
 * What is written there stays, so that the next "Sunday" has another value depending on what was
 * read before, perhaps by another thread. With copies, a document has the values that it has when a
 * fresh CoreNLP reads it as its first.
 */
final class OwnValues {

  /** Where the copies lie until the document is finished. */
  static final class Key implements CoreAnnotation<OwnValues> {
    @Override
    public Class<OwnValues> getType() {
      return OwnValues.class;
    }
  }

  /** SUTime hands nothing to its rules but tokens; the rules run in the thread that calls it. */
  private static final ThreadLocal<@Nullable OwnValues> IN_USE = new ThreadLocal<>();

  private final IdentityHashMap<Value<?>, Value<?>> copies = new IdentityHashMap<>();
  private final Set<Value<?>> own = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Runs SUTime with the values of a document. */
  static void use(OwnValues values, Runnable suTime) {
    IN_USE.set(values);
    try {
      suTime.run();
    } finally {
      IN_USE.remove();
    }
  }

  /** Gives time expressions the copies of the document in use in place of shared values. */
  static void replaceSharedInUse(List<? extends CoreMap> chunks) {
    OwnValues values = IN_USE.get();
    if (values != null) {
      values.replaceShared(chunks);
    }
  }

  private void replaceShared(List<? extends CoreMap> chunks) {
    for (CoreMap chunk : chunks) {
      MatchedExpression expression = chunk.get(TimeExpression.Annotation.class);
      if (expression != null
          && expression.value instanceof Expressions.PrimitiveValue<?> value
          && value.get() instanceof SUTime.Temporal
          && !own.contains(value)) {
        expression.value =
            copies.computeIfAbsent(
                value,
                shared -> {
                  Value<?> copy = copy(shared);
                  own.add(copy);
                  return copy;
                });
      }
    }
  }

  private static Value<?> copy(Value<?> shared) {
    Value<?> copy = new Expressions.PrimitiveValue<>(shared.getType(), shared.get());
    Tags tags = shared.getTags();
    if (tags != null) {
      Tags own = new Tags();
      tags.getTags().forEach(tag -> own.setTag(tag, tags.getTag(tag)));
      copy.setTags(own);
    }
    return copy;
  }
}
