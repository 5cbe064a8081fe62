package dateline.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.nlp.Coreferences.ChainMention;
import dateline.nlp.Coreferences.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.dateline.records.Recognition;
import news.dateline.records.Tokenization;
import org.junit.jupiter.api.Test;

class CoreferencesTest {

  private static final NlpEngine ENGINE = NlpEngine.of(NlpSettings.DEFAULT);

  private static final String VISIT =
      "Clara Wendell visited Lisbon on Monday. She praised the port.";

  /** More than a part holds. */
  private static final String LONG = (VISIT + "\n\n").repeat(150);

  private static final List<String> TEXTS =
      List.of(
          VISIT,
          "Otto Brandt met Maria Santos in Vienna. He told her that the company was hers.\n\n"
              + "Brandt Shipping said it would sell its port. The company has 300 sailors.",
          "The mayor said he had seen nothing. “I slept,” Paul Lind told his wife.",
          "Rain fell. It was cold, and nobody came.",
          "12 345 6.7",
          LONG);

  private static Coreferences coreferences(NlpEngine engine, String text) {
    Tokenization tokens = engine.tokenize(text, NlpMeter.NONE);
    Recognition names = engine.recognize("d", text, tokens, null, NlpMeter.NONE);
    return engine.coreferences(text, tokens, names.getMentions(), NlpMeter.NONE);
  }

  private static NlpSettings settings(int sentence, int document, Duration time) {
    return new NlpSettings(
        sentence,
        NlpSettings.DEFAULT_MAX_ENTITY_TOKENS,
        document,
        NlpSettings.DEFAULT_MAX_DOCUMENT_LENGTH,
        time);
  }

  @Test
  void tellsWhereAMentionStandsAndWhatItIs() {
    Coreferences found = coreferences(ENGINE, VISIT);
    assertEquals(
        List.of(
            List.of(
                new ChainMention(0, 0, 2, 1, Kind.NAME),
                new ChainMention(1, 0, 1, 0, Kind.PRONOUN))),
        found.chains());
    assertFalse(found.outOfTime());
  }

  @Test
  void readsALongTextInParts() {
    Coreferences found = coreferences(ENGINE, LONG);
    assertTrue(found.chains().size() > 1);
    long pronouns =
        found.chains().stream()
            .flatMap(List::stream)
            .filter(mention -> mention.kind() == Kind.PRONOUN)
            .count();
    assertTrue(pronouns > 140, "pronouns: " + pronouns);
  }

  @Test
  void passesOverWhatIsBeyondTheBounds() {
    Duration enough = Duration.ofMinutes(10);
    assertEquals(
        List.of(), coreferences(NlpEngine.of(settings(4, 50_000, enough)), VISIT).chains());
    assertEquals(List.of(), coreferences(NlpEngine.of(settings(100, 1, enough)), VISIT).chains());
    Tokenization tokens = ENGINE.tokenize(VISIT, NlpMeter.NONE);
    Coreferences hurried =
        NlpEngine.of(settings(100, 50_000, Duration.ofNanos(1)))
            .coreferences(VISIT, tokens, List.of(), NlpMeter.NONE);
    assertEquals(new Coreferences(List.of(), true), hurried);
  }

  /** A crowd of like mentions is what costs most; memory is asked for by the test's JVM. */
  @Test
  void isNotDrownedInLikeMentions() {
    Coreferences found = coreferences(ENGINE, "Paris saw Paris and Paris. ".repeat(600));
    assertFalse(found.chains().isEmpty());
  }

  @Test
  void saysTheSameInEveryOrderAndOnEveryThread() throws Exception {
    Map<String, Coreferences> first = new TreeMap<>();
    TEXTS.forEach(text -> first.put(text, coreferences(ENGINE, text)));
    List<String> backwards = new ArrayList<>(TEXTS);
    Collections.reverse(backwards);
    backwards.forEach(text -> assertEquals(first.get(text), coreferences(ENGINE, text)));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Coreferences>> tasks = new ArrayList<>();
      backwards.forEach(text -> tasks.add(() -> coreferences(ENGINE, text)));
      TEXTS.forEach(text -> tasks.add(() -> coreferences(ENGINE, text)));
      List<Future<Coreferences>> answers = threads.invokeAll(tasks);
      for (int i = 0; i < TEXTS.size(); i++) {
        assertEquals(first.get(backwards.get(i)), answers.get(i).get());
        assertEquals(first.get(TEXTS.get(i)), answers.get(TEXTS.size() + i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
