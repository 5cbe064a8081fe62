package dateline.nlp.tagging;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    "`",
    "NA",
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
    assertEquals(
        List.of("PRP", "VBD", "DT", "NN", "."), tokens.stream().map(CoreLabel::tag).toList());
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

  private static CoreLabel token(String text) {
    CoreLabel token = new CoreLabel();
    token.setWord(text);
    return token;
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
      Annotation annotation = new Annotation(text.substring(0, Math.min(20_000, text.length())));
      splitter.annotate(annotation);
      for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        List<CoreLabel> words = sentence.get(CoreAnnotations.TokensAnnotation.class);
        assertEqual(words);
        tokens += words.size();
      }
    }
    assertTrue(tokens > 1000, "only " + tokens + " tokens");
  }

  private void assertEqual(List<CoreLabel> tokens) {
    List<String> expected = new ArrayList<>();
    for (TaggedWord word : corenlp.tagSentence(tokens, false)) {
      expected.add(word.tag());
    }
    tagger.tag(tokens);
    assertEquals(expected, tokens.stream().map(CoreLabel::tag).toList());
  }
}
