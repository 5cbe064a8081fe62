package dateline.times;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Tokenization;

/** How many times are found with their values, by CoreNLP and with our rules: benchmarks/dates. */
final class TimeValidation {

  private static final Set<String> TYPES = Set.of("DATE", "TIME", "DURATION", "SET");

  private static final Pattern WEEKDAY =
      Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  /** What is found of what is there. */
  static final class Score {
    private int right;
    private int found;
    private int there;
    private int weekdays;
    private int rightWeekdays;

    private void add(KnownTimes known, Set<KnownTimes.Time> times) {
      found += times.size();
      there += known.times().size();
      for (KnownTimes.Time time : known.times()) {
        boolean isRight = times.contains(time);
        right += isRight ? 1 : 0;
        if (WEEKDAY.matcher(known.sentence().substring(time.begin(), time.end())).matches()) {
          weekdays++;
          rightWeekdays += isRight ? 1 : 0;
        }
      }
    }

    /** Of expressions with the right span, type and value, in [0, 1]. */
    double f1() {
      return 2.0 * right / (found + there);
    }

    /** The share of bare weekdays that have the right day, in [0, 1]. */
    double weekdays() {
      return (double) rightWeekdays / weekdays;
    }
  }

  private final Score stock = new Score();
  private final Score ours = new Score();
  private final List<String> errors = new ArrayList<>();

  /** Reads the sentences of a file. */
  static TimeValidation of(Path file) throws IOException {
    TimeValidation validation = new TimeValidation();
    KnownTimes.read(file).forEach(validation::add);
    return validation;
  }

  /**
   * Prints the figures.
   *
   * @param arguments the file, and a second one for the errors to be told as well
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    TimeValidation validation = of(Path.of(arguments[0]));
    System.out.printf(
        Locale.ROOT,
        "times, span, type and value: %d F1 %.3f; CoreNLP %.3f%n"
            + "weekdays, share with the right day: %d F1 %.3f; CoreNLP %.3f%n",
        validation.ours.there,
        validation.ours.f1(),
        validation.stock.f1(),
        validation.ours.weekdays,
        validation.ours.weekdays(),
        validation.stock.weekdays());
    if (arguments.length > 1) {
      validation.errors.forEach(System.out::println);
    }
  }

  Score ours() {
    return ours;
  }

  Score stock() {
    return stock;
  }

  private void add(KnownTimes known) {
    String text = known.sentence();
    Tokenization tokens = TestArticles.ENGINE.tokenize(text, NlpMeter.NONE);
    Instant published = known.published().atStartOfDay(ZoneOffset.UTC).toInstant();
    stock.add(
        known,
        times(
            TestArticles.ENGINE
                .recognize("d", text, tokens, published, NlpMeter.NONE)
                .getMentions()));
    Set<KnownTimes.Time> found =
        times(TestArticles.repaired(text, known.published()).getMentions());
    ours.add(known, found);
    Set<KnownTimes.Time> wrong = new HashSet<>(found);
    known.times().forEach(wrong::remove);
    for (KnownTimes.Time time : known.times()) {
      if (!found.contains(time)) {
        errors.add("missed " + told(known, time));
      }
    }
    wrong.forEach(time -> errors.add("wrong  " + told(known, time)));
  }

  private static String told(KnownTimes known, KnownTimes.Time time) {
    return "%s %s %s | %s | %s"
        .formatted(
            time.type(),
            time.value(),
            known.sentence().substring(time.begin(), time.end()),
            known.published(),
            known.sentence());
  }

  private static Set<KnownTimes.Time> times(List<RecognizedMention> mentions) {
    Set<KnownTimes.Time> times = new HashSet<>();
    for (RecognizedMention mention : mentions) {
      if (TYPES.contains(mention.getType())) {
        times.add(
            new KnownTimes.Time(
                mention.getBegin(),
                mention.getEnd(),
                mention.getType(),
                String.valueOf(mention.getNormalizedValue())));
      }
    }
    return times;
  }
}
