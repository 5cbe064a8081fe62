package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.Dateline;
import dateline.pipeline.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluateCommandTest {

  private static final String TEXT =
      "Clara Wendell met Otto Brandt in Lisbon.\n\nWendell later flew to Portugal's islands.\n";

  private Path folder;
  private Path gold;
  private Path run;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  void annotateAndRun(@TempDir Path temporary) throws IOException {
    folder = temporary;
    gold = Files.createDirectories(folder.resolve("gold"));
    run = folder.resolve("run");
    Files.writeString(gold.resolve("meeting.txt"), TEXT);
    Files.writeString(gold.resolve("day.2.txt"), "The harbour was quiet.\n");
    Files.writeString(
        folder.resolve("lines.jsonl"), "{\"id\": \"line-7\", \"text\": \"Ines Duarte stayed.\"}\n");
    Files.writeString(
        gold.resolve("meeting.ann"),
        """
        T1\tPERSON 0 13\tClara Wendell
        T2\tPERSON 18 29\tOtto Brandt
        T3\tCITY 33 39\tLisbon
        T4\tPERSON 42 49\tWendell
        T5\tCITY 64 72\tPortugal
        T6\tEVENT 14 17\tmet
        *\tEquiv T1 T4
        A1\tSentiment T1 NEUTRAL
        A2\tSentiment T2 NEUTRAL
        T7\tSENTENCE 0 40\tClara Wendell met Otto Brandt in Lisbon.
        A3\tSentiment T7 NEUTRAL
        """);
    assertEquals(
        ExitCode.DONE,
        execute(
            "run",
            "--input=" + gold + "/*.txt," + folder.resolve("lines.jsonl"),
            "--output=" + run,
            "--language=en"),
        this::told);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private ExitCode execute(String... arguments) {
    out.reset();
    err.reset();
    return Dateline.execute(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        arguments);
  }

  @Test
  void scoresEveryTypeAndWhoIsWho() {
    assertEquals(ExitCode.DONE, execute("evaluate", "--run=" + run, "--gold=" + gold), this::told);
    String table = out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    assertTrue(table.contains("PERSON 1.000 1.000 1.000 3 3\n"), table);
    // Portugal is a country to us: one of the two cities, and both places.
    assertTrue(table.contains("CITY 1.000 0.500 0.667 2 1\n"), table);
    assertTrue(table.contains("place 1.000 1.000 1.000 2 2\n"), table);
    assertTrue(table.contains("EVENT - 0.000 0.000 1 0\n"), table);
    assertTrue(table.contains("all, places as one 1.000 0.833 0.909 6 5\n"), table);
    assertTrue(table.contains("B-cubed) 1.000 1.000 1.000 5\n"), table);
    assertTrue(table.contains("worst: meeting 0.909 1 errors"), table);
    assertTrue(table.contains("sentiment, mentions P R F1 gold found\n"), table);
    assertTrue(table.contains("NEUTRAL 1.000 1.000 1.000 2 2\n"), table);
    assertTrue(table.contains("macro F1 1.000 2 2\n"), table);
    assertTrue(table.contains("sentiment, sentences P R F1 gold found\n"), table);
    assertTrue(table.contains("macro F1 1.000 1 1\n"), table);
  }

  private String score(Path folder) {
    assertEquals(
        ExitCode.DONE, execute("evaluate", "--run=" + run, "--gold=" + folder), this::told);
    return out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
  }

  @Test
  void scoresQuotesFactsAndEvents() throws IOException {
    Path told = Files.createDirectories(folder.resolve("told"));
    Files.writeString(told.resolve("meeting.txt"), TEXT);
    Files.writeString(
        told.resolve("meeting.ann"),
        """
        T1\tPERSON 0 13\tClara Wendell
        T2\tPERSON 18 29\tOtto Brandt
        T3\tCONSULT 14 17\tmet
        T4\tQUOTE 42 49\tWendell
        T5\tPERSN 42 49\tWendell
        E1\tCONSULT:T3 Actor:T2 Recipient:T1
        A1\tMode E1 meet
        R1\tper-spouse Arg1:T1 Arg2:T2
        R2\tper-freind Arg1:T1 Arg2:T2
        A2\tTone E1 warm
        """);
    String table = score(told);
    assertTrue(
        table.contains("quotes P R F1 gold found\nall, pieces joined - 0.000 0.000 1 0\n"), table);
    assertTrue(table.contains("per:spouse - 0.000 0.000 1 0\n"), table);
    assertTrue(table.contains("all facts - 0.000 0.000 2 0\n"), table);
    assertTrue(table.contains("CONSULT 1.000 1.000 1.000 1 1\n"), table);
    assertTrue(table.contains("... and their mode 1.000 1.000 1.000 1 1\n"), table);
    assertTrue(table.contains("of those: modality 1.000 1\n"), table);
    assertTrue(told().contains("meeting.ann:10: the attribute 'Tone' is not known"), told());
    assertTrue(told().contains("meeting.ann:9: neither do records have a 'per:freind'"), told());
    assertTrue(told().contains("meeting.ann:5: neither do records have a 'PERSN'"), told());
    assertFalse(told().contains("'PERSON'"), told());
  }

  @Test
  void tellsEveryWrongLine() throws IOException {
    Path wrong = Files.createDirectories(folder.resolve("wrong"));
    Files.writeString(wrong.resolve("meeting.txt"), TEXT);
    Files.writeString(
        wrong.resolve("meeting.ann"), "T1\tPERSON 0 13\tClara\nA1\tKind T7 NOMINAL\n");
    assertEquals(ExitCode.BAD_OPTIONS, execute("evaluate", "--run=" + run, "--gold=" + wrong));
    assertTrue(told().contains("meeting.ann:1: the text there is 'Clara Wendell'"), told());
    assertTrue(told().contains("meeting.ann:2: there is no T7"), told());
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  /** The run's document is found by its name: there is no text beside the tokens. */
  @Test
  void scoresTokensWithTagsByTheTextOfTheRun() throws IOException {
    Path conll = Files.createDirectories(folder.resolve("conll"));
    Files.writeString(
        conll.resolve("meeting.conll"),
        """
        Clara B-PER
        Wendell I-PER
        met O
        Otto B-PER
        Brandt I-PER
        in O
        Lisbon B-LOC
        . O

        Wendell B-ORG
        later O
        flew O
        to O
        Portugal B-MISC
        's O
        islands O
        . O
        """);
    String table = score(conll);
    assertTrue(table.contains("PERSON 0.667 1.000 0.800 2 3\n"), table);
    assertTrue(table.contains("place 0.500 1.000 0.667 1 2\n"), table);
    assertTrue(table.contains("MISC 1 left out\n"), table);
    assertTrue(table.contains("who is who CoNLL's form does not say\n"), table);
    assertFalse(table.contains("B-cubed"), table);
    assertFalse(table.contains("LOCATION"), table);
    assertFalse(table.contains("sentiment"), table);
    Files.writeString(conll.resolve("meeting.conll"), "Clara B-PER\nmet O\n");
    assertEquals(ExitCode.BAD_OPTIONS, execute("evaluate", "--run=" + run, "--gold=" + conll));
    assertTrue(
        told().contains("meeting.conll:2: 'met' is not what comes next in the run's document"),
        told());
  }

  @Test
  void findsRecordsOfContainersByTheirIds() throws IOException {
    Path lines = Files.createDirectories(folder.resolve("lines"));
    Files.writeString(lines.resolve("line-7.iob"), "Ines I-PER\nDuarte I-PER\nstayed O\n. O\n");
    assertTrue(score(lines).contains("PERSON 1.000 1.000 1.000 1 1\n"));
  }

  @Test
  void tellsTokensOfWhichTheRunHasNoText() throws IOException {
    Path conll = Files.createDirectories(folder.resolve("unknown"));
    Files.writeString(
        conll.resolve("other.bio"), "-DOCSTART- O\n\nIda B-PER\n\n-DOCSTART- O\n\nOslo B-LOC\n");
    String table = score(conll);
    assertTrue(table.contains("all, places as one - 0.000 0.000 2 0\n"), table);
    assertTrue(told().contains("other-1 is not in the run"), told());
    assertTrue(told().contains("other-2 is not in the run"), told());
  }

  /** Of brat's text the types of places are asked for, of CoNLL's any place will do. */
  @Test
  void keepsTheTypesOfTwoFormsApart() throws IOException {
    Path both = Files.createDirectories(folder.resolve("both"));
    Files.writeString(both.resolve("a.txt"), "x");
    Files.writeString(both.resolve("a.ann"), "");
    Files.writeString(both.resolve("meeting.conll"), "");
    assertEquals(ExitCode.BAD_OPTIONS, execute("evaluate", "--run=" + run, "--gold=" + both));
    Files.delete(both.resolve("meeting.conll"));
    Files.copy(gold.resolve("meeting.ann"), both.resolve("meeting.ann"));
    Files.copy(gold.resolve("meeting.txt"), both.resolve("meeting.txt"));
    Files.writeString(both.resolve("b.txt"), "Ada");
    Files.writeString(both.resolve("b.iob"), "Ada I-FIRM\n");
    String table = score(both);
    assertTrue(table.contains("CITY 1.000 0.500 0.667 2 1\n"), table);
    assertTrue(table.contains("FIRM - 0.000 0.000 1 0\n"), table);
    assertTrue(table.contains("B-cubed) 1.000 1.000 1.000 5\n"), table);
  }

  @Test
  void takesGoldThatHasNoNames() throws IOException {
    Path nameless = Files.createDirectories(folder.resolve("nameless"));
    Files.writeString(nameless.resolve("meeting.txt"), TEXT);
    Files.writeString(
        nameless.resolve("meeting.ann"),
        "T1\tSENTENCE 42 83\tWendell later flew to Portugal's islands.\nA1\tSentiment T1 POSITIVE\n");
    String table = score(nameless);
    assertFalse(table.contains("names"), table);
    assertTrue(table.contains("POSITIVE"), table);
    assertEquals(
        ExitCode.BAD_OPTIONS,
        execute("evaluate", "--run=" + run, "--gold=" + nameless, "--minF1=0.5"));
    assertTrue(told().contains("there are no names in it for --minF1"), told());
  }

  @Test
  void failsBelowItsFloor() {
    assertEquals(
        ExitCode.BELOW_FLOOR,
        execute("evaluate", "--run=" + run, "--gold=" + gold, "--minF1=0.95"));
    assertTrue(told().contains("F1 is 0.9091"), told());
  }

  @Test
  void findsCleanTextUnderTheSameName() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    // The run's clean text has no line end behind its last sentence.
    Files.writeString(other.resolve("meeting.txt"), TEXT.strip());
    Files.writeString(other.resolve("meeting.ann"), "T1\tPERSON 0 13\tClara Wendell\n");
    Files.writeString(other.resolve("elsewhere.txt"), "Ines Duarte left.");
    Files.writeString(other.resolve("elsewhere.ann"), "T1\tPERSON 0 11\tInes Duarte\n");
    Files.writeString(other.resolve("day.2.txt"), "The harbour was quiet.");
    Files.writeString(other.resolve("day.2.ann"), "");
    assertEquals(ExitCode.DONE, execute("evaluate", "--run=" + run, "--gold=" + other));
    assertFalse(told().contains("day"), told());
    assertTrue(told().contains("elsewhere is not in the run"), told());
    String table = out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    assertTrue(table.contains("PERSON 0.333 0.500 0.400 2 3\n"), table);
  }

  @Test
  void tellsEveryMistake() {
    assertEquals(ExitCode.BAD_OPTIONS, execute("evaluate", "--gold", "--minF1=2"));
    assertTrue(told().contains("'--gold' is no option of evaluate, or has no value"), told());
    assertTrue(told().contains("--run is missing"), told());
    assertTrue(told().contains("--minF1 takes a number from 0 to 1, not '2'"), told());
    assertEquals(ExitCode.BAD_OPTIONS, execute("evaluate", "--run=" + gold, "--gold=" + gold));
    assertTrue(told().contains("no complete run"), told());
    assertEquals(ExitCode.BAD_OPTIONS, execute("evaluate", "--run=" + run, "--gold=" + run));
    assertTrue(told().contains("there is no *.ann, *.conll"), told());
    assertEquals(ExitCode.DONE, execute("evaluate", "--help"));
  }
}
