package dateline.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.text.CodePointText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The engine's answers do not depend on what came before, nor on what goes on beside: over all of
 * testdata, and some articles of the development sets where they lie beside the project.
 */
class DeterminismTest {

  private static final int DEVELOPMENT_ARTICLES = 12;

  /** Enough for labels of all kinds, of every file. */
  private static final int MAX_LENGTH = 4000;

  private static final NlpEngine ENGINE = NlpEngine.of(NlpSettings.DEFAULT);

  private static List<String> texts() throws IOException {
    Path root = Path.of(System.getProperty("dateline.root"));
    List<String> texts = new ArrayList<>(read(root.resolve("testdata"), Integer.MAX_VALUE));
    Path development = root.resolve("../shared/eval/quotes-polnear/data/dev/text");
    if (Files.isDirectory(development)) {
      texts.addAll(read(development, DEVELOPMENT_ARTICLES));
    }
    return texts;
  }

  private static List<String> read(Path folder, int limit) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        if (texts.size() < limit) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          texts.add(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
        }
      }
      return texts;
    }
  }

  /** All that the engine says of a text. */
  private static String answer(String text) {
    NlpMeter none = NlpMeter.NONE;
    Tokenization tokens = ENGINE.tokenize(text, none);
    StringBuilder answer = new StringBuilder(tokens.toString());
    answer.append(ENGINE.recognize("d", text, tokens, Instant.parse("2021-03-05T10:00:00Z"), none));
    answer.append(ENGINE.analyzeSentiment("d", text, tokens, none));
    DocumentTrees trees = ENGINE.trees(new CodePointText(text), none);
    tokens.getSentences().stream()
        .limit(5)
        .forEach(sentence -> answer.append(described(trees.tree(sentence))));
    return answer.toString();
  }

  private static String described(@Nullable DependencyTree tree) {
    if (tree == null) {
      return "-";
    }
    StringBuilder description = new StringBuilder();
    for (int i = 0; i < tree.size(); i++) {
      description.append(tree.head(i)).append(tree.relation(i)).append(' ');
    }
    return description.toString();
  }

  @Test
  void saysTheSameInEveryOrderAndOnEveryThread() throws Exception {
    List<String> texts = texts();
    assertTrue(texts.size() > 20, "texts: " + texts.size());
    Map<String, String> first = new ConcurrentHashMap<>();
    texts.forEach(text -> first.put(text, answer(text)));

    List<String> backwards = new ArrayList<>(texts);
    Collections.reverse(backwards);
    backwards.forEach(text -> assertEquals(first.get(text), answer(text)));

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      texts.forEach(text -> tasks.add(() -> answer(text)));
      List<Future<String>> answers = threads.invokeAll(tasks);
      for (int i = 0; i < texts.size(); i++) {
        assertEquals(first.get(texts.get(i)), answers.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
