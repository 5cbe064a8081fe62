package dateline.nlp.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.compiled.Reread;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trees, classes, distributions, heads and relations equal CoreNLP's to the last bit.
 *
 * <p>One instance of the test, so that it and the models can be freed together.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockEqualityTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SEEDS = ROOT.resolveSibling("shared").resolve("seeds");
  private static final int MAX_TOKENS = 150;

  private final StockTrees stock;
  private final SentimentTrees sentimentTrees;
  private final DependencyTrees dependencyTrees;

  StockEqualityTest(@TempDir Path models) {
    stock = new StockTrees();
    sentimentTrees = Reread.of(models, SentimentTrees::load);
    dependencyTrees =
        Reread.of(
            models,
            compiled -> DependencyTrees.load(compiled, DependencyTrees.DEFAULT_CACHE_BYTES));
  }

  /** CoreNLP folds case as the JVM does; the engine sets this, too. */
  @BeforeAll
  static void readEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  private List<List<CoreLabel>> sentences(Path folder) throws IOException {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        sentences.addAll(stock.sentences(text, MAX_TOKENS));
      }
    }
    return sentences;
  }

  private void assertEqualTrees(List<CoreLabel> tokens) {
    SentimentTree tree = sentimentTrees.parse(tokens);
    assertEqualNodes(tree, tree.root(), stock.sentimentTree(tokens));
    Dependencies expected = stock.dependencies(tokens);
    Dependencies actual = dependencyTrees.parse(tokens);
    assertArrayEquals(expected.heads(), actual.heads());
    assertArrayEquals(expected.relations(), actual.relations());
  }

  private static void assertEqualNodes(SentimentTree tree, int node, Tree expected) {
    assertEquals(expected.value(), tree.category(node));
    SimpleMatrix predictions = RNNCoreAnnotations.getPredictions(expected);
    for (int i = 0; i < SentimentTree.CLASSES; i++) {
      assertEquals(predictions.get(i), tree.distribution(node)[i]);
    }
    assertEquals(RNNCoreAnnotations.getPredictedClass(expected), tree.predictedClass(node));
    assertEquals(expected.getLeaves().size(), tree.end(node) - tree.begin(node));
    assertEquals(expected.isPreTerminal(), tree.isToken(node));
    if (!tree.isToken(node)) {
      assertEqualNodes(tree, tree.left(node), expected.getChild(0));
      assertEqualNodes(tree, tree.right(node), expected.getChild(1));
    }
  }

  @Test
  void equalsStockOnTestData() throws IOException {
    List<List<CoreLabel>> sentences = sentences(ROOT.resolve("testdata"));
    assertTrue(sentences.size() > 100);
    sentences.forEach(this::assertEqualTrees);
  }

  @Test
  void equalsStockOnScrapedNews() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "skipped: the sample does not lie at " + SEEDS);
    sentences(SEEDS).forEach(this::assertEqualTrees);
  }

  /** Words and tags in no order lead the parsers where sentences do not. */
  @Test
  void equalsStockOnWordsAtRandom() throws IOException {
    List<CoreLabel> known =
        sentences(ROOT.resolve("testdata")).stream().flatMap(List::stream).toList();
    List<String> words =
        Stream.concat(
                known.stream().map(CoreLabel::word),
                Stream.of(
                    "-",
                    "--",
                    "a-b",
                    "NP-NN",
                    "-a",
                    "*NULL*",
                    "*UNK*",
                    ",",
                    ";",
                    ":",
                    ",,",
                    "，",
                    ".",
                    "!",
                    "?!",
                    "。",
                    "(",
                    ")",
                    "$",
                    "7",
                    "😀",
                    "İstanbul",
                    "-NULL-",
                    "-ROOT-"))
            .distinct()
            .toList();
    List<String> tags = known.stream().map(CoreLabel::tag).distinct().sorted().toList();
    Random random = new Random(4);
    for (int length = 1; length <= 100; length++) {
      List<CoreLabel> tokens = new ArrayList<>();
      String onlyTag = tags.get(random.nextInt(tags.size()));
      for (int i = 1; i <= length; i++) {
        String tag = length % 10 == 0 ? onlyTag : tags.get(random.nextInt(tags.size()));
        tokens.add(StockTrees.token(words.get(random.nextInt(words.size())), tag, i));
      }
      assertEqualTrees(tokens);
    }
  }

  @Test
  void givesUpTallTreesAsStockDoes() {
    String nested =
        Stream.generate(() -> "the man said that").limit(30).collect(Collectors.joining(" "));
    List<CoreLabel> tokens = stock.sentences(nested + " it rained.", 1000).get(0);
    assertEquals("X", stock.sentimentTree(tokens).value());
    assertEqualTrees(tokens);
  }

  @Test
  void parsesWithoutDeepStack() throws Exception {
    List<CoreLabel> tokens = new ArrayList<>();
    for (int i = 1; i <= 5000; i++) {
      tokens.add(StockTrees.token(i % 2 == 0 ? "said" : "men", i % 2 == 0 ? "VBD" : "NNS", i));
    }
    int[] sizes = new int[2];
    Thread thread =
        new Thread(
            null,
            () -> {
              sizes[0] = sentimentTrees.parse(tokens).size();
              sizes[1] = dependencyTrees.parse(tokens).heads().length;
            },
            "small stack",
            200_000);
    thread.start();
    thread.join();
    assertArrayEquals(new int[] {2 * 5000 - 1, 5000}, sizes);
  }

  @Test
  void givesAllThreadsTheSameWhateverIsKept() throws Exception {
    List<List<CoreLabel>> sentences = sentences(ROOT.resolve("testdata")).subList(0, 40);
    DependencyTrees keepsNothing = DependencyTrees.load(CompiledModels.NONE, 0);
    List<Object> expected = sentences.stream().map(s -> shown(s, dependencyTrees)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Object>> task =
          () -> sentences.stream().map(s -> shown(s, keepsNothing)).toList();
      for (Future<List<Object>> actual : threads.invokeAll(List.of(task, task, task, task))) {
        assertEquals(expected, actual.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  private Object shown(List<CoreLabel> tokens, DependencyTrees trees) {
    SentimentTree tree = sentimentTrees.parse(tokens);
    List<String> shown = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      shown.add(tree.category(node) + Arrays.toString(tree.distribution(node)));
    }
    Dependencies dependencies = trees.parse(tokens);
    shown.add(Arrays.toString(dependencies.heads()));
    shown.add(String.join(" ", dependencies.relations()));
    return shown;
  }

  @Test
  void refusesWhatIsNoTaggedSentence() {
    assertThrows(IllegalArgumentException.class, () -> sentimentTrees.parse(List.of()));
    assertThrows(IllegalArgumentException.class, () -> dependencyTrees.parse(List.of()));
    CoreLabel untagged = new CoreLabel();
    untagged.setWord("rain");
    untagged.setValue("rain");
    assertThrows(IllegalArgumentException.class, () -> sentimentTrees.parse(List.of(untagged)));
    assertThrows(IllegalArgumentException.class, () -> dependencyTrees.parse(List.of(untagged)));
    assertFalse(untagged.containsKey(CoreAnnotations.IndexAnnotation.class));
  }
}
