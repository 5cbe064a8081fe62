package dateline.nlp.tagging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.nlp.compiled.CompiledModels;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tags equal those of CoreNLP's tagger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentenceTaggerTest {

  private static final Path ROOT =
      Path.of(System.getProperty("dateline.root", "..")).toAbsolutePath().normalize();

  private static final String[] ODD = {
    "",
    "-",
    "--",
    "...",
    "The",
    "the",
    "THE",
    "colour",
    "Saw",
    "saw",
    "that",
    "'s",
    "to",
    "Co.",
    "Inc.",
    "x-1",
    "A-1",
    "1,000",
    "3rd",
    "U.S.",
    "iPhone",
    "zzgrblx",
    "Zzgrblx",
    "ZZGRBLXES",
    "running",
    "unfriended",
    "\uD83D\uDE00",
    "\u0130stanbul",
    "\u5317\u4EAC",
    ".$$.",
    "\uD83D",
    ".$.",
    "`",
    "NA",
    "null",
    "######",
    "1",
    "COMPANY",
    "Ltd.",
    "http://www.x.org",
    "\u01C5x",
    "\u03B1-carotene",
    "\u0661\u0662",
    "."
  };

  private Locale locale;
  private MaxentTagger corenlp;
  private SentenceTagger tagger;
  private StanfordCoreNLP splitter;

  @BeforeAll
  void load() {
    locale = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    corenlp = new MaxentTagger(DefaultPaths.DEFAULT_POS_MODEL);
    tagger = SentenceTagger.load(CompiledModels.NONE);
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    properties.setProperty("tokenize.options", "untokenizable=noneDelete");
    splitter = new StanfordCoreNLP(properties, false);
  }

  @AfterAll
  void restoreLocale() {
    Locale.setDefault(locale);
  }

  @Test
  void tagsASentence() {
    List<CoreLabel> tokens =
        Stream.of("She", "saw", "the", "saw", ".").map(SentenceTaggerTest::token).toList();
    tagger.tag(tokens);
    assertEquals(List.of("PRP", "VBD", "DT", "NN", "."), tags(tokens));
  }

  @Test
  void equalsCoreNlpOnOurTestdata() throws IOException {
    assertEqualOnFiles(files(ROOT.resolve("testdata")));
  }

  @Test
  void equalsCoreNlpOnRealText() throws IOException {
    Path seeds = ROOT.resolve("../shared/seeds").normalize();
    assumeTrue(Files.isDirectory(seeds), () -> "skipped: no text lies at " + seeds);
    assertEqualOnFiles(files(seeds));
  }

  @Test
  void equalsCoreNlpOnOddTokens() {
    Random random = new Random(20210305);
    for (int i = 0; i < 300; i++) {
      assertEqual(
          IntStream.range(0, i % 150 == 0 ? 500 : random.nextInt(20))
              .mapToObj(k -> token(ODD[random.nextInt(ODD.length)]))
              .toList());
    }
  }

  /** What single words, rare ones, and changes of both say, in contexts that no text has. */
  @Test
  void equalsCoreNlpOnMixedWords() throws IOException {
    Set<String> seen = new TreeSet<>(List.of(ODD));
    for (Path file : files(ROOT.resolve("testdata"))) {
      seen.addAll(List.of(text(file).split("\\s+")));
    }
    List<String> words = List.copyOf(seen);
    Random random = new Random(20261121);
    for (int i = 0; i < 1000; i++) {
      assertEqual(
          IntStream.range(0, random.nextInt(12))
              .mapToObj(k -> token(changed(words.get(random.nextInt(words.size())), random)))
              .toList());
    }
  }

  private static String changed(String word, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> word.toUpperCase(Locale.ENGLISH);
      case 1 -> word.toLowerCase(Locale.ENGLISH);
      case 2 -> word + "ing";
      case 3 -> "un" + word;
      case 4 -> word + "-" + random.nextInt(100);
      case 5 -> word.substring(word.length() / 2);
      case 6 -> word.replace('e', (char) random.nextInt(Character.MAX_VALUE + 1));
      default -> word;
    };
  }

  @Test
  void tellsNothingWhereAnotherWayIsClose() {
    List<CoreLabel> tokens =
        Stream.of("Visiting", "relatives", "can", "be", "tiring", ".")
            .map(SentenceTaggerTest::token)
            .toList();
    Sentence sentence = tagger.sentence(tokens);
    assertNotNull(new QuickTags(sentence, tagger.pairs(), 0).find());
    assertNotNull(new QuickTags(sentence, tagger.pairs()).find());
    assertNull(new QuickTags(sentence, tagger.pairs(), 0.999999).find());
  }

  @Test
  void givesFourThreadsTheSameTags() throws IOException {
    String text = Files.readString(ROOT.resolve("testdata/01-plain.txt"));
    List<List<CoreLabel>> sentences = sentences(text);
    sentences.forEach(tagger::tag);
    List<List<String>> expected = sentences.stream().map(SentenceTaggerTest::tags).toList();
    SentenceTagger fresh = SentenceTagger.load(CompiledModels.NONE);
    List<List<List<CoreLabel>>> copies =
        IntStream.range(0, 4).mapToObj(i -> sentences(text)).toList();
    copies.parallelStream().forEach(copy -> copy.forEach(fresh::tag));
    for (List<List<CoreLabel>> copy : copies) {
      assertEquals(expected, copy.stream().map(SentenceTaggerTest::tags).toList());
    }
  }

  @Test
  void tagsTheSameWhenKept() throws IOException, ClassNotFoundException {
    TaggerModel compiled = TaggerModel.of(ModelFile.read(DefaultPaths.DEFAULT_POS_MODEL));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(compiled);
    }
    SentenceTagger kept;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      kept = new SentenceTagger((TaggerModel) in.readObject());
    }
    List<List<CoreLabel>> sentences =
        sentences(Files.readString(ROOT.resolve("testdata/01-plain.txt")));
    sentences.forEach(tagger::tag);
    List<List<String>> expected = sentences.stream().map(SentenceTaggerTest::tags).toList();
    sentences.forEach(kept::tag);
    assertEquals(expected, sentences.stream().map(SentenceTaggerTest::tags).toList());
  }

  @Test
  void aWordOfManyLettersEnds() {
    List<CoreLabel> tokens =
        Stream.of("In", "Ab".repeat(500_000), ".").map(SentenceTaggerTest::token).toList();
    tagger.tag(tokens);
    assertEquals(List.of("IN", "NNP", "."), tags(tokens));
  }

  @Test
  void aSentenceOfManyUnknownWordsEnds() {
    List<CoreLabel> tokens =
        IntStream.range(0, 50_000).mapToObj(i -> token("qzx" + i + "qzx")).toList();
    tagger.tag(tokens);
    assertFalse(tags(tokens).contains(null));
  }

  private static CoreLabel token(String text) {
    CoreLabel token = new CoreLabel();
    token.setWord(text);
    return token;
  }

  private static List<String> tags(List<CoreLabel> tokens) {
    return tokens.stream().map(CoreLabel::tag).toList();
  }

  private List<List<CoreLabel>> sentences(String text) {
    Annotation annotation = new Annotation(text.substring(0, Math.min(20_000, text.length())));
    splitter.annotate(annotation);
    return annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    // Unlike Files.readString it reads the files that are not all UTF-8.
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private void assertEqualOnFiles(List<Path> files) throws IOException {
    int tokens = 0;
    for (Path file : files) {
      for (List<CoreLabel> sentence : sentences(text(file))) {
        assertEqual(sentence);
        tokens += sentence.size();
      }
    }
    assertTrue(tokens > 1000, "only " + tokens + " tokens");
  }

  private void assertEqual(List<CoreLabel> tokens) {
    List<String> expected =
        corenlp.tagSentence(tokens, false).stream().map(TaggedWord::tag).toList();
    tagger.tag(tokens);
    assertEquals(expected, tags(tokens));
    // Hardly a sentence needs them, so they are asked here for all.
    byte[] exact = new ExactTags(tagger.sentence(tokens), tagger.pairs()).find();
    assertEquals(
        expected, IntStream.range(0, tokens.size()).mapToObj(i -> tagger.name(exact[i])).toList());
  }
}
