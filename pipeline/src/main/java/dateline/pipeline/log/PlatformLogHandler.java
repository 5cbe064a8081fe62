package dateline.pipeline.log;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.event.Level;

/** Brings what is logged by the platform's own loggers to ours. */
final class PlatformLogHandler extends Handler {

  @Override
  public void publish(LogRecord log) {
    int level = log.getLevel().intValue();
    if (level >= java.util.logging.Level.WARNING.intValue()) {
      boolean error = level >= java.util.logging.Level.SEVERE.intValue();
      String logger = String.valueOf(log.getLoggerName());
      Object[] arguments = log.getParameters() == null ? new Object[0] : log.getParameters();
      // Their patterns have {0} where ours have {}.
      String pattern = String.valueOf(log.getMessage()).replaceAll("\\{\\d+\\}", "{}");
      Logs.write(
          LoggedText.event(
              error ? Level.ERROR : Level.WARN, logger, pattern, arguments, log.getThrown()));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
