package dateline.nlp.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.types.Expressions;
import edu.stanford.nlp.ling.tokensregex.types.Tags;
import edu.stanford.nlp.ling.tokensregex.types.Value;
import edu.stanford.nlp.ling.tokensregex.types.ValueFunction;
import edu.stanford.nlp.ling.tokensregex.types.ValueFunctions;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.Options;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tagger leaves on tokens exactly what CoreNLP's {@code NERClassifierCombiner} leaves on them
 * behind its CRFs. Without models, the combiner takes the answers that the tokens carry.
 */
class NumericTaggerTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String DATE = "2018-05-17";

  private static final List<String> ANSWERS =
      List.of(
          "O",
          "O",
          "O",
          "O",
          "O",
          "O",
          "O",
          "PERSON",
          "ORGANIZATION",
          "MISC",
          "DATE",
          "TIME",
          "MONEY",
          "PERCENT",
          "NUMBER",
          "ORDINAL",
          "DURATION",
          "SET");
  private static final List<String> TAGS =
      List.of(
          "NN", "NNS", "NNP", "NNPS", "CD", "CD", "JJ", "RB", "VBD", "VB", "DT", "IN", "POS", "PRP",
          "CC", "$", ",", "TO");
  private static final List<String> SHAPES =
      List.of(
          "1",
          "3",
          "12",
          "15th",
          "2nd",
          "1990s",
          "'90s",
          "90s",
          "1998",
          "2018",
          "3,000",
          "4.5",
          "10:30",
          "5pm",
          "11:15am",
          "2018-05-17",
          "5/17/2018",
          "17.05.2018",
          "2002-2004",
          "20-30",
          "3-month",
          "five-year-old",
          "first-quarter",
          "2nd-century",
          "mid-1990s",
          "mid-",
          "Q3",
          "FY2019",
          "$",
          "US$",
          "€",
          "£",
          "%",
          "percent",
          "dollars",
          "cents",
          "pounds",
          "yuan",
          "bn",
          "billion",
          "dozen",
          "score",
          "gross",
          "half",
          "twenty-two",
          "thirty-second",
          "the",
          "a",
          "an",
          "of",
          "in",
          "at",
          "on",
          "to",
          "and",
          ",",
          "-",
          "(",
          ")",
          "'s",
          "’s",
          "'",
          "s",
          "’",
          "before",
          "since",
          "between",
          "more",
          "than",
          "less",
          "least",
          "weighs",
          "said",
          "mayor",
          "met",
          "GMT",
          "EST",
          "pacific",
          "standard",
          "time",
          "+0100",
          "T10:30",
          "bi",
          "weekly",
          "bi-weekly",
          "semiannual",
          "ly",
          "\u017Funday",
          "MAR\u0130",
          "\u0664\u0665",
          "😀",
          "");

  /** The values that CoreNLP's own combiner has written on. */
  private static final Set<Value<?>> TAGGED = Collections.newSetFromMap(new IdentityHashMap<>());

  @Nullable private static Locale before;
  @Nullable private static NERClassifierCombiner stock;
  @Nullable private static NumericTagger tagger;
  @Nullable private static StanfordCoreNLP pipeline;

  @BeforeAll
  static void load() throws IOException {
    before = Locale.getDefault();
    // As the engine does.
    Locale.setDefault(Locale.ENGLISH);
    Properties settings = new Properties();
    settings.setProperty("sutime.binders", "2");
    settings.setProperty("sutime.binder.1", "edu.stanford.nlp.time.JollyDayHolidays");
    settings.setProperty("sutime.binder.2", TagKeeper.class.getName());
    settings.put("sutime.binder.2.tagged", TAGGED);
    stock =
        new NERClassifierCombiner(
            true, NERClassifierCombiner.Language.ENGLISH, true, settings, new String[0]);
    tagger = new NumericTagger();
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("tokenize.options", "untokenizable=noneDelete");
    pipeline = new StanfordCoreNLP(properties, false);
  }

  /**
   * Notes the values that SUTime's function VTag writes on: some are shared by all documents, and
   * CoreNLP never cleans them.
   */
  @SuppressWarnings("rawtypes") // As CoreNLP declares functions.
  public static final class TagKeeper implements Env.Binder {

    private Set<Value<?>> tagged = Set.of();

    /** For SUTime. */
    public TagKeeper() {}

    @Override
    @SuppressWarnings("unchecked")
    public void init(String prefix, Properties properties) {
      tagged = (Set<Value<?>>) Objects.requireNonNull(properties.get(prefix + "tagged"));
    }

    @Override
    public void bind(Env env) {
      ValueFunction noting =
          new ValueFunctions.NamedValueFunction("VTag") {
            @Override
            public boolean checkArgs(List<Value> in) {
              return ValueFunctions.SET_VALUE_TAG_FUNCTION.checkArgs(in);
            }

            @Override
            public Value apply(Env all, List<Value> in) {
              tagged.add(in.get(0));
              return ValueFunctions.SET_VALUE_TAG_FUNCTION.apply(all, in);
            }
          };
      env.bind("VTag", new Expressions.PrimitiveValue<>(Expressions.TYPE_FUNCTION, noting));
    }
  }

  @AfterAll
  static void restore() {
    Locale.setDefault(Objects.requireNonNull(before));
  }

  @Test
  void equalsCoreNlpOnTestData() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("testdata"))) {
      int sentences = 0;
      for (Path file : files.filter(NumericTaggerTest::isText).sorted().toList()) {
        sentences += compareText(Files.readString(file, StandardCharsets.ISO_8859_1), file, 25);
      }
      assertTrue(sentences > 100, sentences + " sentences");
    }
  }

  @Test
  void equalsCoreNlpOnRealNews() throws IOException {
    Path shared = ROOT.resolveSibling("shared");
    assumeTrue(Files.isDirectory(shared), shared + " is not there");
    int sentences = 0;
    for (String folder : List.of("seeds", "eval/quotes-polnear")) {
      try (Stream<Path> files = Files.walk(shared.resolve(folder))) {
        for (Path file : files.filter(NumericTaggerTest::isText).sorted().limit(8).toList()) {
          sentences += compareText(Files.readString(file, StandardCharsets.UTF_8), file, 30);
        }
      }
    }
    assertTrue(sentences > 200, sentences + " sentences");
  }

  /** Words of SUTime's own rules, shapes of numbers and fillers, with any tags and answers. */
  @Test
  void equalsCoreNlpOnWordsOfItsRulesInAnyOrder() throws IOException {
    List<String> words = new ArrayList<>(wordsOfRules());
    assertTrue(words.size() > 300, words.size() + " words in the rules");
    Random random = new Random(20260401);
    for (int i = 0; i < 150; i++) {
      Annotation document = fuzz(words, random, 8);
      compare(document, i % 2 == 0 ? DATE : null, answers(document, random), "fuzz " + i);
    }
  }

  @Test
  void givesTimesTheirValues() {
    Annotation document = annotated("He left on 3 May. It rained. She met him last Friday.");
    document.set(CoreAnnotations.DocDateAnnotation.class, DATE);
    List<String> values = new ArrayList<>();
    for (CoreMap sentence : sentences(document)) {
      List<CoreLabel> words = words(sentence, null);
      tagger().tag(words, document, sentence);
      for (CoreLabel word : words) {
        Timex timex = word.get(TimeAnnotations.TimexAnnotation.class);
        values.add(word.ner() + (timex == null ? "" : " " + timex.tid() + " " + timex.value()));
      }
    }
    assertEquals(
        List.of(
            "O",
            "O",
            "O",
            "DATE t1 2018-05-03",
            "DATE t1 2018-05-03",
            "O",
            "O",
            "O",
            "O",
            "O",
            "O",
            "O",
            "DATE t2 2018-05-11",
            "DATE t2 2018-05-11",
            "O"),
        values);
  }

  @Test
  void leavesAnswersAloneWhereTheDateOfTheDocumentCannotBeRead() {
    for (String date : List.of("no date", "", "2018")) {
      Annotation document = annotated("It rained. Two men left on Monday. He paid $5.");
      compare(document, date, List.of(), date);
    }
  }

  @Test
  void whatWasReadBeforeChangesNothing() {
    Annotation first = annotated("He celebrates on Sunday.");
    List<String> fresh = tagged(first);
    // Seen once with a verb in the past, "Sunday" would be the last one for good.
    tagged(annotated("He spoke on Sunday. Next week he will speak on Sunday. He left Sunday."));

    assertEquals(fresh, tagged(first));
    assertTrue(fresh.toString().contains("2018-05-20"), fresh.toString());
  }

  @Test
  void isTheSameOnAllThreads() throws Exception {
    List<String> words = new ArrayList<>(wordsOfRules());
    List<Annotation> documents = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      documents.add(fuzz(words, random, 4));
    }
    List<List<String>> alone = documents.stream().map(document -> tagged(document)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<List<String>>>> together = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        together.add(
            threads.submit(() -> documents.stream().map(document -> tagged(document)).toList()));
      }
      for (Future<List<List<String>>> result : together) {
        assertEquals(alone, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void moneyAndNumbersAreNoTimesInTheEnd() {
    Annotation document = annotated("It cost 1998 dollars in 1998.");
    CoreMap sentence = sentences(document).get(0);
    tagger().tag(words(sentence, null), document, sentence);
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    Timex timex = Timex.fromXml("<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1998\">1998</TIMEX3>");
    for (CoreLabel token : tokens) {
      token.set(TimeAnnotations.TimexAnnotation.class, timex);
      token.setNER("DATE");
    }
    tokens.get(2).setNER("MONEY");
    tokens.get(3).setNER("NUMBER");

    tagger().finish(document);

    assertNull(tokens.get(2).get(TimeAnnotations.TimexAnnotation.class));
    assertNull(tokens.get(3).get(TimeAnnotations.TimexAnnotation.class));
    assertEquals(timex, tokens.get(5).get(TimeAnnotations.TimexAnnotation.class));
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".txt") && !file.getFileName().toString().startsWith("ORIGIN");
  }

  private static int compareText(String text, Path file, int maxSentences) {
    Annotation document = annotated(text.substring(0, Math.min(text.length(), 20_000)));
    List<CoreMap> sentences = sentences(document);
    List<CoreMap> some = sentences.subList(0, Math.min(sentences.size(), maxSentences));
    document.set(CoreAnnotations.SentencesAnnotation.class, some);
    compare(document, text.length() % 2 == 0 ? DATE : null, List.of(), file.toString());
    return some.size();
  }

  private static List<List<String>> answers(Annotation document, Random random) {
    List<List<String>> answers = new ArrayList<>();
    for (CoreMap sentence : sentences(document)) {
      List<String> some = new ArrayList<>();
      sentence
          .get(CoreAnnotations.TokensAnnotation.class)
          .forEach(token -> some.add(ANSWERS.get(random.nextInt(ANSWERS.size()))));
      answers.add(some);
    }
    return answers;
  }

  /** Compares all that is on words, tokens and sentences after both have been over a copy. */
  private static void compare(
      Annotation original, @Nullable String date, List<List<String>> answers, String name) {
    // What CoreNLP keeps from one document to the next is forgotten: as if this were its first.
    TAGGED.forEach(value -> value.setTags(new Tags()));
    TAGGED.clear();
    Annotation expected = copy(original, date);
    Annotation actual = copy(original, date);
    for (int i = 0; i < sentences(expected).size(); i++) {
      CoreMap expectedSentence = sentences(expected).get(i);
      CoreMap actualSentence = sentences(actual).get(i);
      @Nullable List<String> given = answers.isEmpty() ? null : answers.get(i);
      List<CoreLabel> expectedWords = words(expectedSentence, given);
      List<CoreLabel> actualWords = words(actualSentence, given);

      Objects.requireNonNull(stock)
          .classifyWithGlobalInformation(expectedWords, expected, expectedSentence);
      tagger().tag(actualWords, actual, actualSentence);

      String where = name + ": " + expectedSentence;
      assertEquals(described(expectedWords), described(actualWords), where);
      assertEquals(
          described(expectedSentence.get(CoreAnnotations.TokensAnnotation.class)),
          described(actualSentence.get(CoreAnnotations.TokensAnnotation.class)),
          where);
      assertEquals(sizeOfNumerized(expectedSentence), sizeOfNumerized(actualSentence), where);
    }
  }

  /** Null where SUTime has failed. */
  private static @Nullable Integer sizeOfNumerized(CoreMap sentence) {
    List<? extends CoreMap> numerized =
        sentence.get(CoreAnnotations.NumerizedTokensAnnotation.class);
    return numerized == null ? null : numerized.size();
  }

  private static List<String> tagged(Annotation original) {
    Annotation document = copy(original, DATE);
    List<String> all = new ArrayList<>();
    for (CoreMap sentence : sentences(document)) {
      List<CoreLabel> words = words(sentence, null);
      tagger().tag(words, document, sentence);
      all.addAll(described(words));
    }
    return all;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<String> described(List<CoreLabel> tokens) {
    List<String> described = new ArrayList<>();
    for (CoreLabel token : tokens) {
      TreeMap<String, String> values = new TreeMap<>();
      for (Class key : token.keySet()) {
        Object value = token.get(key);
        values.put(
            key.getName(),
            value instanceof Timex timex ? timex + " " + timex.tid() : String.valueOf(value));
      }
      described.add(token.word() + " " + values);
    }
    return described;
  }

  private static Annotation fuzz(List<String> words, Random random, int sentences) {
    List<CoreMap> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int tokens = 0;
    for (int i = 0; i < sentences; i++) {
      int begin = text.length();
      List<CoreLabel> some = new ArrayList<>();
      int length = 1 + random.nextInt(14);
      for (int j = 0; j < length; j++) {
        String word =
            random.nextInt(5) < 2
                ? SHAPES.get(random.nextInt(SHAPES.size()))
                : words.get(random.nextInt(words.size()));
        word = random.nextInt(6) == 0 ? word.toUpperCase(Locale.ENGLISH) : word;
        some.add(token(word, TAGS.get(random.nextInt(TAGS.size())), text, tokens++));
        if (random.nextInt(5) > 0) {
          text.append(' ');
        }
      }
      all.add(sentence(some, text.substring(begin), begin, tokens - length));
    }
    Annotation document = new Annotation(text.toString());
    document.set(CoreAnnotations.SentencesAnnotation.class, all);
    return document;
  }

  private static CoreLabel token(String word, String tag, StringBuilder text, int index) {
    CoreLabel token = new CoreLabel();
    token.setWord(word);
    token.setValue(word);
    token.setOriginalText(word);
    token.setTag(tag);
    token.setBeginPosition(text.length());
    text.append(word);
    token.setEndPosition(text.length());
    token.set(CoreAnnotations.TokenBeginAnnotation.class, index);
    token.set(CoreAnnotations.TokenEndAnnotation.class, index + 1);
    return token;
  }

  private static CoreMap sentence(List<CoreLabel> tokens, String text, int begin, int firstToken) {
    Annotation sentence = new Annotation(text);
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
    sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, begin + text.length());
    sentence.set(CoreAnnotations.TokenBeginAnnotation.class, firstToken);
    sentence.set(CoreAnnotations.TokenEndAnnotation.class, firstToken + tokens.size());
    return sentence;
  }

  /** All runs of letters in SUTime's rules for English: words, parts of words, and names. */
  private static Set<String> wordsOfRules() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    Pattern letters = Pattern.compile("\\p{L}+");
    for (String file :
        Objects.requireNonNull(Options.languageToRulesFiles.get("english")).split(",", -1)) {
      Matcher matcher = letters.matcher(IOUtils.slurpReader(IOUtils.readerFromString(file)));
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }
    return words;
  }

  private static Annotation annotated(String text) {
    Annotation document = new Annotation(text);
    Objects.requireNonNull(pipeline).annotate(document);
    return document;
  }

  private static Annotation copy(Annotation original, @Nullable String date) {
    Annotation document = new Annotation(original.get(CoreAnnotations.TextAnnotation.class));
    if (date != null) {
      document.set(CoreAnnotations.DocDateAnnotation.class, date);
    }
    List<CoreMap> sentences = new ArrayList<>();
    for (CoreMap sentence : sentences(original)) {
      Annotation copy = new Annotation(sentence.get(CoreAnnotations.TextAnnotation.class));
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      copy.set(
          CoreAnnotations.TokensAnnotation.class,
          new ArrayList<>(tokens.stream().map(CoreLabel::new).toList()));
      copy.set(
          CoreAnnotations.CharacterOffsetBeginAnnotation.class,
          sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
      copy.set(
          CoreAnnotations.TokenBeginAnnotation.class,
          sentence.get(CoreAnnotations.TokenBeginAnnotation.class));
      sentences.add(copy);
    }
    document.set(CoreAnnotations.SentencesAnnotation.class, sentences);
    return document;
  }

  /** Copies of the tokens, as CRFs get them, with answers; all other than names when null. */
  private static List<CoreLabel> words(CoreMap sentence, @Nullable List<String> answers) {
    List<CoreLabel> words = new ArrayList<>();
    for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
      CoreLabel word = new CoreLabel(token);
      String answer =
          answers != null
              ? answers.get(words.size())
              : "NNP".equals(token.tag()) && !words.isEmpty() ? "MISC" : "O";
      word.set(CoreAnnotations.AnswerAnnotation.class, answer);
      word.set(CoreAnnotations.AnswerProbAnnotation.class, 0.5);
      words.add(word);
    }
    return words;
  }

  private static List<CoreMap> sentences(Annotation document) {
    return document.get(CoreAnnotations.SentencesAnnotation.class);
  }

  private static NumericTagger tagger() {
    return Objects.requireNonNull(tagger);
  }
}
