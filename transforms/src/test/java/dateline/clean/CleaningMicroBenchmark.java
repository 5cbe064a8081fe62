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
 * The cleaner under JMH: one call cleans all pages of the folder that the system property {@code
 * dateline.pages} names, for pages differ too much to be measured one by one. {@code
 * benchmarks/micro} runs it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class CleaningMicroBenchmark {

  /** Whether the language is told or detected. */
  @Param({"told", "detected"})
  public String language = "told";

  private DocumentCleaner cleaner =
      new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, null));
  private List<BenchmarkPage> pages = List.of();

  /** Reads the pages. */
  @Setup
  public void read() throws IOException {
    pages = BenchmarkPage.in(Path.of(System.getProperty("dateline.pages", "testdata")));
    cleaner =
        new DocumentCleaner(
            new CleaningSettings(CleaningMode.FULL, language.equals("told") ? "en" : null));
  }

  /** Cleans all pages; the length of their texts. */
  @Benchmark
  public int clean() throws UnreadablePayloadException {
    int length = 0;
    for (BenchmarkPage page : pages) {
      length += page.cleanedBy(cleaner).length();
    }
    return length;
  }
}
