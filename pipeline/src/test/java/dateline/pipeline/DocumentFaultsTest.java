package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.write.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Entity;
import news.dateline.records.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A document that breaks a stage of the analysis: what becomes of it, of the others, of the run.
 */
class DocumentFaultsTest {

  private static final String GOOD =
      "Mayor Ilse Brandt opened the new bridge in Bremen on Friday. \"It is a good day,\" Brandt"
          + " said.\n";

  @TempDir Path folder;

  private String input;
  private Path run;

  @BeforeEach
  void makeInput() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("good.txt"), GOOD);
    Files.writeString(
        in.resolve("bad.txt"), "Minister " + StageFaults.WORD + " opened a school in Emden.\n");
    input = "--input=" + in;
    run = folder.resolve("run");
  }

  @AfterEach
  void forget() {
    System.clearProperty(StageFaults.STAGE_PROPERTY);
    System.clearProperty(StageFaults.FAULT_PROPERTY);
  }

  private Runs.Outcome broken(String stage, StageFaults.Fault fault) {
    System.setProperty(StageFaults.STAGE_PROPERTY, stage);
    System.setProperty(StageFaults.FAULT_PROPERTY, fault.name());
    return Runs.run(
        run,
        input,
        "--language=en",
        "--maxFailureRatio=0.5",
        "--runner=" + StageFaults.class.getName());
  }

  private static List<String> of(RunRecords records, String name) {
    String id = records.document(name).getDocumentId();
    return records.entities().stream()
        .filter(entity -> entity.getDocumentId().equals(id))
        .map(Entity::toString)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "tokenize,THROWS", "tokenize,RECURSES",
    "entities,THROWS", "entities,RECURSES",
    "sentiment,THROWS", "sentiment,RECURSES",
    "mentions,THROWS", "mentions,RECURSES",
    "resolve,THROWS", "resolve,RECURSES",
    "tone,THROWS", "tone,RECURSES",
    "quotes,THROWS", "quotes,RECURSES",
    "relations,THROWS", "relations,RECURSES"
  })
  void aStageThatThrowsCostsItsPartOfThatDocument(String stage, StageFaults.Fault fault) {
    Runs.Outcome outcome = broken(stage, fault);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertFalse(outcome.err().contains(StageFaults.WORD), outcome.err());
    RunRecords records = RunRecords.of(run);
    assertEquals(2, records.documents().size());
    assertEquals(DocumentStatus.PARTIAL, records.document("bad.txt").getStatus());
    assertEquals(DocumentStatus.ANALYZED, records.document("good.txt").getStatus());
    assertEquals(List.of(stage), records.failures().stream().map(Failure::getStage).toList());
    assertFalse(records.failures().get(0).getFatal());
    assertEquals(List.of(), InvariantChecker.violations(records));
    // What the other document gives is what it gives alone.
    RunRecords whole = Runs.records(folder.resolve("whole"), input, "--language=en");
    assertEquals(of(whole, "good.txt"), of(records, "good.txt"));
    assertEquals(
        whole.document("good.txt"), Document.newBuilder(records.document("good.txt")).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tokenize",
        "entities",
        "sentiment",
        "mentions",
        "resolve",
        "tone",
        "quotes",
        "facts",
        "relations"
      })
  void aDocumentThatEatsMemoryEndsTheRunWithoutAManifest(String stage) {
    Runs.Outcome outcome = broken(stage, StageFaults.Fault.EATS_MEMORY);
    assertEquals(ExitCode.PIPELINE_FAILED, outcome.code());
    assertTrue(outcome.err().contains("OutOfMemoryError"), outcome.err());
    assertTrue(outcome.err().contains("DATELINE_HEAP"), outcome.err());
    assertFalse(Files.exists(run.resolve(RunDirectory.MANIFEST)));
  }

  @Test
  void theNextRunSucceeds() {
    broken("quotes", StageFaults.Fault.EATS_MEMORY);
    Map<Dataset, List<String>> next = Runs.records(run, input, "--language=en").sortedJson();
    assertEquals(Runs.records(folder.resolve("whole"), input, "--language=en").sortedJson(), next);
  }
}
