package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.storage.Directory;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.beam.sdk.Pipeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviousRunTest {

  /** SHA-256 of no bytes. */
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final String FILE = "annotations/part-00000-of-00001.avro";

  @TempDir Path run;

  private static Throwable thrownBy(String errorClass, Throwable error) {
    error.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.ArrayList", "get", null, 1),
          new StackTraceElement(errorClass, "read", null, 1),
          new StackTraceElement("java.lang.Thread", "run", null, 1)
        });
    return new Pipeline.PipelineExecutionException(error);
  }

  private static Throwable writing() {
    return thrownBy(
        "org.apache.avro.file.DataFileWriter", new IOException("No space left on device"));
  }

  private static Throwable reading() {
    return thrownBy(
        "org.apache.beam.sdk.extensions.avro.io.AvroSource$AvroReader",
        new AvroRuntimeException("malformed"));
  }

  @BeforeEach
  void makeRun() throws IOException {
    Files.createDirectories(run.resolve("annotations"));
    Files.createDirectories(run.resolve("_schemas"));
    for (Dataset dataset : Dataset.values()) {
      Files.writeString(
          run.resolve("_schemas/" + dataset.directory() + ".avsc"), dataset.schema().toString());
    }
    // Named as it is, and no Avro file.
    Files.createFile(run.resolve(FILE));
    manifest(FILE);
  }

  private void manifest(String file) throws IOException {
    Files.writeString(
        run.resolve(RunDirectory.MANIFEST),
        "{\"files\": [{\"path\": \"" + file + "\", \"sha256\": \"" + EMPTY + "\"}]}");
  }

  private PreviousRun previous() throws Exception {
    PreviousRun previous = new PreviousRun(Directory.of(run));
    assertTrue(previous.keptAnything());
    return previous;
  }

  private static void assertTold(String told, Optional<String> fault) {
    assertTrue(fault.orElse("nothing").contains(told), fault.toString());
  }

  @Test
  void isNotReadAgainForWhatHasNothingToDoWithIt() throws Exception {
    assertEquals(Optional.empty(), previous().fault(writing()));
    assertTold(FILE + " holds what is no record of this release", previous().fault(reading()));
    Throwable takingOver = thrownBy("dateline.reuse.TokenTexts", new NullPointerException());
    assertTold("holds what is no record", previous().fault(takingOver));
    Throwable untold = new IllegalStateException("the runner ended as FAILED");
    assertTold("holds what is no record", previous().fault(untold));
  }

  @Test
  void isFoundOverwrittenWhateverFailed() throws Exception {
    PreviousRun other = previous();
    manifest("cleaned/part-00000-of-00001.avro");
    assertTold("was overwritten", other.fault(writing()));
    manifest(FILE);
    PreviousRun gone = previous();
    Files.delete(run.resolve(FILE));
    assertTold("lacks " + FILE, gone.fault(writing()));
    Files.delete(run.resolve(RunDirectory.MANIFEST));
    assertTold("holds no complete run", gone.fault(writing()));
  }

  @Test
  void isNotReadOnceMemoryIsGone() {
    assertFalse(
        PreviousRun.mayBeOfReading(
            thrownBy("dateline.reuse.TokenTexts", new OutOfMemoryError("Java heap space"))));
  }
}
