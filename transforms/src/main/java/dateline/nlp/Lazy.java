package dateline.nlp;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made once, by the first thread that asks; the others wait. A failure is not kept: the
 * next caller tries again.
 */
final class Lazy<T> {

  private final Supplier<T> supplier;
  private volatile @Nullable T value;

  Lazy(Supplier<T> supplier) {
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
        current = supplier.get();
        value = current;
      }
      return current;
    }
  }
}
