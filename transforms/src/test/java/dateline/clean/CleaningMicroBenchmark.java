package dateline.clean;

import dateline.clean.decode.UnreadablePayloadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cleaner under JMH: one call cleans one page, in turn those of the folder that the system
 * property {@code dateline.pages} names. {@code benchmarks/micro} runs it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CleaningMicroBenchmark {

  /** Whether the language is told or detected. */
  @Param({"told", "detected"})
  public String language = "told";

  private DocumentCleaner cleaner =
      new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, null));
  private List<BenchmarkPage> pages = List.of();
  private int next;

  /** Reads the pages. */
  @Setup
  public void read() throws IOException {
    pages = BenchmarkPage.in(Path.of(System.getProperty("dateline.pages", "testdata")));
    cleaner =
        new DocumentCleaner(
            new CleaningSettings(CleaningMode.FULL, language.equals("told") ? "en" : null));
  }

  /** Cleans one page. */
  @Benchmark
  public String clean() throws UnreadablePayloadException {
    next = (next + 1) % pages.size();
    return pages.get(next).cleanedBy(cleaner);
  }
}
