package dateline.nlp.crf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.compiled.Reread;
import dateline.nlp.tagging.SentenceTagger;
import dateline.nlp.words.Clusters;
import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.ClassifierCombiner;
import edu.stanford.nlp.ie.crf.CRFClassifier;
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
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Answers and probabilities equal CoreNLP's own to the last bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameClassifiersTest {

  private static final Path ROOT =
      Path.of(System.getProperty("dateline.root", "..")).toAbsolutePath().normalize();

  private Locale locale;
  private ClassifierCombiner<CoreLabel> corenlp;
  private Clusters clusters;
  private NameClassifiers classifiers;
  private StanfordCoreNLP tagger;

  @BeforeAll
  void load(@TempDir Path models) throws IOException {
    locale = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    corenlp =
        new ClassifierCombiner<>(
            crf(DefaultPaths.DEFAULT_NER_THREECLASS_MODEL),
            crf(DefaultPaths.DEFAULT_NER_MUC_MODEL),
            crf(DefaultPaths.DEFAULT_NER_CONLL_MODEL));
    clusters = SentenceTagger.load(CompiledModels.NONE).clusters();
    classifiers = Reread.of(models, compiled -> NameClassifiers.load(compiled, () -> clusters));
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("tokenize.options", "untokenizable=noneDelete");
    tagger = new StanfordCoreNLP(properties, false);
  }

  @AfterAll
  void restoreLocale() {
    Locale.setDefault(locale);
  }

  private static AbstractSequenceClassifier<CoreLabel> crf(String path) {
    Properties properties = new Properties();
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try {
      return CRFClassifier.getClassifier(path, properties);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void findsNamesOfAllThreeModels() {
    List<CoreLabel> tokens =
        sentences(
                "Angela Brandt of Nordwind Ltd. paid $ 40 million in Lisbon on Monday, a Portuguese"
                    + " paper said.")
            .get(0);
    classifiers.classify(tokens);
    Set<String> answers =
        tokens.stream()
            .map(token -> token.get(CoreAnnotations.AnswerAnnotation.class))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of("O", "PERSON", "ORGANIZATION", "MONEY", "LOCATION", "DATE", "MISC"), answers);
    double probability = tokens.get(0).get(CoreAnnotations.AnswerProbAnnotation.class);
    assertTrue(probability > 0.9 && probability <= 1, "" + probability);
  }

  @Test
  void takesASentenceWithoutTokens() {
    assertEqual(List.of());
  }

  @Test
  void equalsCoreNlpOnOurTestdata() throws IOException {
    assertEqualOnFiles(files(ROOT.resolve("testdata")));
  }

  @Test
  void equalsCoreNlpOnRealText() throws IOException {
    Path shared = ROOT.resolve("../shared").normalize();
    assumeTrue(Files.isDirectory(shared), () -> "skipped: no text lies at " + shared);
    List<Path> files = new ArrayList<>();
    for (String part : List.of("seeds", "eval/quotes-polnear", "eval/relations-re3d")) {
      List<Path> texts = files(shared.resolve(part));
      files.addAll(texts.subList(0, Math.min(10, texts.size())));
    }
    assertEqualOnFiles(files);
  }

  @Test
  void equalsCoreNlpOnOddTokens() {
    Random random = new Random(20210305);
    for (int i = 0; i < 900; i++) {
      int length = i % 300 == 0 ? 500 : 1 + random.nextInt(i % 3 == 0 ? 3 : 25);
      assertEqual(
          IntStream.range(0, length)
              .mapToObj(k -> token(oddText(random), random.nextBoolean() ? "NNP" : oddTag(random)))
              .toList());
    }
  }

  /** Names that stand more than once in a sentence have features of their own. */
  @Test
  void equalsCoreNlpWhereNamesComeAgain() {
    Random random = new Random(7);
    String[] words = {"Lake", "Ida", "Brandt", "went", "to", "of", ",", "(", "IDA", "Ida's"};
    String[] tags = {"NNP", "NN", "VBD", "", "IN"};
    for (int i = 0; i < 300; i++) {
      assertEqual(
          IntStream.range(0, 1 + random.nextInt(i == 0 ? 400 : 40))
              .mapToObj(k -> token(pick(random, words), pick(random, tags)))
              .toList());
    }
  }

  @Test
  void answersDoNotDependOnWhatCameBefore() {
    List<CoreLabel> first = sentences("Mayor Tang met Angela Brandt in May, IBM said.").get(0);
    classifiers.classify(first);
    for (int i = 0; i < 100_000; i++) {
      // Takes the places of all words that are kept.
      if (i % 100 == 0) {
        int from = i;
        classifiers.classify(
            IntStream.range(from, from + 100).mapToObj(k -> token("w" + k, "NN")).toList());
      }
    }
    List<String> before = answers(first);
    classifiers.classify(first);
    assertEquals(before, answers(first));
  }

  @Test
  void givesFourThreadsTheSameAnswers() throws IOException {
    String text = Files.readString(ROOT.resolve("testdata/01-plain.txt"));
    List<List<String>> expected = sentences(text).stream().map(this::classified).toList();
    List<List<List<CoreLabel>>> copies =
        IntStream.range(0, 4).mapToObj(i -> sentences(text)).toList();
    NameClassifiers fresh = NameClassifiers.load(CompiledModels.NONE, () -> clusters);
    copies.parallelStream().forEach(sentences -> sentences.forEach(fresh::classify));
    for (List<List<CoreLabel>> copy : copies) {
      assertEquals(expected, copy.stream().map(NameClassifiersTest::answers).toList());
    }
  }

  private List<String> classified(List<CoreLabel> tokens) {
    classifiers.classify(tokens);
    return answers(tokens);
  }

  @Test
  void aWordOfManyLettersEnds() {
    String endless = "Ab".repeat(500_000);
    List<CoreLabel> tokens = List.of(token("In", "IN"), token(endless, "NNP"), token(".", "."));
    classifiers.classify(tokens);
    assertNotNull(tokens.get(1).get(CoreAnnotations.AnswerAnnotation.class));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private void assertEqualOnFiles(List<Path> files) throws IOException {
    int tokens = 0;
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (List<CoreLabel> sentence :
          sentences(text.substring(0, Math.min(20_000, text.length())))) {
        assertEqual(sentence);
        tokens += sentence.size();
      }
    }
    assertTrue(tokens > 1000, "only " + tokens + " tokens");
  }

  private List<List<CoreLabel>> sentences(String text) {
    Annotation annotation = new Annotation(text);
    tagger.annotate(annotation);
    return annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map((CoreMap sentence) -> sentence.get(CoreAnnotations.TokensAnnotation.class))
        .toList();
  }

  private void assertEqual(List<CoreLabel> tokens) {
    List<CoreLabel> copies = tokens.stream().map(CoreLabel::new).toList();
    classifiers.classify(tokens);
    corenlp.classify(copies);
    assertEquals(answers(copies), answers(tokens));
  }

  /** Each token's text, answer, and probability with all its digits. */
  private static List<String> answers(List<CoreLabel> tokens) {
    return tokens.stream()
        .map(
            token ->
                token.get(CoreAnnotations.TextAnnotation.class)
                    + " "
                    + token.get(CoreAnnotations.AnswerAnnotation.class)
                    + " "
                    + token.get(CoreAnnotations.AnswerProbAnnotation.class))
        .toList();
  }

  private static CoreLabel token(String text, String tag) {
    CoreLabel token = new CoreLabel();
    token.setWord(text);
    token.setTag(tag);
    return token;
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String oddTag(Random random) {
    return pick(random, new String[] {"", "NN", "VBD", "CD", "IN", ".", "-LRB-"});
  }

  private static final String[] ODD = {
    "",
    " ",
    "-",
    "--",
    "...",
    "....",
    "-...-",
    "<",
    "<<",
    "<>",
    "##",
    "#",
    "null",
    "|C",
    "Mr.",
    "Sen",
    "alpha",
    "betaGamma",
    "x-alpha-y",
    "colour",
    "Organisations",
    "monday",
    "MAY",
    "I",
    "\u0130stanbul",
    "\u0131",
    "\u01C5abc",
    "\uFB01ne",
    "\uD83D\uDE00",
    "\uD835\uDC00bc",
    "\uD83D",
    "\u5317\u4EAC",
    "\u041C\u043E\u0441\u043A\u0432\u0430",
    "1",
    "1,000.50",
    "2021-03-05",
    "$",
    "'s",
    "a-b-PSEQW",
    "...-PW_CTYPE",
    "XXX-TYPES",
    "U.S.",
    "O'Neill",
    "McDonald",
    "iPhone",
    "_",
    "A_b",
    "London",
    "Paris",
    "Reuters",
    "Microsoft",
    "Clinton",
    "the",
    "of",
    "in",
    "said",
    "and",
    ",",
    "."
  };

  /** A token that is odd, common, of random characters, or very long. */
  private static String oddText(Random random) {
    int kind = random.nextInt(20);
    if (kind < 4) {
      int length = kind == 0 && random.nextInt(20) == 0 ? 400 : 1 + random.nextInt(12);
      String characters = kind == 1 ? "ABCDEFGHI" : "abcdeABC019-./<>#\u00E9\u0416\u4E2D";
      return random
          .ints(length, 0, characters.length())
          .mapToObj(at -> characters.substring(at, at + 1))
          .collect(Collectors.joining());
    }
    return pick(random, ODD);
  }
}
