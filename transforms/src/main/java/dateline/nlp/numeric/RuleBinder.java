package dateline.nlp.numeric;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules;
import edu.stanford.nlp.ling.tokensregex.types.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The way by which the {@link RuleBook} gets into SUTime: SUTime makes this binder by the name of
 * its class and hands it the environment of its rules before it reads the rule file.
 *
 * <p>The rule file it then reads, {@code gated.sutime.txt}, names each group of the book once.
 */
public final class RuleBinder implements Env.Binder {

  /** The type that rules of {@code gated.sutime.txt} have. */
  private static final String RULE_TYPE = "gated";

  private @Nullable Receiver receiver;

  /** Takes the book when it is read. */
  interface Receiver {
    void accept(RuleBook book);
  }

  /** For SUTime. */
  public RuleBinder() {}

  /** {@inheritDoc} */
  @Override
  public void init(String prefix, Properties properties) {
    receiver = (Receiver) properties.get(prefix + "receiver");
  }

  /** Reads CoreNLP's own rules into the environment. */
  @Override
  public void bind(Env env) {
    RuleBook book = new RuleBook(env);
    if (receiver != null) {
      receiver.accept(book);
    }
    // The extractor keeps the key that holds when it is made; the rules have set the key for
    // whatever comes after them, and the rule file sets it again.
    env.setDefaultTokensAnnotationKey(CoreAnnotations.NumerizedTokensAnnotation.class);
    env.bind(RULE_TYPE, new Creator(book));
  }

  /** Makes of each entry of the rule file the rules of the book that it names. */
  private static final class Creator extends SequenceMatchRules.AnnotationExtractRuleCreator {

    private final RuleBook book;
    private final List<String> missing;

    Creator(RuleBook book) {
      this.book = book;
      this.missing = new ArrayList<>(book.groups());
    }

    @Override
    public SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression> create(
        Env env, Map<String, Object> attributes) {
      int stage = ((Number) Expressions.asObject(env, attributes.get("stage"))).intValue();
      String kind = Expressions.asObject(env, attributes.get("kind"));
      missing.remove(stage + " " + kind.toUpperCase(Locale.ROOT));
      if (Boolean.TRUE.equals(Expressions.asObject(env, attributes.get("last")))
          && !missing.isEmpty()) {
        throw new IllegalStateException("Rules of SUTime that are left out: " + missing);
      }
      return book.asOneRule(stage, RuleBook.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
  }
}
