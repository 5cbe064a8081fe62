package dateline.pipeline.log;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.event.Level;

/**
 * What libraries print past all loggers. Nobody knows what they print, so only frames of stacks are
 * told, and of all else how long it is.
 */
final class ForeignOutput extends OutputStream {

  private static final String LOGGER = "stderr";

  private final JsonConsole console;
  private final StringBuilder line = new StringBuilder();

  ForeignOutput(JsonConsole console) {
    this.console = console;
  }

  @Override
  public synchronized void write(int octet) {
    if (octet != '\n') {
      line.append((char) (octet & 0xff));
      return;
    }
    String printed = line.toString();
    line.setLength(0);
    if (!printed.isBlank()) {
      boolean frame = printed.startsWith("\tat ");
      int bytes = printed.getBytes(StandardCharsets.ISO_8859_1).length;
      String message = frame ? printed.strip() : "a library printed " + bytes + " bytes";
      console.write(new LogEvent(Level.WARN, LOGGER, message, Map.of(), message));
    }
  }
}
