package dateline.pipeline;

import dateline.pipeline.lineage.LineageSink;
import dateline.pipeline.log.LogEvent;
import dateline.pipeline.log.Logs;
import dateline.pipeline.log.SafeMessages;
import dateline.pipeline.metrics.MetricsFile;
import dateline.pipeline.options.CommandLine;
import dateline.pipeline.options.OperationsSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.event.Level;

/** A run, and those who are told of it: logs, metrics and lineage. None of them can fail it. */
final class MonitoredRun {

  /** Environment variable with the token for an address of lineage, as OpenLineage calls it. */
  private static final String TOKEN = "OPENLINEAGE_API_KEY";

  private final CommandLine commandLine;
  private final OperationsSettings operations;
  private final PrintStream out;
  private final PrintStream err;

  MonitoredRun(CommandLine commandLine, PrintStream out, PrintStream err) {
    this.commandLine = commandLine;
    this.operations = commandLine.operations();
    this.out = out;
    this.err = err;
  }

  /** Runs to the end. */
  ExitCode run() {
    RunReport report = new RunReport();
    try (Logs logs = Logs.begin(operations.logFormat(), err, report.runId())) {
      DatelineRun run = new DatelineRun(commandLine, out, logs.err(), report);
      return operations.dryRun() ? run.run() : watched(run, report, logs);
    }
  }

  private ExitCode watched(DatelineRun run, RunReport report, Logs logs) {
    logs.tellMachines(LogEvent.ofRun(Level.INFO, "the run starts", Map.of("event", "start")));
    String place = operations.lineage();
    RunLineage lineage =
        place == null
            ? null
            : new RunLineage(
                LineageSink.to(place, System.getenv(TOKEN)),
                operations,
                commandLine.configuration(),
                report,
                logs.err());
    if (lineage != null) {
      report.whenBegun(() -> lineage.begun(report));
    }
    ExitCode code = run.run();
    if (lineage != null) {
      lineage.ended(report, code);
    }
    Path file = operations.metricsFile();
    if (file != null) {
      writeMetrics(file, report, code, logs.err());
    }
    logs.tellMachines(
        LogEvent.ofRun(
            code == ExitCode.DONE ? Level.INFO : Level.ERROR,
            "the run ends: " + code.meaning(),
            Map.of("event", "end", "exitCode", code.code(), "seconds", report.seconds())));
    return code;
  }

  private void writeMetrics(Path path, RunReport report, ExitCode code, PrintStream console) {
    MetricsFile file = new MetricsFile(path);
    double limit = commandLine.configuration().maxFailureRatio();
    try {
      String lastSuccess = file.lastValue(RunMetricsText.LAST_SUCCESS).orElse("");
      file.write(RunMetricsText.of(report, code, limit, lastSuccess));
    } catch (IOException e) {
      console.println("dateline: the metrics could not be written: " + SafeMessages.of(e));
    }
  }
}
