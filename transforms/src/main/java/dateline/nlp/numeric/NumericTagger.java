package dateline.nlp.numeric;

import de.jollyday.HolidayManager;
import edu.stanford.nlp.ie.QuantifiableEntityNormalizer;
import edu.stanford.nlp.ie.regexp.NumberSequenceClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers, money, percentages, ordinals, dates, times, durations and sets behind CoreNLP's CRFs,
 * with CoreNLP's own classes and rules and with the same results as its {@code
 * NERClassifierCombiner} has on the first document it ever reads (see {@link OwnValues}); what is
 * spared is work that cannot have a result.
 *
 * <ul>
 *   <li>A sentence without anything numeric or temporal only gets its answers copied.
 *   <li>In any other sentence only those of SUTime's rules run that find what they need (see {@link
 *       RuleBook}), and numbers are only looked for where there is a number word.
 *   <li>Values are only normalised where something has a value.
 * </ul>
 *
 * <p>Thread-safe; one for all threads. Sentences of one document belong to one thread and come in
 * their order, since SUTime numbers the times of a document.
 */
public final class NumericTagger {

  private static final Logger LOG = LoggerFactory.getLogger(NumericTagger.class);

  private static final Set<String> QUANTIFIABLE =
      Set.of("MONEY", "TIME", "DATE", "PERCENT", "NUMBER", "ORDINAL", "DURATION");

  private final RuleBook book;
  private final NumberSequenceClassifier numbers;
  private final String background;

  /** A date of a document that SUTime reads; most documents in a row are of the same few days. */
  private volatile @Nullable String readableDate;

  /** Loads SUTime's rules: about a second. */
  public NumericTagger() {
    // Of each calendar JollyDay keeps the first manager in a static field. Where its jar serves
    // several class loaders of CoreNLP, as on a cluster that gets the code with each job, all but
    // the first would get an instance of a class that is not theirs.
    HolidayManager.setManagerCachingEnabled(false);
    RuleBook[] read = new RuleBook[1];
    Properties properties = new Properties();
    properties.setProperty("sutime.rules", "dateline/nlp/numeric/gated.sutime.txt");
    properties.setProperty("sutime.binders", "2");
    properties.setProperty("sutime.binder.1", "edu.stanford.nlp.time.JollyDayHolidays");
    properties.setProperty("sutime.binder.2", RuleBinder.class.getName());
    properties.put("sutime.binder.2.receiver", (RuleBinder.Receiver) book -> read[0] = book);
    this.numbers = new NumberSequenceClassifier(new Properties(), true, properties);
    this.background = numbers.flags.backgroundSymbol;
    this.book = Objects.requireNonNull(read[0], "SUTime did not ask for its rules");
  }

  /**
   * Adds to the CRFs' answers what rules say of numbers and times, copies the answers to the named
   * entity tags and normalises values.
   *
   * @param words the words as the CRFs have answered ({@code AnswerAnnotation}, {@code
   *     AnswerProbAnnotation}); in CoreNLP's pipeline copies of the sentence's tokens, and only
   *     with copies are the results the pipeline's
   * @param document may hold a {@code DocDateAnnotation}; SUTime keeps its count of times on it
   *     until {@link #finish}
   * @param sentence with text, tokens, offsets and part-of-speech tags
   */
  public void tag(List<CoreLabel> words, Annotation document, CoreMap sentence) {
    if (!isQuiet(words, document, sentence)) {
      recognize(words, document, sentence);
    }
    copyAnswers(words);
    if (words.stream().anyMatch(NumericTagger::mayHaveValue)) {
      try {
        QuantifiableEntityNormalizer.addNormalizedQuantitiesToEntities(words, false, true);
      } catch (RuntimeException | AssertionError e) {
        // As in CoreNLP: the labels stay, without values.
        LOG.warn("Values of a sentence are not normalised", e);
      }
    }
  }

  /**
   * What CoreNLP does once all sentences of a document are tagged and the results are on the tokens
   * of the document: money and numbers are no times, and SUTime's count is dropped.
   */
  public void finish(Annotation document) {
    document.remove(TimeExpression.TimeIndexAnnotation.class);
    document.remove(OwnValues.Key.class);
    for (CoreLabel token : document.get(CoreAnnotations.TokensAnnotation.class)) {
      if ("MONEY".equals(token.ner()) || "NUMBER".equals(token.ner())) {
        token.remove(TimeAnnotations.TimexAnnotation.class);
      }
    }
  }

