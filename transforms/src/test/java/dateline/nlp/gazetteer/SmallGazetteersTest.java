package dateline.nlp.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares labels with CoreNLP's on random gazetteers of few words, in which nearly every entry
 * overlaps others: more conflicts, ties, duplicates and odd letters than the shipped files have.
 * {@code -Ddateline.gazetteer.small=N} makes N gazetteers instead of the few of every build.
 */
class SmallGazetteersTest {

  private static final int GAZETTEERS = Integer.getInteger("dateline.gazetteer.small", 40);
  private static final int SENTENCES = 250;

  private static final List<String> WORDS =
      List.of(
          "a",
          "a",
          "b",
          "b",
          "c",
          "A",
          "B",
          "aa",
          "s",
          "ſ",
          "k",
          "K",
          "i",
          "I",
          "İ",
          "ı",
          "ß",
          "ẞ",
          "σ",
          "ς",
          "Σ",
          "µ",
          "é",
          "É",
          "-LRB-",
          "-lrb-",
          "abc",
          "straße",
          "istanbul",
          "İstanbul",
          "ısparta",
          "ΟΔΟΣ",
          "οδος",
          "οδοσ");

  private static final List<String> EXPRESSIONS =
      List.of(
          "a\\.?",
          "[ab]",
          "[Aa]b?",
          "(a|b)c?",
          ".*",
          "b+",
          "a.",
          "ab|c",
          "\\w+",
          "[a-c]",
          "[^a]",
          "^a$",
          "x{0,2}a",
          "s{1,2}",
          "(?:a|)b",
          "(?i)A",
          "\\p{L}",
          "[ſk]",
          "[İß]",
          "ß",
          "ß?",
          "σ?",
          "\\.",
          "a*?",
          "(a+)+",
          "[&a]",
          "[a&&[ab]]",
          "\\Qa\\E",
          ".*\\.(com|org)",
          "www.");

  private static final List<String> TOKENS =
      List.of(
          "a",
          "b",
          "c",
          "A",
          "B",
          "C",
          "aa",
          "AA",
          "ab",
          "AC",
          "bc",
          "s",
          "S",
          "ſ",
          "k",
          "K",
          "K",
          "i",
          "I",
          "İ",
          "ı",
          "ß",
          "ẞ",
          "ss",
          "σ",
          "ς",
          "Σ",
          "µ",
          "μ",
          "é",
          "É",
          "-LRB-",
          "-lrb-",
          "a.",
          "A.",
          "xa",
          ".",
          "abc",
          "ABC",
          "STRASSE",
          "straße",
          "ISTANBUL",
          "İstanbul",
          "ISPARTA",
          "ΟΔΟΣ",
          "οδοσ",
          "a.com",
          "www1",
          "&",
          "zzz");

  private static final Locale LOCALE = Locale.getDefault();

  @TempDir Path folder;

  /** As the engine does, see NlpEngine: stock folds case as the JVM's locale does. */
  @BeforeAll
  static void foldCaseAsInEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterAll
  static void restoreLocale() {
    Locale.setDefault(LOCALE);
  }

  @Test
  void labelsAsStockDoes() throws Exception {
    int changed = 0;
    for (int seed = 0; seed < GAZETTEERS; seed++) {
      Random random = new Random(seed);
      RandomSentences sentences = new RandomSentences(random);
      String settings =
          "ignorecase=true, validpospattern=(NN|JJ|ADD).*, "
              + file("caseless", random, sentences)
              + ";"
              + file("cased", random, sentences);
      Gazetteer gazetteer = Gazetteer.compile(settings);
      StockGazetteer stock = new StockGazetteer(settings).inOrderOfFiles();
      for (int i = 0; i < SENTENCES; i++) {
        List<CoreLabel> sentence = sentences.tagged(texts(random, sentences));
        List<CoreLabel> ours = Sentences.copy(sentence);
        List<CoreLabel> theirs = Sentences.copy(sentence);
        gazetteer.label(ours);
        stock.label(theirs);
        assertEquals(
            Sentences.labels(theirs),
            Sentences.labels(ours),
            () -> "entries of " + folder + ": " + Sentences.describe(sentence));
        changed += Sentences.labels(ours).equals(Sentences.labels(sentence)) ? 0 : 1;
      }
    }
    assertTrue(changed > GAZETTEERS * SENTENCES / 4, "too few labels changed: " + changed);
  }

  private Path file(String name, Random random, RandomSentences sentences) throws IOException {
    List<String> lines = new ArrayList<>();
    int size = 1 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      List<String> words = new ArrayList<>();
      int length = 1 + random.nextInt(4);
      for (int w = 0; w < length; w++) {
        words.add(sentences.pick(random.nextInt(6) == 0 ? EXPRESSIONS : WORDS));
      }
      lines.add(
          String.join(random.nextInt(9) == 0 ? "  " : " ", words)
              + "\t"
              + sentences.pick(List.of("CITY", "CITY", "COUNTRY", "TITLE, CITY", "URL"))
              + sentences.pick(
                  List.of("", "\tMISC", "\tLOCATION\t1", "\tPERSON , DATE\t2", "\tPERSON\t1")));
    }
    return Files.write(folder.resolve(name + ".tab"), lines);
  }

  private static List<@Nullable String> texts(Random random, RandomSentences sentences) {
    List<@Nullable String> texts = new ArrayList<>();
    // Now and then a long one, for which stock's tree of intervals is balanced anew.
    int length = random.nextInt(20) == 0 ? 200 : random.nextInt(15);
    for (int i = 0; i < length; i++) {
      texts.add(random.nextInt(100) == 0 ? null : sentences.pick(TOKENS));
    }
    return texts;
  }
}
