package dateline.nlp.numeric;

import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules;
import edu.stanford.nlp.ling.tokensregex.SequencePattern;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.ling.tokensregex.parser.ParseException;
import edu.stanford.nlp.ling.tokensregex.parser.TokenSequenceParseException;
import edu.stanford.nlp.ling.tokensregex.parser.TokenSequenceParser;
import edu.stanford.nlp.time.Options;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SUTime's rules for English with what each needs, by stage and kind.
 *
 * <p>A rule that does not find what it needs is not run: it would not have matched. Nothing else is
 * changed, not the rules, nor their order, nor what becomes of their matches.
 */
final class RuleBook {

  /** The three ways in which CoreNLP runs the rules of a stage. */
  enum Kind {
    BASIC,
    COMPOSITE,
    FILTER
  }

  private record Group(int stage, Kind kind) {}

  private final TokenNeeds tokenNeeds = new TokenNeeds();
  private final Map<Group, List<GatedRule>> groups = new LinkedHashMap<>();
  private final List<GatedRule> leaving = new ArrayList<>();
  private final TextNeeds textNeeds;

  /**
   * Reads the rules into the environment, as CoreNLP does, and finds out what they need.
   *
   * @throws IllegalStateException when CoreNLP's model jar does not hold them
   */
  RuleBook(Env env) {
    RuleCollector collector = new RuleCollector(env);
    for (String file : rulesForEnglish()) {
      try (BufferedReader reader = IOUtils.readerFromString(file)) {
        new TokenSequenceParser().updateExpressionExtractor(collector, reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ParseException | TokenSequenceParseException e) {
        throw new IllegalStateException("SUTime's rules cannot be read: " + file, e);
      }
    }
    List<Pattern> texts = new ArrayList<>();
    for (SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression> rule : collector.rules()) {
      Group group = new Group(rule.stage, kind(rule));
      GatedRule gated = gated(rule, texts, env);
      groups.computeIfAbsent(group, added -> new ArrayList<>()).add(gated);
      if (group.kind() != Kind.FILTER && gated.leavesSomething()) {
        leaving.add(gated);
      }
    }
    this.textNeeds = new TextNeeds(texts);
  }

  private static String[] rulesForEnglish() {
    return Options.languageToRulesFiles.getOrDefault("english", "").split("\\s*[,;]\\s*");
  }

  private static Kind kind(SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression> rule) {
    if (SequenceMatchRules.FILTER_RULE_TYPE.equals(rule.ruleType)) {
      return Kind.FILTER;
    }
    return rule.isComposite ? Kind.COMPOSITE : Kind.BASIC;
  }

  @SuppressWarnings("unchecked")
  private GatedRule gated(
      SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression> rule,
      List<Pattern> texts,
      Env env) {
    List<Integer> sets = new ArrayList<>();
    int text = -1;
    int longest = Integer.MAX_VALUE;
    if (rule.pattern instanceof Pattern pattern) {
      text = texts.size();
      texts.add(pattern);
    } else if (rule.pattern instanceof TokenSequencePattern pattern) {
      PatternNeeds needs = new PatternNeeds((SequencePattern<CoreMap>) pattern);
      longest = needs.longest();
      needs.sets().forEach(set -> sets.add(tokenNeeds.number(set)));
      if (needs.joinsTokens()) {
        sets.add(tokenNeeds.number(List.of(new PeriodicEnding(env))));
      }
    }
    return new GatedRule(rule, sets.stream().mapToInt(Integer::intValue).toArray(), longest, text);
  }

  /** The groups there are, as "stage kind". */
  List<String> groups() {
    return groups.keySet().stream().map(group -> group.stage() + " " + group.kind()).toList();
  }

  /**
   * The rules of a stage and kind as one rule for CoreNLP's extractor.
   *
   * @throws IllegalArgumentException when there are none
   */
  SequenceMatchRules.AnnotationExtractRule<?, MatchedExpression> asOneRule(int stage, Kind kind) {
    List<GatedRule> rules = groups.get(new Group(stage, kind));
    if (rules == null) {
      throw new IllegalArgumentException("SUTime has no rules of stage " + stage + ", " + kind);
    }
    return switch (kind) {
      case BASIC -> oneRule(stage, kind, this.new BasicRules(rules));
      case COMPOSITE -> oneRule(stage, kind, this.new CompositeRules(rules));
      case FILTER -> {
        var one = RuleBook.<CoreMap>oneRule(stage, kind, null);
        one.ruleType = SequenceMatchRules.FILTER_RULE_TYPE;
        one.filterRule =
            expression -> rules.stream().anyMatch(rule -> rule.rule().test(expression));
        yield one;
      }
    };
  }

  @SuppressWarnings("NullAway") // CoreNLP's rule has no extractor when it is a filter.
  private static <T> SequenceMatchRules.AnnotationExtractRule<T, MatchedExpression> oneRule(
      int stage, Kind kind, SequenceMatchRules.@Nullable ExtractRule<T, MatchedExpression> rules) {
    var one = new SequenceMatchRules.AnnotationExtractRule<T, MatchedExpression>();
    one.stage = stage;
    one.isComposite = kind == Kind.COMPOSITE;
    one.pattern = stage + " " + kind;
    one.extractRule = rules;
    return one;
  }

  /**
   * What a sentence may hold.
   *
   * @param mayHoldNumbers whether the number finder may find something
   * @param isQuiet whether it finds nothing and no rule can leave anything on the sentence
   */
  record Sight(boolean mayHoldNumbers, boolean isQuiet) {}

  /** Looks at the tokens of a sentence and its text. */
  Sight look(List<? extends CoreMap> tokens, String text) {
    long[] met = new long[tokenNeeds.words()];
    for (CoreMap token : tokens) {
      TokenNeeds.Known plain = tokenNeeds.plain(token);
      if (plain == null || plain.mayBeNumber()) {
        return new Sight(true, false);
      }
      MetNeeds.add(plain.met(), met);
    }
    return new Sight(false, !mayLeaveSomething(met, textNeeds.mayBeFound(text)));
  }

  private boolean mayLeaveSomething(long[] met, long texts) {
    for (GatedRule rule : leaving) {
      if (rule.isOverText() ? rule.mayMatchText(texts) : rule.mayMatch(met)) {
        return true;
      }
    }
    return false;
  }

  private MetNeeds met(List<? extends CoreMap> tokens, long[] asked) {
    long[] all = new long[tokenNeeds.words()];
    long[][] byToken = new long[tokens.size()][];
    int next = 0;
    for (CoreMap token : tokens) {
      long[] met = tokenNeeds.met(token, asked);
      byToken[next++] = met;
      MetNeeds.add(met, all);
    }
    return new MetNeeds(all, byToken);
  }

  private long[] setsOf(List<GatedRule> rules) {
    long[] sets = new long[tokenNeeds.words()];
    for (GatedRule rule : rules) {
      for (int set : rule.needs()) {
        sets[set >> 6] |= 1L << set;
      }
    }
    return sets;
  }

  /** Rules over the tokens or the text of a sentence. */
  private final class BasicRules
      implements SequenceMatchRules.ExtractRule<CoreMap, MatchedExpression> {

    private final List<GatedRule> rules;
    private final long[] asked;
    private final boolean readsText;

    BasicRules(List<GatedRule> rules) {
      this.rules = rules;
      this.readsText = rules.stream().anyMatch(GatedRule::isOverText);
      this.asked = setsOf(rules);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean extract(CoreMap sentence, List<MatchedExpression> found) {
      String text = sentence.get(CoreAnnotations.TextAnnotation.class);
      long texts = !readsText ? 0 : text == null ? -1L : textNeeds.mayBeFound(text);
      Map<Class<?>, MetNeeds> metByKey = new LinkedHashMap<>();
      boolean any = false;
      for (GatedRule rule : rules) {
        if (rule.isOverText()
            ? rule.mayMatchText(texts)
            : rule.mayMatch(met(sentence, rule, metByKey))) {
          any |=
              ((SequenceMatchRules.AnnotationExtractRule<CoreMap, MatchedExpression>) rule.rule())
                  .extract(sentence, found);
        }
      }
      return any;
    }

    private MetNeeds met(CoreMap sentence, GatedRule rule, Map<Class<?>, MetNeeds> metByKey) {
      return metByKey.computeIfAbsent(
          rule.rule().annotationField, key -> RuleBook.this.met(tokens(sentence, key), asked));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<? extends CoreMap> tokens(CoreMap sentence, Class key) {
      List<? extends CoreMap> tokens = (List<? extends CoreMap>) sentence.get(key);
      return tokens == null ? List.of() : tokens;
    }
  }

  /** Rules over what earlier rules made of the tokens. */
  private final class CompositeRules
      implements SequenceMatchRules.ExtractRule<List<? extends CoreMap>, MatchedExpression> {

    private final List<GatedRule> rules;
    private final long[] asked;

    CompositeRules(List<GatedRule> rules) {
      this.rules = rules;
      this.asked = setsOf(rules);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean extract(List<? extends CoreMap> tokens, List<MatchedExpression> found) {
      OwnValues.replaceSharedInUse(tokens);
      MetNeeds met = RuleBook.this.met(tokens, asked);
      boolean any = false;
      for (GatedRule rule : rules) {
        if (rule.mayMatch(met)) {
          any |=
              ((SequenceMatchRules.AnnotationExtractRule<
                          List<? extends CoreMap>, MatchedExpression>)
                      rule.rule())
                  .extract(tokens, found);
        }
      }
      return any;
    }
  }
}
