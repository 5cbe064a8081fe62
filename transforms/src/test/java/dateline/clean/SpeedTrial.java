package dateline.clean;

import dateline.clean.decode.UnreadablePayloadException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Times extractors on the same pages, in one thread. A round lets each of them do all pages, so
 * that whatever else the machine does meets them alike; the median round counts.
 */
final class SpeedTrial {

  private static final double NANOS = 1e9;

  private final List<BenchmarkPage> pages;
  private final int warmUps;
  private final int rounds;

  /** Keeps the compiler from leaving out work whose result nobody reads. */
  private long length;

  SpeedTrial(List<BenchmarkPage> pages, int warmUps, int rounds) {
    this.pages = pages;
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  /** Pages per second of the clock, and of processor time, by extractor. */
  Map<Extractor, Speed> run(List<Extractor> extractors) throws UnreadablePayloadException {
    Map<Extractor, List<Double>> seconds = new HashMap<>();
    Map<Extractor, List<Double>> processorSeconds = new HashMap<>();
    for (int round = 0; round < warmUps + rounds; round++) {
      for (Extractor extractor : extractors) {
        long cpu = processorNanos();
        long begin = System.nanoTime();
        for (BenchmarkPage page : pages) {
          length += extractor.work().text(page).length();
        }
        long end = System.nanoTime();
        if (round >= warmUps) {
          add(seconds, extractor, (end - begin) / NANOS);
          add(processorSeconds, extractor, (processorNanos() - cpu) / NANOS);
        }
      }
    }
    if (length == 0) {
      throw new IllegalStateException("no extractor gave any text");
    }
    Map<Extractor, Speed> speeds = new HashMap<>();
    seconds.forEach(
        (extractor, taken) ->
            speeds.put(
                extractor,
                new Speed(
                    pages.size() / median(taken),
                    pages.size() / median(processorSeconds.getOrDefault(extractor, taken)))));
    return speeds;
  }

  /**
   * How fast an extractor is.
   *
   * @param pagesPerSecond by the clock
   * @param pagesPerProcessorSecond by the processor time of the thread, which others on the machine
   *     do not lengthen
   */
  record Speed(double pagesPerSecond, double pagesPerProcessorSecond) {}

  private static void add(Map<Extractor, List<Double>> to, Extractor extractor, double value) {
    to.computeIfAbsent(extractor, e -> new ArrayList<>()).add(value);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
