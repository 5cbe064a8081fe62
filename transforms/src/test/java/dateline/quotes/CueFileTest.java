package dateline.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.text.ResourceLines;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.dateline.records.CueClass;
import news.dateline.records.Polarity;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueFileTest {

  private static @Nullable Cue shipped(String lemma, String tag) {
    Token token = Token.newBuilder().setBegin(0).setEnd(1).setTag(tag).setLemma(lemma).build();
    return Cues.shipped().of(token);
  }

  @ParameterizedTest
  @CsvSource({
    "say, VBD, STATEMENT, NEUTRAL",
    "praise, VBD, PRAISE, POSITIVE",
    "deny, VBZ, DENIAL, NEGATIVE",
    "warn, VBG, WARNING, NEGATIVE",
    "accuse, VBD, CRITICISM, NEGATIVE",
    "promise, VBD, PROMISE, NEUTRAL",
    "agree, VBD, CONFIRMATION, POSITIVE",
    "claim, NN, ASSERTION, NEUTRAL",
    "fear, NNS, FEELING, NEGATIVE",
  })
  void givesTheShippedWordsTheirClass(String lemma, String tag, CueClass type, Polarity polarity) {
    Cue cue = Objects.requireNonNull(shipped(lemma, tag));
    assertEquals(type, cue.type());
    assertEquals(polarity, cue.polarity());
  }

  @Test
  void coversTheVerbsOfNews() {
    Set<String> verbs =
        CueFile.read("cues.txt", ResourceLines.all(Cues.class, "cues.txt")).verbs().keySet();
    assertTrue(verbs.size() >= 300);
    Set<CueClass> classes = EnumSet.complementOf(EnumSet.of(CueClass.UNKNOWN));
    for (String lemma : verbs) {
      classes.remove(Objects.requireNonNull(shipped(lemma, "VB")).type());
    }
    assertEquals(Set.of(), classes);
  }

  @Test
  void letsOnlyFlaggedVerbsStandBesideMarks() {
    assertTrue(Cues.shipped().isCue("say", "VBD"));
    assertTrue(!Cues.shipped().isCue("say", "NN"));
    assertTrue(!Cues.shipped().isCue("know", "VBD"));
    assertTrue(Cues.shipped().hasAddressee("tell"));
    assertTrue(!Cues.shipped().hasAddressee("say"));
  }

  @Test
  void readsPolarityAndFlags() {
    CueFile file =
        CueFile.read(
            "x.txt",
            List.of(
                "# head", "", "[PRAISE +1]", "praise TARGET", "nod 0", "[DENIAL -1 nouns]", "no"));
    assertEquals(
        new Cue(CueClass.PRAISE, Polarity.POSITIVE, false, false, true),
        file.verbs().get("praise"));
    assertEquals(
        new Cue(CueClass.PRAISE, Polarity.NEUTRAL, false, false, false), file.verbs().get("nod"));
    assertEquals(
        new Cue(CueClass.DENIAL, Polarity.NEGATIVE, false, false, false), file.nouns().get("no"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[PRAISE +1] / hail MARK | x.txt:2: there is no flag 'MARK'",
        "[PRAISE +2] | x.txt:1: a polarity is -1, 0 or +1, not '+2'",
        "[PRAISE +1] / hail 7 | x.txt:2: a polarity is -1, 0 or +1, not '7'",
        "[UNKNOWN 0] | x.txt:1: there is no class 'UNKNOWN'",
        "[PRAISING 0] | x.txt:1: there is no class 'PRAISING'",
        "[PRAISE] | x.txt:1: a section is [CLASS polarity] or [CLASS polarity nouns]",
        "[PRAISE +1 adverbs] | x.txt:1: a section is [CLASS polarity] or [CLASS polarity nouns]",
        "[PRAISE +1 | x.txt:1: ']' is missing",
        "# hail / hail | x.txt:2: no [CLASS polarity] above it",
        "[PRAISE +1] / hail / hail | x.txt:3: 'hail' is there already",
        "[PRAISE +1] / hail MARKS MARKS | x.txt:2: MARKS twice",
        "[PRAISE +1 nouns] / hail MARKS | x.txt:2: a noun has no flags",
      })
  void tellsInWhichLineAMistakeIs(String lines, String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class,
                () -> CueFile.read("x.txt", List.of(lines.split(" / ", -1))))
            .getMessage());
  }
}
