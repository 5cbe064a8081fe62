package dateline.nlp;

import java.util.LinkedHashMap;
import java.util.Map;

/** The time that one document takes in each annotator. Belongs to one thread. */
final class Stopwatch {

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private long last = System.nanoTime();

  /** Begins anew: what was before is nobody's time. */
  void start() {
    last = System.nanoTime();
  }

  /** The time since the last start or lap is an annotator's. */
  void lap(String annotator) {
    long now = System.nanoTime();
    nanos.merge(annotator, now - last, Long::sum);
    last = now;
  }

  /** Tells the times, as {@code <annotator>Micros}. */
  void report(NlpMeter meter) {
    nanos.forEach((annotator, time) -> meter.add(annotator + "Micros", time / 1000));
  }
}
