package dateline.pipeline.evaluate;

import java.nio.file.Path;

/** Gold data that cannot be read: the file, the line and what is wrong with it. */
final class InvalidGoldException extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * @param line from 1 on; 0 where the whole file is meant
   */
  InvalidGoldException(Path file, int line, String problem) {
    super(file + (line == 0 ? ": " : ":" + line + ": ") + problem);
  }
}
