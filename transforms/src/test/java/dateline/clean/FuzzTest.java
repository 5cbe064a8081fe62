package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.read.Origin;
import dateline.read.Payload;
import dateline.read.PayloadReader;
import dateline.read.PayloadVisitor;
import dateline.read.RawDocuments;
import dateline.read.ReadSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import news.dateline.records.Document;
import news.dateline.records.RawDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Damages every file of the test data in thousands of ways. Whatever comes out is read to its end
 * and cleaned, in time, equally each time; what is kept is traced to its bytes, and what cannot be
 * read is told. A case is named by its file and its seed, and can be run again alone.
 */
class FuzzTest {

  private static final Path DATA = Path.of("..", "testdata").toAbsolutePath().normalize();

  /** {@code -Ddateline.fuzz=500} tries many more than the build does. */
  private static final int CASES_OF_A_FILE = Integer.getInteger("dateline.fuzz", 120);

  private static final long FIRST_SEED = Long.getLong("dateline.fuzz.seed", 0);
  private static final int MAX_SECONDS = 20;
  private static final int MAX_TOLD = 20;

  /** Some cases are read with a limit that they may well be beyond. */
  private static final ReadSettings SMALL = ReadSettings.DEFAULT.withMaxPayloadBytes(1500);

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final DocumentCleaner full =
      new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, null));
  private final DocumentCleaner none =
      new DocumentCleaner(new CleaningSettings(CleaningMode.NONE, "en"));
  private final List<String> found = new ArrayList<>();
  private int payloads;
  private int failures;
  private int unreadable;

  @AfterEach
  void stop() {
    worker.shutdownNow();
  }

  @Test
  void survivesWhateverBecomesOfFiles() throws Exception {
    List<Path> files = files();
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files) {
      contents.add(Files.readAllBytes(file));
    }
    int cases = 0;
    for (int i = 0; i < contents.size(); i++) {
      for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES_OF_A_FILE; seed++) {
        byte[] mutated = new Mutator(contents, seed * 1000 + i).mutate(contents.get(i));
        run(files.get(i).getFileName() + " seed " + seed, mutated, seed % 8 == 7);
        cases++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Fuzz: %d cases, %d payloads, %d failures, %d without text%n",
        cases,
        payloads,
        failures,
        unreadable);
    assertEquals("", String.join("\n", found.subList(0, Math.min(MAX_TOLD, found.size()))));
    assertTrue(payloads > cases / 2, payloads + " payloads");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(DATA)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Runs a case within its time. */
  private void run(String name, byte[] file, boolean small)
      throws InterruptedException, ExecutionException {
    Future<?> task = worker.submit(() -> guarded(name, file, small ? SMALL : ReadSettings.DEFAULT));
    try {
      task.get(MAX_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(name + " takes more than " + MAX_SECONDS + " s", e);
    }
  }

  private void guarded(String name, byte[] file, ReadSettings settings) {
    try {
      check(name, file, settings);
    } catch (RuntimeException | Error e) {
      tell(name, e);
    }
  }

  private void tell(String name, Throwable thrown) {
    List<StackTraceElement> stack = Arrays.asList(thrown.getStackTrace());
    found.add(name + ": " + thrown + " at " + stack.subList(0, Math.min(8, stack.size())));
  }

  private void check(String name, byte[] file, ReadSettings settings) {
    Reading reading = Reading.of(file, settings);
    Reading again = Reading.of(file, settings);
    require(reading.told.equals(again.told), name, "read otherwise the second time");
    require(!reading.told.isEmpty(), name, "nothing is told of it");
    require(!reading.told.contains("failed: "), name, "a failure without a message");
    int last = -1;
    for (Payload payload : reading.payloads) {
      require(payload.ordinal() > last, name, "ordinals do not ascend");
      last = payload.ordinal();
      require(payload.bytes().length <= settings.maxPayloadBytes(), name, "a payload too long");
      clean(name + " payload " + last, payload);
    }
    payloads += reading.payloads.size();
    failures += reading.told.size() - reading.payloads.size();
  }

  private void clean(String name, Payload payload) {
    byte[] bytes = payload.bytes();
    RawDocument raw =
        RawDocument.newBuilder(RawDocuments.of(bytes))
            .setDeclaredType(payload.origin().mediaType())
            .setDeclaredCharset(payload.origin().charset())
            .setHttpStatus(payload.origin().httpStatus())
            .build();
    try {
      Document document = full.clean(raw, bytes);
      require(document.equals(full.clean(raw, bytes)), name, "cleaned otherwise the second time");
      TraceChecker.violations(document, bytes).forEach(v -> found.add(name + ": " + v));
      TraceChecker.violations(none.clean(raw, bytes), bytes)
          .forEach(v -> found.add(name + " as it is: " + v));
    } catch (UnreadablePayloadException e) {
      unreadable++;
      require(!String.valueOf(e.getMessage()).isBlank(), name, "refused without a message");
    } catch (RuntimeException | Error e) {
      tell(name, e);
    }
  }

  private void require(boolean holds, String name, String violation) {
    if (!holds) {
      found.add(name + ": " + violation);
    }
  }

  /** All that a reader told of a file. */
  private static final class Reading implements PayloadVisitor {

    private final List<Payload> payloads = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    static Reading of(byte[] file, ReadSettings settings) {
      Reading reading = new Reading();
      new PayloadReader(settings).read(new ByteArrayInputStream(file), reading);
      return reading;
    }

    @Override
    public void payload(Payload payload) {
      payloads.add(payload);
      told.add(payload.ordinal() + " " + Payload.documentId(payload.bytes()) + payload.origin());
    }

    @Override
    public void failed(Origin origin, IOException error) {
      told.add("failed: " + Objects.requireNonNullElse(error.getMessage(), "").strip());
    }

    @Override
    public void passedOver(String kind) {
      told.add("passed over: " + kind);
    }
  }
}
