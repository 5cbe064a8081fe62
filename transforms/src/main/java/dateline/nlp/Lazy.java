package dateline.nlp;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model loaded once, by the first thread that asks; the others wait. A failure is not kept: the
 * next caller tries again.
 */
final class Lazy<T> {

  private final String name;
  private final Supplier<T> supplier;
  private final AtomicBoolean ahead = new AtomicBoolean();

  /** Microseconds that loading took, until somebody was told. */
  private final AtomicLong untold = new AtomicLong();

  private volatile @Nullable T value;

  /**
   * @param name of the model, for its load time
   */
  Lazy(String name, Supplier<T> supplier) {
    this.name = name;
    this.supplier = supplier;
  }

  T get() {
    T current = value;
    if (current != null) {
      return current;
    }
    synchronized (this) {
      current = value;
      if (current == null) {
        long begin = System.nanoTime();
        current = supplier.get();
        untold.set((System.nanoTime() - begin) / 1000);
        value = current;
      }
      return current;
    }
  }

  /** Begins to load it on a thread of its own, unless somebody did before. */
  void loadAhead() {
    if (value == null && ahead.compareAndSet(false, true)) {
      Thread loader = new Thread(this::load, "dateline-load-" + name);
      loader.setDaemon(true);
      loader.start();
    }
  }

  private void load() {
    try {
      get();
    } catch (RuntimeException | Error e) {
      // Whoever needs the model tries again and is told: nobody listens here.
      ahead.set(false);
    }
  }

  /** Tells once how long loading took, as {@code load<Name>Micros}. */
  void reportLoad(NlpMeter meter) {
    long micros = untold.getAndSet(0);
    if (micros > 0) {
      meter.add(
          "load" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Micros", micros);
    }
  }
}