  /**
   * Whether neither numbers nor times can be in a sentence; what SUTime sets on every sentence is
   * set on it then.
   */
  private boolean isQuiet(List<CoreLabel> words, Annotation document, CoreMap sentence) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    String text = sentence.get(CoreAnnotations.TextAnnotation.class);
    if (text == null
        || tokens.isEmpty()
        || sentence.containsKey(CoreAnnotations.NumerizedTokensAnnotation.class)
        || !areSame(words, tokens)) {
      return false;
    }
    RuleBook.Sight sight = book.look(tokens, text);
    if (sight.mayHoldNumbers()) {
      return false;
    }
    setOffsets(tokens, sentence);
    sentence.set(CoreAnnotations.NumerizedTokensAnnotation.class, new ArrayList<>(tokens));
    return sight.isQuiet() && isReadable(document, sentence);
  }

  private static boolean areSame(List<CoreLabel> words, List<CoreLabel> tokens) {
    if (words.size() != tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      CoreLabel token = tokens.get(i);
      if (word.word() == null
          || !word.word().equals(token.word())
          || !Objects.equals(word.tag(), token.tag())) {
        return false;
      }
    }
    return true;
  }

  /** Without numbers to merge, CoreNLP's number finder leaves only these behind. */
  private static void setOffsets(List<CoreLabel> tokens, CoreMap sentence) {
    CoreLabel first = tokens.get(0);
    if (first.get(CoreAnnotations.TokenBeginAnnotation.class) != null
        && first.get(CoreAnnotations.TokenEndAnnotation.class) != null) {
      return;
    }
    Integer begin = sentence.get(CoreAnnotations.TokenBeginAnnotation.class);
    int next = begin == null ? 0 : begin;
    for (CoreLabel token : tokens) {
      token.set(CoreAnnotations.TokenBeginAnnotation.class, next++);
      token.set(CoreAnnotations.TokenEndAnnotation.class, next);
    }
  }

  /**
   * Whether SUTime can read the date of the document. Where it cannot, it fails on each sentence,
   * and nothing is added to the CRFs' answers; that is left to it.
   */
  private boolean isReadable(Annotation document, CoreMap sentence) {
    if (sentence.get(CoreAnnotations.SectionDateAnnotation.class) != null) {
      return false;
    }
    String date = document.get(CoreAnnotations.DocDateAnnotation.class);
    if (date == null) {
      return document.get(CoreAnnotations.CalendarAnnotation.class) == null;
    }
    if (date.isEmpty() || date.equals(readableDate)) {
      return true;
    }
    try {
      SUTime.parseDateTime(date, true);
    } catch (RuntimeException e) {
      return false;
    }
    readableDate = date;
    return true;
  }

  private void recognize(List<CoreLabel> words, Annotation document, CoreMap sentence) {
    try {
      List<CoreLabel> copies = NumberSequenceClassifier.copyTokens(words, sentence);
      OwnValues.use(
          ownValues(document),
          () -> numbers.classifyWithGlobalInformation(copies, document, sentence));
      for (int i = 0; i < words.size(); i++) {
        CoreLabel word = words.get(i);
        CoreLabel copy = copies.get(i);
        String guess = copy.get(CoreAnnotations.AnswerAnnotation.class);
        if (!background.equals(guess) && isOpen(word.get(CoreAnnotations.AnswerAnnotation.class))) {
          word.set(CoreAnnotations.AnswerAnnotation.class, guess);
          word.set(CoreAnnotations.AnswerProbAnnotation.class, null);
        }
        NumberSequenceClassifier.transferAnnotations(copy, word);
      }
    } catch (RuntimeInterruptedException e) {
      throw e;
    } catch (RuntimeException e) {
      // As in CoreNLP: the CRFs' answers stay.
      LOG.warn("Numbers and times of a sentence are not recognised", e);
    }
  }

  private static OwnValues ownValues(Annotation document) {
    OwnValues known = document.get(OwnValues.Key.class);
    if (known != null) {
      return known;
    }
    OwnValues values = new OwnValues();
    document.set(OwnValues.Key.class, values);
    return values;
  }

  private boolean isOpen(@Nullable String answer) {
    return answer == null || answer.equals(background) || answer.equals("MISC");
  }

  private static void copyAnswers(List<CoreLabel> words) {
    for (CoreLabel word : words) {
      String answer = word.get(CoreAnnotations.AnswerAnnotation.class);
      Double probability = word.get(CoreAnnotations.AnswerProbAnnotation.class);
      word.set(CoreAnnotations.NamedEntityTagAnnotation.class, answer);
      word.set(
          CoreAnnotations.NamedEntityTagProbsAnnotation.class,
          Collections.singletonMap(answer, probability == null ? -1.0 : probability));
    }
  }

  /**
   * Whether CoreNLP's normaliser would do anything when it meets this word: it starts from words
   * with the label of a quantity, with a value, or which are two numbers with a hyphen.
   */
  private static boolean mayHaveValue(CoreLabel word) {
    String label = word.get(CoreAnnotations.NamedEntityTagAnnotation.class);
    return (label != null && QUANTIFIABLE.contains(label))
        || word.get(TimeAnnotations.TimexAnnotation.class) != null
        || word.get(CoreAnnotations.NumericCompositeTypeAnnotation.class) != null
        || word.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class) != null
        || isRange(word.word());
  }

  private static boolean isRange(@Nullable String word) {
    return word != null && word.indexOf('-') >= 0 && word.codePoints().anyMatch(Character::isDigit);
  }
}
