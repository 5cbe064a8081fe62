package dateline.pipeline.bench;

import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.nlp.NlpSettings;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.ToIntFunction;
import news.dateline.records.Tokenization;

/**
 * Stock {@code ner} against ours, in one warm JVM and one thread. Rounds alternate, so that
 * whatever else the machine does meets both alike; the median round counts.
 */
final class NerBenchmark {

  private static final int WARM_UPS = 1;

  private final List<String> texts;

  private NerBenchmark(List<String> texts) {
    this.texts = texts;
  }

  /**
   * Runs as a process of its own, which has the memory for the models.
   *
   * @param arguments a list of files, and how many rounds count
   */
  public static void main(String[] arguments) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : Files.readAllLines(Path.of(arguments[0]))) {
      texts.add(Files.readString(Path.of(file)));
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .print(new NerBenchmark(texts).run(Integer.parseInt(arguments[1])));
  }

  /** The table's lines. */
  private String run(int rounds) {
    // First, for it sets the locale that stock CoreNLP then has, too.
    NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("ner.maxlen", StockCommand.MAX_NER_TOKENS);
    StockCommand.SENTENCES.forEach(properties::setProperty);
    StanfordCoreNLP stock = new StanfordCoreNLP(properties, false);

    List<Round> theirs = new ArrayList<>();
    List<Round> ours = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + rounds; i++) {
      Round their =
          round(
              text -> {
                Annotation annotation = new Annotation(text);
                stock.annotate(annotation);
                return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
              });
      Round our =
          round(
              text -> {
                Tokenization tokenization = engine.tokenize(text, NlpMeter.NONE);
                engine.recognize("", text, tokenization, null, NlpMeter.NONE);
                return tokenization.getSentences().stream()
                    .mapToInt(sentence -> sentence.getTokens().size())
                    .sum();
              });
      if (i >= WARM_UPS) {
        theirs.add(their);
        ours.add(our);
      }
    }
    Round their = median(theirs);
    Round our = median(ours);
    return line("CoreNLP", their)
        + line("Dateline", our)
        + String.format(
            Locale.ROOT,
            "         ratio %.2f by processor time, %.2f by the clock%n",
            our.perProcessorSecond() / their.perProcessorSecond(),
            our.perSecond() / their.perSecond());
  }

  private static String line(String who, Round round) {
    return String.format(
        Locale.ROOT,
        "ner      %-9s %,9d tokens %9.0f per second %9.0f per processor second%n",
        who,
        round.tokens(),
        round.perSecond(),
        round.perProcessorSecond());
  }

  private Round round(ToIntFunction<String> work) {
    long cpu = processorNanos();
    long begin = System.nanoTime();
    int tokens = 0;
    for (String text : texts) {
      tokens += work.applyAsInt(text);
    }
    return new Round(tokens, (System.nanoTime() - begin) / 1e9, (processorNanos() - cpu) / 1e9);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Round median(List<Round> rounds) {
    return Medians.of(rounds, Round::processorSeconds);
  }

  /** All texts once. */
  private record Round(int tokens, double seconds, double processorSeconds) {

    double perSecond() {
      return tokens / seconds;
    }

    double perProcessorSecond() {
      return tokens / processorSeconds;
    }
  }
}
