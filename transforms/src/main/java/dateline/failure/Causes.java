package dateline.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exceptions that stand behind one. */
public final class Causes {

  private Causes() {}

  /**
   * An exception, what caused it, what caused that, and so on. Causes may go round in a ring, as
   * libraries that retry make them; each is told once.
   */
  public static List<Throwable> of(Throwable error) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (@Nullable Throwable cause = error; cause != null && seen.add(cause); ) {
      causes.add(cause);
      cause = cause.getCause();
    }
    return causes;
  }
}
