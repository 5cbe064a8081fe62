package dateline.pipeline.storage;

import java.io.Closeable;
import java.io.IOException;

/** A directory that is claimed by this process. */
public interface Claim extends Closeable {

  /** Whether it still is: not every file system can keep others out. */
  boolean isHeld() throws IOException;

  /** Whether what is claimed is that directory, whatever it is called there. */
  boolean isIn(Directory directory) throws IOException;

  /** Does something, once, if it is found out meanwhile that another took over. */
  void whenLost(Runnable action);

  /** Gives it back for good; the marker goes. */
  void finish() throws IOException;

  /** Gives it back; a marker that was not finished stays, and keeps nobody out. */
  @Override
  void close() throws IOException;
}
