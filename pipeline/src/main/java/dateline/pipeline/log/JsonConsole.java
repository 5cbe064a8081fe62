package dateline.pipeline.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.pipeline.options.Secrets;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what is printed as JSON Lines: an object for each call, whatever line ends are in it. */
final class JsonConsole extends PrintStream {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream to;
  private final UUID runId;

  JsonConsole(PrintStream to, UUID runId) {
    super(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    this.to = to;
    this.runId = runId;
  }

  @Override
  public void println(@Nullable Object printed) {
    write(printed instanceof LogEvent event ? event : LogEvent.ofLine(String.valueOf(printed)));
  }

  @Override
  public void println(@Nullable String line) {
    write(LogEvent.ofLine(String.valueOf(line)));
  }

  @Override
  public void print(@Nullable String line) {
    write(LogEvent.ofLine(String.valueOf(line)));
  }

  @Override
  public PrintStream printf(String format, Object... arguments) {
    print(String.format(Locale.ROOT, format, arguments));
    return this;
  }

  void write(LogEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("timestamp", Instant.now().toString());
    fields.put("level", event.level().name());
    fields.put("logger", event.logger());
    fields.put("message", Secrets.redacted(event.message()));
    fields.put("runId", runId.toString());
    fields.putAll(event.details());
    try {
      String line = JSON.writeValueAsString(fields) + "\n";
      synchronized (to) {
        to.print(line);
        to.flush();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("events hold plain values only", e);
    }
  }
}
