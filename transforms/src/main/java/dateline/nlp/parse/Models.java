package dateline.nlp.parse;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** CoreNLP's models on the class path. */
final class Models {

  private static final int BUFFER_BYTES = 1 << 16;

  private Models() {}

  /** Opens a compressed model and reads what was compressed. */
  static InputStream open(String resource) throws IOException {
    InputStream compressed = Models.class.getClassLoader().getResourceAsStream(resource);
    if (compressed == null) {
      throw new FileNotFoundException(resource + " is not on the class path");
    }
    return new BufferedInputStream(new GZIPInputStream(compressed, BUFFER_BYTES), BUFFER_BYTES);
  }
}
