package dateline.nlp;

import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.gazetteer.Gazetteer;
import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The gazetteer under JMH, and CoreNLP's annotator that it replaces: one call labels the sentences
 * of all texts in the folder that the system property {@code dateline.texts} names, else of {@code
 * testdata}. {@code benchmarks/micro Gazetteer} runs it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class GazetteerMicroBenchmark {

  /** The sentences, tagged; no name in them has a label yet. */
  @State(Scope.Thread)
  public static class Sentences {

    private final List<List<CoreLabel>> sentences = new ArrayList<>();

    /** Reads and tags the texts. */
    @Setup
    public void read() throws IOException {
      NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);
      Path folder = Path.of(System.getProperty("dateline.texts", "testdata"));
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          CodePointText text =
              new CodePointText(Files.readString(file, StandardCharsets.ISO_8859_1));
          TokenLabels labels = new TokenLabels(text);
          engine
              .tokenize(text.text(), NlpMeter.NONE)
              .getSentences()
              .forEach(sentence -> sentences.add(labels.labels(sentence)));
        }
      }
    }

    /** Takes away what the call before has labelled. */
    @Setup(Level.Invocation)
    public void forget() {
      sentences.forEach(sentence -> sentence.forEach(token -> token.setNER("O")));
    }
  }

  /** Ours. */
  @State(Scope.Benchmark)
  public static class Compiled {
    private final Gazetteer gazetteer = Gazetteer.load(CompiledModels.NONE);
  }

  /** CoreNLP's. */
  @State(Scope.Benchmark)
  public static class Stock {
    private final TokensRegexNERAnnotator annotator;

    /** Reads the same entries. */
    public Stock() {
      Properties properties = new Properties();
      properties.setProperty("stock.mapping", DefaultPaths.DEFAULT_KBP_TOKENSREGEX_NER_SETTINGS);
      annotator = new TokensRegexNERAnnotator("stock", properties);
    }
  }

  /** Labels all sentences. */
  @Benchmark
  public List<List<CoreLabel>> compiled(Sentences texts, Compiled ours) {
    texts.sentences.forEach(ours.gazetteer::label);
    return texts.sentences;
  }

  /** Labels all sentences with CoreNLP's annotator. */
  @Benchmark
  public List<List<CoreLabel>> stock(Sentences texts, Stock theirs) {
    for (List<CoreLabel> sentence : texts.sentences) {
      Annotation annotation = new Annotation("");
      annotation.set(CoreAnnotations.TokensAnnotation.class, sentence);
      theirs.annotator.annotate(annotation);
    }
    return texts.sentences;
  }
}
