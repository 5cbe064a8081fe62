package dateline.pipeline;

import dateline.pipeline.storage.Directory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;

/** What it costs the driver to read a run's files again before it publishes them. */
public final class ReadBack {

  private ReadBack() {}

  /** Processor seconds of the second time, when the JVM knows its way. */
  public static double seconds(Path run) throws IOException {
    // Nobody writes there: it is claimed only so that it can be asked for its files.
    Path claimed = run.resolveSibling(run.getFileName() + ".claim");
    try (RunDirectory files =
        new RunDirectory(
            Directory.of(run), Directory.of(claimed).claim("_STARTED").orElseThrow())) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      WrittenRun.inspect(files);
      long begin = threads.getCurrentThreadCpuTime();
      WrittenRun.inspect(files);
      return (threads.getCurrentThreadCpuTime() - begin) / 1e9;
    }
  }
}
