package dateline.read;

import java.io.IOException;

/** Receives what a file holds, in file order. What a visitor throws ends the reading. */
public interface PayloadVisitor {

  /** A payload. */
  void payload(Payload payload);

  /** A record, or the rest of a container, that cannot be read. */
  void failed(Origin origin, IOException error);

  /** A record, entry or file that is no page: a request, a picture, a redirect. */
  default void passedOver(String kind) {}

  /** Whether the visitor has all that it wants of the file; asked behind each payload. */
  default boolean isDone() {
    return false;
  }
}
