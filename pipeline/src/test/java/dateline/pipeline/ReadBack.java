package dateline.pipeline;

import com.sun.management.OperatingSystemMXBean;
import dateline.pipeline.storage.Directory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
      OperatingSystemMXBean process =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      WrittenRun.inspect(files);
      // Files are read side by side, by threads that this one does not know.
      long begin = process.getProcessCpuTime();
      WrittenRun.inspect(files);
      return (process.getProcessCpuTime() - begin) / 1e9;
    }
  }
}
