package dateline.pipeline.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.CleaningMode;
import dateline.dedupe.DuplicatesMode;
import dateline.entities.CorefMode;
import dateline.shuffle.PlaceOptions;
import dateline.write.RecordCodec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.beam.runners.direct.DirectOptions;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private static List<String> mistakes(String... arguments) {
    return assertThrows(InvalidOptionsException.class, () -> CommandLine.parse(arguments))
        .mistakes();
  }

  private static CommandLine parse(String... more) throws InvalidOptionsException {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "--input=a/*.txt";
    arguments[1] = "--output=/tmp/x/../y";
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CommandLine.parse(arguments);
  }

  @Test
  void hasDefaultsForAllButInputAndOutput() throws InvalidOptionsException {
    RunConfiguration configuration = parse().configuration();
    assertEquals(List.of("a/*.txt"), configuration.inputs());
    assertEquals("/tmp/y", configuration.output().toString());
    assertEquals(CleaningMode.FULL, configuration.cleaning().mode());
    assertEquals(Duration.ofSeconds(60), configuration.cleaning().maxTime());
    assertEquals(DuplicatesMode.KEEP, configuration.duplicates());
    assertEquals(CorefMode.NEWS, configuration.coref());
    assertEquals(RecordCodec.DEFLATE, configuration.codec());
    assertFalse(configuration.overwrite());
  }

  @Test
  void takesEnumValuesInAnyCase() throws InvalidOptionsException {
    assertEquals(CleaningMode.NONE, parse("--cleaning=none").configuration().cleaning().mode());
    assertEquals(DuplicatesMode.SKIP, parse("--duplicates=skip").configuration().duplicates());
    assertEquals(CorefMode.CORENLP, parse("--coref=CoreNLP").configuration().coref());
    assertEquals(RecordCodec.SNAPPY, parse("--codec=Snappy").configuration().codec());
  }

  @Test
  void takesABareFlagForTrue() throws InvalidOptionsException {
    assertTrue(parse("--quiet", "--overwrite").configuration().overwrite());
  }

  @Test
  void splitsInputsButNotWithinBraces() throws InvalidOptionsException {
    assertEquals(
        List.of("b/{c,d}.txt", "e", "f"),
        CommandLine.parse("--input=b/{c,d}.txt, e", "--input=f", "--output=o")
            .configuration()
            .inputs());
  }

  @Test
  void reportsEveryMistakeAtOnce() {
    List<String> mistakes =
        mistakes(
            "stray",
            "--imput=x",
            "--codec=zip",
            "--coref=rules",
            "--shards=many",
            "--maxFailureRatio=1.5");
    assertEquals(
        List.of(
            "'stray' is no option: options look like --name=value",
            "there is no option --imput; did you mean --input?",
            "--codec takes one of [deflate, snappy, none], not 'zip'",
            "--coref takes one of [news, corenlp], not 'rules'",
            "--shards takes a whole number of at most nine digits, not 'many'",
            "--input is missing: which files are to be read?",
            "--output is missing: where is the run to be written?",
            "--maxFailureRatio lies in 0 to 1"),
        mistakes);
  }

  @Test
  void namesTheOptionOfBeamThatIsWrongAndStillChecksOurs() {
    assertEquals(
        List.of(
            "--targetParallelism does not take 'abc'",
            "--input holds no pattern: '/x/[a': Missing ']",
            "--shards is 0 or more"),
        mistakes("--input=/x/[a", "--output=o", "--targetParallelism=abc", "--shards=-1"));
  }

  @Test
  void saysHowAValueIsGiven() {
    assertEquals(
        List.of(
            "--input has no value: write --input=a",
            "--codec has no value: write --codec=VALUE",
            "--output is missing: where is the run to be written?"),
        mistakes("--input", "a", "--codec", "--quiet"));
    assertEquals(
        List.of(
            "'-codec=none' is no option: options look like --name=value; did you mean --codec=none?"),
        mistakes("--input=a", "--output=o", "-codec=none"));
    assertEquals(
        List.of(
            "'pom.xml' is no option: options look like --name=value; it is a file: files go into"
                + " --input, in quotation marks if it is a pattern"),
        mistakes("--input=a", "pom.xml", "--output=o"));
  }

  @Test
  void refusesAHomeThatTheShellLeftAsItIs() {
    assertEquals(
        List.of(
            "--input begins with ~, which the shell does not expand there: write $HOME/in",
            "--output begins with ~, which the shell does not expand there: write $HOME"),
        mistakes("--input=~/in,a", "--output=~"));
  }

  @Test
  void asksForAThreadAtLeast() {
    assertEquals(
        List.of("--targetParallelism is 1 or more"),
        mistakes("--input=a", "--output=o", "--targetParallelism=0"));
  }

  @Test
  void refusesAnOptionGivenTwice() {
    assertEquals(
        List.of("--codec is given more than once"),
        mistakes("--input=a", "--output=o", "--codec=none", "--codec=none"));
  }

  @Test
  void refusesWhatIsNoLanguageTagAndNoOutput() {
    assertEquals(
        List.of("--language takes a BCP 47 tag such as en, not 'e_n_g'"),
        mistakes("--input=a", "--output=o", "--language=e_n_g"));
    assertEquals(
        List.of("--language takes a BCP 47 tag such as en, not 'zz'"),
        mistakes("--input=a", "--output=o", "--language=zz"));
    assertEquals(
        List.of(
            "--output=ftp://host/run: no file system is known for ftp://, but for paths, s3://,"
                + " hdfs:// and gs://"),
        mistakes("--input=a", "--output=ftp://host/run"));
  }

  @Test
  void passesBeamsOptionsOn() throws InvalidOptionsException {
    DirectOptions direct =
        parse("--targetParallelism=7", "--enforceImmutability=true")
            .runnerOptions()
            .as(DirectOptions.class);
    assertEquals(7, direct.getTargetParallelism());
    assertTrue(direct.isEnforceImmutability());
    assertFalse(direct.isEnforceEncodability());
  }

  @Test
  void namesTheRunnersThereAre() {
    assertEquals(
        List.of(
            "--runner takes direct, flink, spark or dataflow, not 'storm' (from the launcher, which"
                + " has Maven fetch the runner; here is DirectRunner)"),
        mistakes("--input=a", "--output=o", "--runner=storm"));
  }

  @Test
  void givesRunnersOnlyOptionsTheyHave() {
    assertEquals(
        Set.of("targetParallelism", "blockOnRun"),
        RunnerDefaults.of(Set.of("targetParallelism", "blockOnRun", "output")).keySet());
    assertEquals("true", RunnerDefaults.of(Set.of("fasterCopy")).get("fasterCopy"));
  }

  @Test
  void dealsPlacesToTheThreadsOfTheDirectRunner() throws InvalidOptionsException {
    assertEquals(
        24, parse("--targetParallelism=3").runnerOptions().as(PlaceOptions.class).getPlaces());
    assertEquals(5, parse("--places=5").runnerOptions().as(PlaceOptions.class).getPlaces());
  }

  @Test
  void takesALimitOfTimeOfASecondOrMore() throws InvalidOptionsException {
    CommandLine line = parse("--maxCleaningSeconds=5");
    assertEquals(Duration.ofSeconds(5), line.configuration().cleaning().maxTime());
    assertEquals("5", line.redacted().get("maxCleaningSeconds"));
    assertEquals("60", parse().redacted().get("maxCleaningSeconds"));
    assertEquals(
        List.of("--maxCleaningSeconds is 1 or more"),
        mistakes("--input=a", "--output=o", "--maxCleaningSeconds=0"));
    assertEquals(
        List.of("--maxCleaningSeconds takes a whole number of at most nine digits, not '1.5'"),
        mistakes("--input=a", "--output=o", "--maxCleaningSeconds=1.5"));
  }

  @Test
  void tellsTheManifestEveryOptionAsWritten() throws InvalidOptionsException {
    assertEquals("none", parse("--codec=none").redacted().get("codec"));
    assertEquals("full", parse().redacted().get("cleaning"));
    assertEquals("25", parse("--shards=25").redacted().get("shards"));
  }

  @Test
  void takesForSecretWhatSoundsLikeOne() {
    assertTrue(CommandLine.isSecret("awsSecretKey"));
    assertTrue(CommandLine.isSecret("gcpOauthToken"));
    assertFalse(CommandLine.isSecret("input"));
    assertFalse(CommandLine.isSecret("maxSentenceTokens"));
  }
}
