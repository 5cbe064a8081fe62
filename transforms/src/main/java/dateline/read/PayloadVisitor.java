package dateline.read;

import java.io.IOException;

/** Receives what a file holds, in file order. */
public interface PayloadVisitor {

  /** A payload. */
  void payload(Payload payload);

  /** A record, or the rest of a container, that cannot be read. */
  void failed(Origin origin, IOException error);

  /** A record that is no page: a request, a picture, a redirect. */
  default void passedOver(String kind) {}
}
