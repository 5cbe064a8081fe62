package dateline.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import edu.stanford.nlp.pipeline.JSONOutputter;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine's labels of whole articles are those of CoreNLP's own pipeline, as {@code
 * benchmarks/engine} compares them: its parts are held to CoreNLP's in larger tests of their own.
 */
class EngineEqualityTest {

  @Test
  void givesCoreNlpsLabels() throws IOException {
    NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);
    Properties properties = new Properties();
    properties.putAll(
        new StockCommand(BenchmarkOptions.Row.FAST, BenchmarkOptions.parse()).properties());
    StanfordCoreNLP stock = new StanfordCoreNLP(properties);
    LabelComparison comparison = new LabelComparison(NlpSettings.DEFAULT_MAX_SENTENCE_TOKENS);
    for (Path file : articles()) {
      // The decoder's replacements for broken bytes are characters like others here.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      JSONOutputter.jsonPrint(stock.process(text), answer);
      comparison.add(
          file.toString(),
          text,
          new StockAnswer(text).read(answer.toString(StandardCharsets.UTF_8)),
          EngineLabels.of(engine, text));
    }
    assertEquals(List.of(), comparison.differences());
    for (LabelComparison.Aspect aspect : LabelComparison.Aspect.values()) {
      assertTrue(comparison.share(aspect).total() > 100, aspect.label());
    }
  }

  private static List<Path> articles() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of(System.getProperty("dateline.root"), "testdata"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
