package dateline.pipeline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The machine that is measured on, as Linux tells; elsewhere what it does not tell is left out. */
final class Machine {

  /** Linux counts processor time for programs in hundredths of a second, whatever the kernel's. */
  private static final double TICKS_PER_SECOND = 100;

  private static final Path STAT = Path.of("/proc/stat");

  private Machine() {}

  /** Processors, memory and Java. */
  static String description() {
    long memory = 0;
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      memory = system.getTotalMemorySize();
    }
    return String.format(
        Locale.ROOT,
        "%d processors, %.0f GB, Java %s",
        processors(),
        memory / 1e9,
        Runtime.version());
  }

  static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Processor seconds that all programs, and the machines beside a virtual one, have taken since
   * the start.
   */
  static OptionalDouble busySeconds() {
    try {
      // cpu user nice system idle iowait irq softirq steal ...
      String[] fields = Files.readAllLines(STAT).get(0).split(" +", -1);
      double ticks = 0;
      for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
        ticks += Long.parseLong(fields[i]);
      }
      return OptionalDouble.of(ticks / TICKS_PER_SECOND);
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  /** The share of all processors that is taken while this program waits, from 0 to 1. */
  static OptionalDouble busyShare() throws InterruptedException {
    OptionalDouble before = busySeconds();
    long begin = System.nanoTime();
    Thread.sleep(3000);
    OptionalDouble after = busySeconds();
    double seconds = (System.nanoTime() - begin) / 1e9;
    return before.isEmpty() || after.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((after.getAsDouble() - before.getAsDouble()) / seconds / processors());
  }

  /** The most memory a process has had resident, in bytes; empty once it is gone. */
  static OptionalLong peakResident(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
