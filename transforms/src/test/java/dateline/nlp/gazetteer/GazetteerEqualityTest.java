package dateline.nlp.gazetteer;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.nlp.compiled.Reread;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares labels with those of CoreNLP's own annotator over the entries that CoreNLP ships: on
 * real text, and on entries in random contexts. {@code -Ddateline.gazetteer.texts=FOLDER} compares
 * them on every {@code .txt} below a folder, too, {@code -Ddateline.gazetteer.sentences=N} on N
 * random sentences instead of the few hundred of every build.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GazetteerEqualityTest {

  private static final Path SHARED = Path.of("..", "..", "shared").normalize();
  private static final int MAX_SHARED_TOKENS = 8000;
  private static final int RANDOM_SENTENCES =
      Integer.getInteger("dateline.gazetteer.sentences", 600);
  private static final List<String> CAREFUL_WORDS =
      List.of("of", "the", "and", ",", "-", "city", "new", "minister", "a", ".", "in", "said");

  /** What the expressions that stand for more than a few words match, or nearly. */
  private static final List<String> EXPRESSION_TEXTS =
      List.of(
          "@dateline",
          "@",
          "desk@example.org",
          "<desk@example.org>",
          "https://example.org/a",
          "www.example.com",
          "wwwa",
          "example.de",
          "10:30",
          "State",
          "2nd",
          "1.",
          "sgt",
          "sgtx",
          "secretary-of-state",
          "Secretary-of-the-navy",
          "x",
          "A",
          "Abc");

  private static final Locale LOCALE = Locale.getDefault();

  private Gazetteer gazetteer;
  private StockGazetteer stock;

  /** As the engine does, see NlpEngine: stock folds case as the JVM's locale does. */
  @BeforeAll
  void load(@TempDir Path models) throws ReflectiveOperationException {
    Locale.setDefault(Locale.ENGLISH);
    gazetteer = Reread.of(models, Gazetteer::load);
    stock = new StockGazetteer(DefaultPaths.DEFAULT_KBP_TOKENSREGEX_NER_SETTINGS).inOrderOfFiles();
  }

  @AfterAll
  static void restoreLocale() {
    Locale.setDefault(LOCALE);
  }

  @Test
  void labelsOurOwnTextAsStockDoes() throws IOException {
    Path testdata = Path.of(System.getProperty("dateline.root", ".."), "testdata");
    compare(texts(testdata), Integer.MAX_VALUE);
  }

  @Test
  void labelsTextOfOthersAsStockDoes() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "skipped: no texts lie at " + SHARED);
    compare(texts(SHARED.resolve("seeds")), MAX_SHARED_TOKENS);
    compare(texts(SHARED.resolve("eval/quotes-polnear")), MAX_SHARED_TOKENS);
  }

  @Test
  void labelsAllTextOfAFolderAsStockDoes() throws IOException {
    String folder = System.getProperty("dateline.gazetteer.texts");
    assumeTrue(folder != null, "skipped: -Ddateline.gazetteer.texts names no folder");
    compare(texts(Path.of(requireNonNull(folder))), Integer.MAX_VALUE);
  }

  @Test
  void labelsEntriesInRandomContextsAsStockDoes() throws IOException {
    Random random = new Random(20240611);
    RandomSentences sentences = new RandomSentences(random);
    Entries entries = Entries.read();
    int changed = 0;
    for (int i = 0; i < RANDOM_SENTENCES; i++) {
      List<CoreLabel> sentence = sentences.tagged(entries.texts(random, sentences));
      changed += isChangedAsByStock(sentence) ? 1 : 0;
    }
    assertTrue(changed > RANDOM_SENTENCES / 3, "too few labels changed: " + changed);
  }

  @Test
  void labelsTheSameOnManyThreads() throws Exception {
    Entries entries = Entries.read();
    Random random = new Random(1);
    RandomSentences sentences = new RandomSentences(random);
    List<List<CoreLabel>> inputs = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      List<CoreLabel> sentence = sentences.tagged(entries.texts(random, sentences));
      inputs.add(sentence);
      List<CoreLabel> labelled = Sentences.copy(sentence);
      gazetteer.label(labelled);
      expected.add(Sentences.labels(labelled));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        results.add(
            threads.submit(
                () -> {
                  List<String> labels = new ArrayList<>();
                  for (List<CoreLabel> input : inputs) {
                    List<CoreLabel> tokens = Sentences.copy(input);
                    gazetteer.label(tokens);
                    labels.add(Sentences.labels(tokens));
                  }
                  return labels;
                }));
      }
      for (Future<List<String>> result : results) {
        assertEquals(expected, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Compares text after text until there were so many tokens; some label must have changed. */
  private void compare(List<Path> texts, int maxTokens) throws IOException {
    StanfordCoreNLP tagger = tagger();
    RandomSentences random = new RandomSentences(new Random(7));
    int tokens = 0;
    int changed = 0;
    for (Path text : texts) {
      Annotation annotation =
          new Annotation(new String(Files.readAllBytes(text), StandardCharsets.UTF_8));
      tagger.annotate(annotation);
      for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        List<CoreLabel> words = sentence.get(CoreAnnotations.TokensAnnotation.class);
        List<CoreLabel> labelled = random.tagged(words.stream().map(CoreLabel::word).toList());
        for (int i = 0; i < words.size(); i++) {
          labelled.get(i).setTag(words.get(i).tag());
        }
        changed += isChangedAsByStock(labelled) ? 1 : 0;
        tokens += words.size();
      }
      if (tokens >= maxTokens) {
        break;
      }
    }
    assertTrue(changed > 0, "no label changed");
  }

  /** Whether labels changed, once they have been found to be stock's. */
  private boolean isChangedAsByStock(List<CoreLabel> sentence) {
    List<CoreLabel> ours = Sentences.copy(sentence);
    List<CoreLabel> theirs = Sentences.copy(sentence);
    gazetteer.label(ours);
    stock.label(theirs);
    String labels = Sentences.labels(ours);
    assertEquals(Sentences.labels(theirs), labels, () -> Sentences.describe(sentence));
    return !labels.equals(Sentences.labels(sentence));
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static StanfordCoreNLP tagger() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    // As CoreNLP's ner sees its tokens: "Lisbon-based" in one piece.
    properties.setProperty("tokenize.options", "untokenizable=noneDelete,splitHyphenated=false");
    return new StanfordCoreNLP(properties);
  }

  /** The shipped entries, sorted by what makes sentences of them difficult. */
  private record Entries(
      List<GazetteerEntry> all,
      List<GazetteerEntry> expressions,
      Map<String, List<GazetteerEntry>> phrasesByFirstWord) {

    static Entries read() throws IOException {
      Entries entries = new Entries(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
      GazetteerReader reader = new GazetteerReader(entries::add);
      for (MappingFile file :
          MappingFile.parse(DefaultPaths.DEFAULT_KBP_TOKENSREGEX_NER_SETTINGS)) {
        reader.read(file);
      }
      return entries;
    }

    private void add(GazetteerEntry entry) {
      all.add(entry);
      if (entry.words().stream().anyMatch(TokenExpression::isExpression)) {
        expressions.add(entry);
      }
      if (entry.words().size() > 1) {
        phrasesByFirstWord
            .computeIfAbsent(entry.words().get(0), word -> new ArrayList<>())
            .add(entry);
      }
    }

    /** Entries in a row with words between them, each often begun by the last word of another. */
    List<String> texts(Random random, RandomSentences sentences) {
      List<String> texts = new ArrayList<>();
      int length = 1 + random.nextInt(5);
      for (int i = 0; i < length; i++) {
        GazetteerEntry entry = sentences.pick(random.nextInt(4) == 0 ? expressions : all);
        place(entry, texts, random, sentences);
        while (random.nextInt(3) > 0) {
          List<GazetteerEntry> next = phrasesByFirstWord.get(texts.get(texts.size() - 1));
          if (next == null) {
            break;
          }
          texts.remove(texts.size() - 1);
          place(sentences.pick(next), texts, random, sentences);
        }
        for (int words = random.nextInt(3); words > 0; words--) {
          texts.add(sentences.pick(CAREFUL_WORDS));
        }
      }
      return texts.stream().map(text -> anyCase(text, random, sentences)).toList();
    }

    private static void place(
        GazetteerEntry entry, List<String> texts, Random random, RandomSentences sentences) {
      List<String> words = entry.words();
      // Sometimes but the beginning, which may be an entry of its own or none.
      int end = random.nextInt(5) == 0 ? 1 + random.nextInt(words.size()) : words.size();
      for (String word : words.subList(0, end)) {
        Set<String> strings = TokenExpression.wording(word).strings();
        texts.add(
            strings == null
                ? sentences.pick(EXPRESSION_TEXTS)
                : sentences.pick(List.copyOf(strings)));
      }
    }

    private static String anyCase(String text, Random random, RandomSentences sentences) {
      return random.nextInt(3) == 0 ? sentences.inAnyCase(text) : text;
    }
  }
}
