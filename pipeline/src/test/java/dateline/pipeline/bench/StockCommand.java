package dateline.pipeline.bench;

import dateline.nlp.NlpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** CoreNLP's own command line over a list of files, as its users run it. */
final class StockCommand {

  /** What makes the same tokens and sentences as ours, and holds for every row. */
  static final Map<String, String> SENTENCES =
      Map.of(
          "ssplit.newlineIsSentenceBreak", "two", "tokenize.options", "untokenizable=noneDelete");

  /** Beyond so many tokens in a sentence our engine has the gazetteer's entities alone. */
  static final String MAX_NER_TOKENS = Integer.toString(NlpSettings.DEFAULT_MAX_ENTITY_TOKENS);

  private static final String LABELS = "tokenize,pos,lemma,ner,parse,sentiment";
  private static final String PRODUCT =
      "tokenize,pos,lemma,ner,depparse,coref,kbp,quote,parse,sentiment";
  private static final String SHIFT_REDUCE = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";

  private final BenchmarkOptions.Row row;
  private final BenchmarkOptions options;

  StockCommand(BenchmarkOptions.Row row, BenchmarkOptions options) {
    this.row = row;
    this.options = options;
  }

  /** What the row runs, in words. */
  static String description(BenchmarkOptions.Row row) {
    return switch (row) {
      case PCFG -> LABELS + ", defaults";
      case SR -> LABELS + ", shift-reduce";
      case FAST -> LABELS + ", shift-reduce, no graphs, ParallelGC";
      case PRODUCT -> PRODUCT + ", shift-reduce, no graphs, ParallelGC";
      case NER -> "tokenize,pos,lemma,ner";
    };
  }

  /** Whether it takes so long that a sample must do. */
  static boolean slow(BenchmarkOptions.Row row) {
    return row == BenchmarkOptions.Row.PCFG || row == BenchmarkOptions.Row.PRODUCT;
  }

  /**
   * The command for some articles.
   *
   * @param output folder for one JSON file an article
   */
  private MeasuredProcess on(Articles articles, Path output) throws IOException {
    Files.createDirectories(output);
    List<String> command = new ArrayList<>();
    command.add(Programs.java());
    command.add("-Xmx" + options.stockHeap());
    if (fastest()) {
      // As our launcher has it.
      command.add("-XX:+UseParallelGC");
    }
    command.addAll(
        List.of(
            "-Duser.language=en",
            "-Dfile.encoding=UTF-8",
            "-cp",
            Programs.classPath(),
            "edu.stanford.nlp.pipeline.StanfordCoreNLP"));
    properties().forEach((key, value) -> command.addAll(List.of("-" + key, value)));
    command.addAll(
        List.of(
            "-filelist",
            articles.list().toString(),
            "-outputFormat",
            "json",
            "-outputDirectory",
            output.toString()));
    return new MeasuredProcess(
        output.resolveSibling(output.getFileName() + ".run"), command, Map.of());
  }

  /** What it takes for one article: the first of two runs may have to read models from the disk. */
  MeasuredProcess.Taken startUp(Articles one, Path output, Duration limit)
      throws IOException, InterruptedException {
    MeasuredProcess process = on(one, output);
    return process.run(limit).orFaster(process.run(limit));
  }

  /** Where the answer for an article is. */
  static Path answer(Path output, Articles.Article article) {
    return output.resolve(article.name() + ".json");
  }

  /** CoreNLP's, as the row has them. */
  Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>(SENTENCES);
    properties.put("annotators", row == BenchmarkOptions.Row.PRODUCT ? PRODUCT : LABELS);
    properties.put("threads", Integer.toString(options.threads()));
    properties.put("parse.maxlen", Integer.toString(NlpSettings.DEFAULT_MAX_SENTENCE_TOKENS));
    properties.put("ner.maxlen", MAX_NER_TOKENS);
    if (row != BenchmarkOptions.Row.PCFG) {
      properties.put("parse.model", SHIFT_REDUCE);
    }
    if (fastest()) {
      properties.put("parse.buildgraphs", "false");
      properties.put("parse.binaryTrees", "true");
      properties.put("output.prettyPrint", "false");
    }
    return properties;
  }

  private boolean fastest() {
    return row == BenchmarkOptions.Row.FAST || row == BenchmarkOptions.Row.PRODUCT;
  }

  /** Runs it. */
  Cost run(Articles articles, Path output, MeasuredProcess.Taken startUp, Duration limit)
      throws IOException, InterruptedException {
    for (Articles.Article article : articles.all()) {
      // An answer of the round before would count as done.
      Files.deleteIfExists(answer(output, article));
    }
    MeasuredProcess.Taken taken = on(articles, output).run(limit);
    List<Articles.Article> done = done(articles, output);
    return new Cost(
        done.size(), done.stream().mapToLong(Articles.Article::tokens).sum(), taken, startUp);
  }

  /** The articles whose answer is whole: CoreNLP goes on without a word when an annotator fails. */
  static List<Articles.Article> done(Articles articles, Path output) throws IOException {
    List<Articles.Article> done = new ArrayList<>();
    for (Articles.Article article : articles.all()) {
      Path answer = answer(output, article);
      if (Files.exists(answer) && StockAnswer.isWhole(Files.readString(answer))) {
        done.add(article);
      }
    }
    return done;
  }
}
