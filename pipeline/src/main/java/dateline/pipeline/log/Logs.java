package dateline.pipeline.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Standard error for the time of a run, in the form that was asked for. */
public final class Logs implements AutoCloseable {

  private static volatile @Nullable Logs current;

  private final PrintStream err;
  private final PrintStream systemErr;
  private final Handler[] handlers;

  private Logs(PrintStream err, PrintStream systemErr, Handler[] handlers) {
    this.err = err;
    this.systemErr = systemErr;
    this.handlers = handlers;
  }

  /**
   * Directs there what this process logs, until closed. As JSON, what is printed past all loggers
   * comes there too.
   */
  public static Logs begin(LogFormat format, PrintStream err, UUID runId) {
    Logger root = LogManager.getLogManager().getLogger("");
    Handler[] handlers = root.getHandlers();
    PrintStream console = err;
    PrintStream systemErr = System.err;
    if (format == LogFormat.JSON) {
      JsonConsole json = new JsonConsole(err, runId);
      console = json;
      System.setErr(new PrintStream(new ForeignOutput(json), true, StandardCharsets.ISO_8859_1));
      for (Handler handler : handlers) {
        root.removeHandler(handler);
      }
      root.addHandler(new PlatformLogHandler());
    }
    Logs logs = new Logs(console, systemErr, handlers);
    current = logs;
    return logs;
  }

  /** Where the run's own messages are printed. */
  public PrintStream err() {
    return err;
  }

  /** Tells an event to those who read JSON; people see it in what the run prints anyway. */
  public void tellMachines(LogEvent event) {
    if (err instanceof JsonConsole json) {
      json.write(event);
    }
  }

  /** Writes what a logger has to say; outside of a run as text. */
  static void write(LogEvent event) {
    Logs logs = current;
    if (logs == null && RunLogger.isOfWorker()) {
      // Without a run there is no time of its own to go by.
      System.err.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + event);
      return;
    }
    (logs == null ? System.err : logs.err).println((Object) event);
  }

  /** Gives standard error back. */
  @Override
  public void close() {
    current = null;
    if (err instanceof JsonConsole) {
      System.setErr(systemErr);
      Logger root = LogManager.getLogManager().getLogger("");
      for (Handler handler : root.getHandlers()) {
        root.removeHandler(handler);
      }
      for (Handler handler : handlers) {
        root.addHandler(handler);
      }
    }
  }
}
