package dateline.nlp.compiled;

import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.nio.file.Path;
import java.util.function.Function;

/** Models that went through their files, so that tests see what a second run sees. */
public final class Reread {

  private Reread() {}

  /** Loads twice: the first time writes what the second reads. */
  public static <T> T of(Path folder, Function<CompiledModels, T> load) {
    CompiledModels models = new CompiledModels(folder, "test");
    T written = load.apply(models);
    T read = load.apply(models);
    assertNotSame(written, read);
    return read;
  }
}
