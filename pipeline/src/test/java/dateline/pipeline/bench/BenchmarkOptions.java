package dateline.pipeline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param mode which of the three measurements
 * @param folder of the articles; null for those of the development sets
 * @param rows what Dateline is compared with
 * @param articles how many articles
 * @param sample how many of them for the slow rows; 0 for all
 * @param rounds how often each is measured
 * @param threads of both
 * @param heap of Dateline, as the JVM takes it
 * @param stockHeap of CoreNLP, as the JVM takes it
 * @param limit longest time of one process
 * @param sameLabels whether Dateline leaves out the sentiment that CoreNLP has none beside
 * @param busy whether to measure though others work on the machine
 */
record BenchmarkOptions(
    Mode mode,
    @Nullable Path folder,
    Set<Row> rows,
    int articles,
    int sample,
    int rounds,
    int threads,
    String heap,
    String stockHeap,
    Duration limit,
    boolean sameLabels,
    boolean busy) {

  static final String HELP =
      """
      Measures Dateline beside CoreNLP's own command line on the same articles.

      benchmarks/engine [FOLDER]              speed, memory and equality of labels beside CoreNLP
      benchmarks/engine --scale [FOLDER]      Dateline on the articles, and on ten times as many
      benchmarks/engine --parallel [FOLDER]   Dateline on one processor, and on --threads of them

      FOLDER     *.txt as they are, *.html and *.htm cleaned first (default: the articles and pages of
                 ../shared/eval; where it is not there, pieces of testdata in ever new order)
      --rows     which of these, separated by commas (default: all)
                   pcfg     CoreNLP's tokenize,pos,lemma,ner,parse,sentiment as it comes; slow
                   sr       the same with the shift-reduce parser
                   fast     and with its fastest settings that give the same labels
                   product  tokenize,pos,lemma,ner,depparse,coref,kbp,quote,parse,sentiment,
                            shift-reduce and fastest settings; slow
                   ner      stock ner against ours within one JVM, warm, one thread
      --articles how many articles (default: 200)
      --sample   how many of them for slow rows and ner; their time for all is calculated from it.
                 0 for all (default: 20)
      --rounds   how often each is measured; the median counts (default: 1)
      --threads  threads of both (default: 2)
      --heap     heap of Dateline (default: 3g)
      --stock-heap   heap of CoreNLP (default: 6g)
      --limit    seconds after which a process is ended, and its time calculated from the articles it
                 got done (default: 3600)
      --same-labels  Dateline with --mentions=corenlp --sentiment=corenlp, so that both give the
                 same labels; without it Dateline judges besides how the text speaks of each mention
      --busy     measure though others work on the machine
      """;

  /** Which measurement. */
  enum Mode {
    COMPARE,
    SCALE,
    PARALLEL
  }

  /** What Dateline is compared with. */
  enum Row {
    PCFG,
    SR,
    FAST,
    PRODUCT,
    NER;

    /** As it is named on the command line and in the table. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The rows that run CoreNLP's command line. */
    static Set<Row> commandLines() {
      return EnumSet.complementOf(EnumSet.of(NER));
    }
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static BenchmarkOptions parse(String... arguments) {
    Arguments given = new Arguments(arguments);
    BenchmarkOptions options =
        new BenchmarkOptions(
            given.flag("--scale")
                ? Mode.SCALE
                : given.flag("--parallel") ? Mode.PARALLEL : Mode.COMPARE,
            given.folder(),
            given.rows(),
            given.number("--articles", 200, 1),
            given.number("--sample", 20, 0),
            given.number("--rounds", 1, 1),
            given.number("--threads", 2, 1),
            given.heap("--heap", "3g"),
            given.heap("--stock-heap", "6g"),
            Duration.ofSeconds(given.number("--limit", 3600, 1)),
            given.flag("--same-labels"),
            given.flag("--busy"));
    given.refuseOthers();
    return options;
  }

  /** Words of a command line; each is taken once. */
  private static final class Arguments {

    private final List<String> words;

    Arguments(String... words) {
      this.words = new ArrayList<>(Arrays.asList(words));
    }

    boolean flag(String name) {
      return words.remove(name);
    }

    @Nullable String value(String name) {
      String prefix = name + "=";
      for (String word : words) {
        if (word.startsWith(prefix)) {
          words.remove(word);
          return word.substring(prefix.length());
        }
      }
      return null;
    }

    int number(String name, int otherwise, int least) {
      String value = value(name);
      if (value == null) {
        return otherwise;
      }
      if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least) {
        throw new IllegalArgumentException(
            name + " is a number from " + least + ", not '" + value + "'");
      }
      return Integer.parseInt(value);
    }

    String heap(String name, String otherwise) {
      String value = value(name);
      if (value == null) {
        return otherwise;
      }
      if (!value.matches("[0-9]+[kKmMgG]")) {
        throw new IllegalArgumentException(name + " is a size such as 3g, not '" + value + "'");
      }
      return value;
    }

    Set<Row> rows() {
      String value = value("--rows");
      if (value == null) {
        return EnumSet.allOf(Row.class);
      }
      Set<Row> rows = EnumSet.noneOf(Row.class);
      for (String name : value.split(",", -1)) {
        rows.add(
            Arrays.stream(Row.values())
                .filter(row -> row.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no row '" + name + "'")));
      }
      return rows;
    }

    @Nullable Path folder() {
      for (String word : words) {
        if (!word.startsWith("-")) {
          words.remove(word);
          return Path.of(word);
        }
      }
      return null;
    }

    void refuseOthers() {
      if (!words.isEmpty()) {
        throw new IllegalArgumentException("there is no option '" + words.get(0) + "'");
      }
    }
  }
}
