package dateline.read;

import java.io.InputStream;
import java.io.Serializable;

/**
 * Reads the payloads that a file holds: through its compression, and one by one out of its
 * containers. Two readings of the same bytes give the same payloads in the same order.
 */
public record PayloadReader(ReadSettings settings) implements Serializable {

  /**
   * Reads a file to its end. What cannot be read is told to the visitor; nothing is thrown but what
   * the visitor throws.
   *
   * @param file its stored bytes; not closed
   */
  public void read(InputStream file, PayloadVisitor visitor) {
    readFrom(file, 0, visitor);
  }

  /**
   * Reads a file to its end, or passes over it if it is called what no page is.
   *
   * @param file its stored bytes; not closed
   * @param name of the file, with or without its folders
   */
  public void read(InputStream file, String name, PayloadVisitor visitor) {
    new FileReading(settings, name, visitor, 0).read(file);
  }

  /**
   * Reads a file from one of its payloads on. Its name does not matter any more: a file that is
   * passed over has no payloads.
   *
   * @param rest the file's stored bytes from the payload's {@link Origin#start} on; not closed
   * @param ordinal of the payload
   */
  void readFrom(InputStream rest, int ordinal, PayloadVisitor visitor) {
    new FileReading(settings, null, visitor, ordinal).read(rest);
  }
}
