package dateline.read;

import java.io.InputStream;
import java.io.Serializable;

/**
 * Reads the payloads that a file holds: through its compression, and one by one out of its
 * containers. Two readings of the same bytes give the same payloads in the same order.
 */
public record PayloadReader(ReadSettings settings) implements Serializable {

  /**
   * Reads a file to its end. What cannot be read is told to the visitor; nothing is thrown.
   *
   * @param file its stored bytes; not closed
   */
  public void read(InputStream file, PayloadVisitor visitor) {
    new FileReading(settings, visitor).read(file);
  }
}
