package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.write.Dataset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that takes over what an earlier one has made gives what a run from nothing gives. */
class ReuseTest {

  private static final List<String> FILES =
      List.of(
          "01-plain.txt",
          "02-dateline-and-wire-credit.txt",
          "07-dateline-and-subheads.txt",
          "14-french.txt",
          "16-twin-a.txt",
          "17-twin-b.txt",
          "23-photo.txt",
          "30-site-a.html",
          "33-site-a-updated.html",
          "50-interview.txt");

  @TempDir static Path folder;

  private static Path inputs;
  private static Path before;
  private static int next;

  @BeforeAll
  static void runOnce() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    for (String file : FILES) {
      Files.copy(Runs.TESTDATA.resolve(file), inputs.resolve(file));
    }
    Files.writeString(
        folder.resolve("mine.rules"), "event CONSULT see\n\nverb see, tell, meet : obj\n");
    Files.writeString(
        folder.resolve("aliases.csv"), "canonicalId,name,type\nmine:1,Ingrid Solheim,PERSON\n");
    before = folder.resolve("before");
    Runs.records(before, "--input=" + inputs);
  }

  private static Path fresh(String... arguments) {
    Path output = folder.resolve("run" + next++);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--maxFailureRatio=1");
    Runs.records(output, all.toArray(String[]::new));
    return output;
  }

  /** The stages of which something was taken over, in the order of the flow. */
  private static List<String> takenOver(Path run) throws IOException {
    return stages(run, "takenOver");
  }

  /** The stages that did something. */
  private static List<String> done(Path run) throws IOException {
    return stages(run, "done");
  }

  private static List<String> stages(Path run, String counter) throws IOException {
    JsonNode metrics =
        new ObjectMapper().readTree(run.resolve(RunDirectory.MANIFEST).toFile()).get("metrics");
    return Arrays.stream(Stage.values())
        .map(Stage::label)
        .filter(stage -> metrics.path(stage + "/" + counter).asLong() > 0)
        .toList();
  }

  private static void assertEqualRuns(Path expected, Path found) {
    assertEquals(RunRecords.of(expected).sortedJson(), RunRecords.of(found).sortedJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--quiet=true | clean tokenize entities sentiment mentions resolve quotes facts relations tone",
        "--rules={folder}/mine.rules"
            + " | clean tokenize entities sentiment mentions resolve quotes facts tone",
        "--openRelations=true | clean tokenize entities sentiment mentions resolve quotes facts tone",
        "--sentiment=corenlp"
            + " | clean tokenize entities sentiment mentions resolve quotes facts relations",
        "--aliases={folder}/aliases.csv | clean tokenize entities sentiment mentions",
        "--mentions=corenlp | clean tokenize entities sentiment",
        "--maxSentenceTokens=20 | clean",
        "--duplicates=skip"
            + " | clean tokenize entities sentiment mentions resolve quotes facts relations tone",
        "--maxCleaningSeconds=59"
            + " | tokenize entities sentiment mentions resolve quotes facts relations tone",
        "--cleaning=none --language=en | ''",
      })
  void givesWhatARunFromNothingGives(String arguments, String takenOver) throws IOException {
    String[] changed =
        ("--input=" + inputs + " " + arguments.replace("{folder}", "" + folder)).split(" ");
    Path fresh = fresh(changed);
    String[] reusing = Arrays.copyOf(changed, changed.length + 1);
    reusing[changed.length] = "--reuse=" + before;
    Path reused = fresh(reusing);
    assertEqualRuns(fresh, reused);
    assertEquals(takenOver, String.join(" ", takenOver(reused)));
    assertEquals(List.of(), takenOver(fresh));
  }

  @Test
  void computesNothingTwiceAndKeepsItForTheNext() throws IOException {
    Path second = folder.resolve("second");
    Runs.Outcome outcome = Runs.run(second, "--input=" + inputs, "--reuse=" + before);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(
        outcome.out().contains("taken over  8 clean, 7 tokenize, 7 entities"), outcome.out());
    assertEquals(List.of(), done(second));
    Path third = fresh("--input=" + inputs, "--reuse=" + second);
    assertEquals(List.of(), done(third));
    assertEqualRuns(before, third);
  }

  @Test
  void followsWhatIsNewChangedAndGone() throws IOException {
    Path changing = Files.createDirectories(folder.resolve("changing"));
    for (String file : FILES) {
      Files.copy(Runs.TESTDATA.resolve(file), changing.resolve(file));
    }
    Path first = fresh("--input=" + changing);
    Files.delete(changing.resolve("02-dateline-and-wire-credit.txt"));
    Files.writeString(
        changing.resolve("01-plain.txt"),
        Files.readString(changing.resolve("01-plain.txt"))
            + "\n\nClara Wendell met Otto Brandt in Lisbon on Monday, she said.\n");
    Files.copy(
        Runs.TESTDATA.resolve("03-caption-and-korean-copyright.txt"),
        changing.resolve("03-new.txt"));
    Path fresh = fresh("--input=" + changing);
    Path reused = fresh("--input=" + changing, "--reuse=" + first);
    assertEqualRuns(fresh, reused);
    JsonNode metrics =
        new ObjectMapper().readTree(reused.resolve(RunDirectory.MANIFEST).toFile()).get("metrics");
    assertEquals(2, metrics.get("tokenize/done").asLong());
    assertEquals(2, metrics.get("relations/done").asLong());
  }

  private static String plan(String... arguments) {
    List<String> all = new ArrayList<>(List.of("plan", "--output=" + folder.resolve("planned")));
    all.addAll(List.of(arguments));
    Runs.Outcome outcome = Runs.execute(all.toArray(String[]::new));
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertFalse(Files.exists(folder.resolve("planned")));
    return outcome.out().replaceAll(" +", " ");
  }

  @Test
  void isPlannedWithoutDoingIt() {
    String same = plan("--input=" + inputs, "--reuse=" + before);
    assertTrue(same.contains("clean 8 1 0 1 new, or without a document before\n"), same);
    assertTrue(same.contains("relations 7 1 0 1 new, or"), same);
    String rules =
        plan(
            "--input=" + inputs + "," + Runs.TESTDATA.resolve("09-crlf-and-share.txt"),
            "--reuse=" + before,
            "--rules=" + folder.resolve("mine.rules"));
    assertTrue(rules.contains("clean 8 2 0 2 new, or"), rules);
    assertTrue(
        rules.contains(
            "relations 0 9 0 2 new, or without a document before, 7 because of other settings or models of relations\n"),
        rules);
    assertTrue(rules.contains("tone 7 2 0 2 new, or"), rules);
    String cleaning =
        plan(
            "--input=" + inputs.resolve("01-plain.txt"),
            "--reuse=" + before,
            "--maxCleaningSeconds=59");
    assertTrue(
        cleaning.contains("clean 0 1 0 1 because of other settings or models of clean\n"),
        cleaning);
    assertTrue(cleaning.contains("quotes 0 0 1 1 if their text is another"), cleaning);
    assertTrue(cleaning.contains("7 documents are gone\n"), cleaning);
  }

  @Test
  void isRefusedWhereItIsNoCompleteRunOrTheOutput() throws IOException {
    Path none = Files.createDirectories(folder.resolve("none"));
    Path output = folder.resolve("refused");
    Runs.Outcome outcome = Runs.run(output, "--input=" + inputs, "--reuse=" + none);
    assertEquals(ExitCode.REUSE_REFUSED, outcome.code());
    assertTrue(outcome.err().contains("holds no complete run to reuse"), outcome.err());

    outcome = Runs.run(before, "--overwrite", "--input=" + inputs, "--reuse=" + before);
    assertEquals(ExitCode.BAD_OPTIONS, outcome.code());
    assertTrue(outcome.err().contains("--reuse is the output directory"), outcome.err());

    Path link = Files.createSymbolicLink(folder.resolve("link"), before);
    outcome = Runs.run(link, "--overwrite", "--input=" + inputs, "--reuse=" + before);
    assertEquals(ExitCode.REUSE_REFUSED, outcome.code());
    assertTrue(outcome.err().contains("is the output directory"), outcome.err());
    assertFalse(Files.exists(before.resolve("_STARTED")));
    assertEqualRuns(before, fresh("--input=" + inputs, "--reuse=" + before));
  }

  /** What may have become of a run that lay about for a day. */
  private enum Damage {
    MANIFEST_CUT("the manifest of .* cannot be read: Unexpected end-of-input"),
    MANIFEST_EMPTY("the manifest of .* names no files"),
    MANIFEST_GONE("holds no complete run to reuse: one was begun there"),
    FILE_FLIPPED("annotations/part-.* its SHA-256 is another"),
    FILE_CUT("annotations/part-.* its SHA-256 is another"),
    FILE_GONE("lacks annotations/part-.* which its manifest names"),
    FILE_MORE("its manifest does not name it"),
    SCHEMA_CUT("_schemas/annotations.avsc is no schema"),
    SCHEMA_OTHER("kept nothing that this release can take over; everything is computed"),
    RECORD_FORGED("annotations/part-.* holds what is no record of this release");

    private final String told;

    Damage(String told) {
      this.told = told;
    }

    void bring(Path run) throws IOException {
      Path manifest = run.resolve(RunDirectory.MANIFEST);
      Path schema = run.resolve("_schemas/annotations.avsc");
      Path file = firstKept(run);
      switch (this) {
        case MANIFEST_CUT -> cut(manifest);
        case MANIFEST_EMPTY -> Files.write(manifest, new byte[0]);
        case MANIFEST_GONE -> Files.move(manifest, run.resolve("_STARTED"));
        case FILE_FLIPPED -> {
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
        }
        case FILE_CUT -> cut(file);
        case FILE_GONE -> Files.delete(file);
        case FILE_MORE -> Files.copy(file, file.resolveSibling("part-00007-of-00008.avro"));
        case SCHEMA_CUT -> cut(schema);
        case SCHEMA_OTHER ->
            Files.copy(
                run.resolve("_schemas/cleaned.avsc"), schema, StandardCopyOption.REPLACE_EXISTING);
        case RECORD_FORGED -> forge(run, file);
      }
    }

    private static void cut(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
  }

  private static Path firstKept(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run.resolve(Dataset.ANNOTATIONS.directory()))) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  /** A file whose SHA-256 the manifest names, and in which there is no record. */
  private static void forge(Path run, Path file) throws IOException {
    String before = sha256(file);
    byte[] noRecord = new byte[40];
    Arrays.fill(noRecord, (byte) -1);
    try (DataFileWriter<Object> writer =
        new DataFileWriter<>(new GenericDatumWriter<>())
            .create(Dataset.ANNOTATIONS.schema(), file.toFile())) {
      writer.appendEncoded(ByteBuffer.wrap(noRecord));
    }
    Path manifest = run.resolve(RunDirectory.MANIFEST);
    Files.writeString(manifest, Files.readString(manifest).replace(before, sha256(file)));
  }

  private static String sha256(Path file) throws IOException {
    try (CheckedInput input = new CheckedInput(Files.newInputStream(file))) {
      input.transferTo(OutputStream.nullOutputStream());
      return input.sha256Hex();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedRunIsToldAndTheNextRunSucceeds(Damage damage) throws IOException {
    Path damaged = copy(before, folder.resolve("damaged-" + damage));
    damage.bring(damaged);
    Path output = folder.resolve("of-" + damage);
    String[] reusing = {"--input=" + inputs, "--maxFailureRatio=1", "--reuse=" + damaged};
    Runs.Outcome outcome = Runs.run(output, reusing);
    assertTrue(
        Pattern.compile(damage.told).matcher(outcome.err()).find(), damage + ": " + outcome.err());
    if (damage == Damage.SCHEMA_OTHER) {
      assertEquals(ExitCode.DONE, outcome.code());
      assertEqualRuns(before, output);
      return;
    }
    assertEquals(ExitCode.REUSE_REFUSED, outcome.code(), outcome.err());
    assertFalse(Files.exists(output.resolve(RunDirectory.MANIFEST)));
    Runs.Outcome plan =
        Runs.execute("plan", "--output=" + folder.resolve("p"), reusing[0], reusing[2]);
    assertEquals(ExitCode.REUSE_REFUSED, plan.code(), plan.err());
    if (damage == Damage.RECORD_FORGED) {
      Runs.records(output, reusing[0], reusing[1], "--reuse=" + before);
      assertEqualRuns(before, output);
    } else {
      assertFalse(Files.exists(output));
    }
  }

  private static Path copy(Path run, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(run.relativize(file)));
      }
    }
    return to;
  }

  @Test
  void aRunThatIsOverwrittenWhileItIsReadIsTold() throws IOException {
    Path old = copy(before, folder.resolve("old"));
    Path output = folder.resolve("of-overwritten");
    System.setProperty(FaultyRunner.Overwriting.RUN, old.toString());
    Runs.Outcome outcome =
        Runs.run(
            output,
            "--input=" + inputs,
            "--reuse=" + old,
            "--runner=" + FaultyRunner.Overwriting.class.getName());
    System.clearProperty(FaultyRunner.Overwriting.RUN);
    assertEquals(ExitCode.REUSE_REFUSED, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("was overwritten while this run took over"), outcome.err());
    assertFalse(Files.exists(output.resolve(RunDirectory.MANIFEST)));
    Runs.records(output, "--input=" + inputs, "--maxFailureRatio=1", "--reuse=" + before);
    assertEqualRuns(before, output);
  }

  @Test
  void canLeaveOutWhatIsKept() throws IOException {
    Path bare = fresh("--input=" + inputs, "--annotations=false");
    assertFalse(Files.exists(bare.resolve(Dataset.ANNOTATIONS.directory())));
    assertFalse(Files.exists(bare.resolve(Dataset.CLEANED.directory())));
    Runs.Outcome outcome =
        Runs.run(
            folder.resolve("from-bare"),
            "--maxFailureRatio=1",
            "--input=" + inputs,
            "--reuse=" + bare);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("everything is computed"), outcome.err());
    assertEqualRuns(before, folder.resolve("from-bare"));
  }
}
