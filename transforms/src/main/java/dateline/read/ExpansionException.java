package dateline.read;

import java.io.IOException;

/** A file becomes so much larger when decompressed that it must be made for that. */
final class ExpansionException extends IOException {

  private static final long serialVersionUID = 1L;

  ExpansionException(int maxExpansion) {
    super("the compressed data expand more than " + maxExpansion + "-fold (--maxExpansion)");
  }
}
