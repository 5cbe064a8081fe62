package dateline.pipeline;

import dateline.pipeline.lineage.DatasetName;
import dateline.pipeline.lineage.LineageEvents;
import dateline.pipeline.lineage.LineageSink;
import dateline.pipeline.lineage.Statistics;
import dateline.pipeline.log.SafeMessages;
import dateline.pipeline.options.OperationsSettings;
import dateline.pipeline.options.RunConfiguration;
import dateline.pipeline.options.Secrets;
import dateline.write.Dataset;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.util.ReleaseInfo;

/** Tells of a run as OpenLineage. What cannot be delivered is told, and changes nothing. */
final class RunLineage {

  private final LineageSink sink;
  private final String place;
  private final LineageEvents events;
  private final RunConfiguration configuration;
  private final DatasetName output;
  private final PrintStream err;

  RunLineage(
      LineageSink sink,
      OperationsSettings operations,
      RunConfiguration configuration,
      RunReport report,
      PrintStream err) {
    this.sink = sink;
    this.place = Secrets.redacted(String.valueOf(operations.lineage()));
    this.configuration = configuration;
    this.output = DatasetName.of(configuration.output().toString());
    this.err = err;
    this.events =
        new LineageEvents(
            Version.current(),
            ReleaseInfo.getReleaseInfo().getVersion(),
            operations.lineageNamespace(),
            operations.lineageJob(),
            report.runId());
  }

  /** The run begins to read and write. */
  void begun(RunReport report) {
    configuration.inputs().stream().map(DatasetName::of).distinct().forEach(events::input);
    for (Dataset dataset : Dataset.values()) {
      events.output(output, dataset.directory(), dataset.schema());
    }
    send(events.start(report.started()));
  }

  /** The run has ended. */
  void ended(RunReport report, ExitCode code) {
    RunMetrics counters = report.counters();
    if (counters.matched() > 0) {
      events.read(new Statistics(counters.read(), counters.bytes(), counters.matched()));
    }
    report.manifest().ifPresent(this::written);
    if (code == ExitCode.DONE) {
      send(events.complete(Instant.now()));
      return;
    }
    String meaning = "exit code " + code.code() + ": " + code.meaning();
    send(
        events.fail(
            Instant.now(),
            report.error().map(e -> meaning + ": " + SafeMessages.of(e)).orElse(meaning),
            report.error().map(SafeMessages::frames).orElse(List.of())));
  }

  private void written(Manifest manifest) {
    for (Dataset dataset : Dataset.values()) {
      String name = dataset.directory();
      List<Manifest.FileEntry> files =
          manifest.files().stream()
              .filter(file -> RunMetricsText.dataset(file).equals(name))
              .toList();
      events.written(
          output,
          name,
          new Statistics(
              manifest.counts().getOrDefault(name, 0L),
              files.stream().mapToLong(Manifest.FileEntry::bytes).sum(),
              files.size()));
    }
  }

  private void send(String event) {
    try {
      sink.send(event);
    } catch (IOException e) {
      err.println(
          "dateline: a lineage event could not be delivered to "
              + place
              + ": "
              + Secrets.redacted(SafeMessages.of(e)));
    }
  }
}
