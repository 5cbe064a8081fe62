package dateline.nlp.compiled;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of compiled models. CoreNLP's files take long to read: strings by the million, each an
 * object. What they are compiled to is a few arrays, which are read in a fifth of the time.
 *
 * <p>A file is used only by the class path that has written it, so that neither another version of
 * CoreNLP nor a change of ours ever meets a model of before. What is missing, cut off, altered or
 * of another class path is compiled and written anew, and a folder that cannot be written to costs
 * time alone. Any number of processes may share a folder: files appear whole or not at all.
 */
public final class CompiledModels {

  /** System property that names the folder; without it, models are compiled by every process. */
  public static final String FOLDER_PROPERTY = "dateline.models";

  /** Keeps nothing. */
  public static final CompiledModels NONE = new CompiledModels(null, "");

  private static final Logger LOG = LoggerFactory.getLogger(CompiledModels.class);

  private final @Nullable Path folder;
  private final String fingerprint;
  private final AtomicBoolean toldOfWriting = new AtomicBoolean();

  /**
   * @param folder made when the first model is written; null if none is to be kept
   * @param fingerprint of what the models are compiled from and by
   */
  CompiledModels(@Nullable Path folder, String fingerprint) {
    this.folder = folder;
    this.fingerprint = fingerprint;
  }

  /** The folder that the system property names, for models of this process's class path. */
  public static CompiledModels ofThisProcess() {
    String folder = System.getProperty(FOLDER_PROPERTY, "");
    if (folder.isEmpty()) {
      return NONE;
    }
    try {
      return new CompiledModels(Path.of(folder), ClassPath.fingerprint());
    } catch (UncheckedIOException | InvalidPathException e) {
      LOG.warn("compiled models cannot be kept: {}", e.toString());
      return NONE;
    }
  }

  /**
   * The model of a name.
   *
   * @param name of its file, without ending
   * @param compile makes the model if no file of it can be used
   */
  public <T extends Serializable> T get(String name, Class<T> type, Supplier<T> compile) {
    if (folder == null) {
      return compile.get();
    }
    CompiledModel file = new CompiledModel(folder.resolve(name + ".model"), fingerprint);
    try {
      T kept = file.read(type);
      if (kept != null) {
        return kept;
      }
    } catch (IOException e) {
      LOG.warn("{} is compiled again: {}", name, e.getMessage());
    }
    T compiled = compile.get();
    try {
      file.write(compiled);
    } catch (IOException e) {
      if (!toldOfWriting.getAndSet(true)) {
        LOG.warn("compiled models cannot be kept, each run compiles them again: {}", e.toString());
      }
    }
    return compiled;
  }
}
