package dateline.pipeline;

import dateline.clean.CleanArticles;
import dateline.pipeline.metrics.MetricFamily;
import dateline.pipeline.metrics.OpenMetricsText;
import dateline.read.ReadRawDocuments;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A run's figures as OpenMetrics text: those of the manifest, and how the run ended. */
final class RunMetricsText {

  /** Sample that is kept from the file of before where a run does not end well. */
  static final String LAST_SUCCESS = "dateline_last_success_timestamp_seconds";

  private static final String ENGINE = "nlp";
  private static final String MICROS = "Micros";
  private static final double MICROS_A_SECOND = 1e6;
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final OpenMetricsText text = new OpenMetricsText();
  private final RunReport report;
  private final ExitCode code;
  private final double maxFailureRatio;

  private RunMetricsText(RunReport report, ExitCode code, double maxFailureRatio) {
    this.report = report;
    this.code = code;
    this.maxFailureRatio = maxFailureRatio;
  }

  /**
   * The text of a run that ends now.
   *
   * @param lastSuccess seconds since 1970 at which a run ended well before this one; empty if
   *     nobody knows
   */
  static String of(RunReport report, ExitCode code, double maxFailureRatio, String lastSuccess) {
    RunMetricsText metrics = new RunMetricsText(report, code, maxFailureRatio);
    metrics.run(lastSuccess);
    metrics.input();
    metrics.datasets();
    metrics.stages();
    metrics.engine();
    metrics.counters();
    return metrics.text.toString();
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }

  /** Plain digits, not 1.7E9, so that people can read them too. */
  private static Number timestamp(Instant time) {
    return time.getEpochSecond();
  }

  private void run(String lastSuccess) {
    text.info("dateline_run", "The run that these figures are of.")
        .sample(labels("run_id", report.runId().toString(), "version", Version.current()), 1);
    gauge("dateline_run_exit_code", "", "Exit code of the run; 0 is a complete run.", code.code());
    Instant now = Instant.now();
    gauge(
        "dateline_run_start_timestamp_seconds",
        "seconds",
        "When the run began.",
        timestamp(report.started()));
    gauge("dateline_run_end_timestamp_seconds", "seconds", "When it ended.", timestamp(now));
    MetricFamily success =
        text.gauge(LAST_SUCCESS, "seconds", "When a run that told its figures here ended well.");
    if (code == ExitCode.DONE) {
      success.sample(timestamp(now));
    } else if (lastSuccess.matches("\\d+")) {
      success.sample(Long.valueOf(lastSuccess));
    }
    gauge(
        "dateline_run_duration_seconds",
        "seconds",
        "How long the run took by the clock.",
        seconds(now) - seconds(report.started()));
    gauge(
        "dateline_heap_peak_bytes",
        "bytes",
        "Most heap that the process took, as the sum of its pools' peaks.",
        Memory.peakHeap());
    MetricFamily resident =
        text.gauge("dateline_resident_peak_bytes", "bytes", "Most memory that the process took.");
    Memory.peakResident().ifPresent(resident::sample);
  }

  private void input() {
    RunMetrics counters = report.counters();
    gauge("dateline_input_files", "", "Files that the patterns matched.", counters.matched());
    gauge("dateline_input_files_opened", "", "Files opened, or tried to be.", counters.opened());
    gauge(
        "dateline_input_payloads",
        "",
        "Payloads come upon in them, readable or not.",
        counters.read());
    gauge("dateline_input_bytes", "bytes", "Bytes of readable payloads.", counters.bytes());
    byName(
        "dateline_passed_over",
        "Files and records that are no pages, by what they are.",
        "kind",
        counters.byName(ReadRawDocuments.PASSED_OVER_METRICS));
    gauge(
        "dateline_failed_inputs_limit_ratio",
        "ratio",
        "Share of inputs that may fail (--maxFailureRatio).",
        maxFailureRatio);
    report
        .written()
        .ifPresent(
            written -> {
              long inputs = counters.read() + written.unlistedInputs();
              gauge(
                  "dateline_failed_inputs",
                  "",
                  "Payloads and places that gave no document, or a partial one.",
                  written.failedInputs());
              gauge(
                  "dateline_failed_inputs_ratio",
                  "ratio",
                  "Their share of all inputs.",
                  written.failedInputs() / (double) Math.max(1, inputs));
            });
  }

  private void datasets() {
    MetricFamily records =
        text.gauge(
            "dateline_records", "", "Records written, by dataset; also of runs unpublished.");
    MetricFamily bytes = text.gauge("dateline_dataset_bytes", "bytes", "Bytes of their files.");
    report
        .manifest()
        .ifPresent(
            manifest -> {
              manifest
                  .counts()
                  .forEach((dataset, n) -> records.sample(labels("dataset", dataset), n));
              bytes(manifest).forEach((dataset, n) -> bytes.sample(labels("dataset", dataset), n));
            });
    report
        .written()
        .ifPresent(
            written -> {
              byName(
                  "dateline_documents",
                  "Documents written, by status.",
                  "status",
                  written.documentsByStatus());
              byName(
                  "dateline_document_flags",
                  "Documents that carry a flag.",
                  "flag",
                  written.documentsByFlag());
              byName(
                  "dateline_failures",
                  "Failure records written, by stage.",
                  "stage",
                  written.failuresByStage());
              gauge(
                  "dateline_near_duplicates",
                  "",
                  "Documents that nearly repeat an earlier one.",
                  written.nearDuplicates());
              gauge(
                  "dateline_sentences_not_analyzed",
                  "",
                  "Sentences too long, too late, or of a document that a stage failed on.",
                  written.unanalyzedSentences());
            });
    byName(
        "dateline_removed_blocks",
        "Blocks of pages that were dropped, by reason.",
        "reason",
        report.counters().byName(CleanArticles.REMOVED_METRICS));
  }

  /** Bytes of files by their dataset. */
  static Map<String, Long> bytes(Manifest manifest) {
    Map<String, Long> bytes = new TreeMap<>();
    manifest.files().forEach(file -> bytes.merge(dataset(file), file.bytes(), Long::sum));
    return bytes;
  }

  /** The dataset that a file belongs to. */
  static String dataset(Manifest.FileEntry file) {
    return file.path().replaceFirst("/.*", "");
  }

  private void stages() {
    MetricFamily stages =
        text.info(
            "dateline_stage", "Version of each stage, and the hash of what decides its output.");
    MetricFamily done =
        text.gauge("dateline_stage_documents", "", "Documents that a stage has finished.");
    report
        .manifest()
        .ifPresent(
            manifest ->
                manifest
                    .stages()
                    .forEach(
                        (stage, entry) ->
                            stages.sample(
                                labels(
                                    "stage",
                                    stage,
                                    "version",
                                    Integer.toString(entry.version()),
                                    "fingerprint",
                                    entry.fingerprint()),
                                1)));
    report
        .counters()
        .all()
        .forEach(
            (counter, n) -> {
              if (counter.endsWith("/done")) {
                done.sample(labels("stage", counter.substring(0, counter.length() - 5)), n);
              }
            });
  }

  private void engine() {
    MetricFamily time =
        text.gauge(
            "dateline_engine_seconds",
            "seconds",
            "What each part of the analysis took by the clock, summed over threads.");
    MetricFamily counts =
        text.gauge(
            "dateline_engine_count", "", "What the analysis came upon, as nlp/ in the manifest.");
    report
        .counters()
        .byName(ENGINE)
        .forEach(
            (name, n) -> {
              if (name.endsWith(MICROS)) {
                String part = snake(name.substring(0, name.length() - MICROS.length()));
                time.sample(labels("part", part), n / MICROS_A_SECOND);
              } else {
                counts.sample(labels("what", snake(name)), n);
              }
            });
  }

  /** Every counter as it stands in the manifest, so that none is missing here. */
  private void counters() {
    MetricFamily all =
        text.gauge(
            "dateline_counter", "", "Each counter of the manifest's metrics, by its name there.");
    report.counters().all().forEach((name, n) -> all.sample(labels("name", name), n));
  }

  private void gauge(String name, String unit, String help, Number value) {
    text.gauge(name, unit, help).sample(value);
  }

  private void byName(String name, String help, String label, Map<String, Long> counts) {
    MetricFamily family = text.gauge(name, "", help);
    counts.forEach((value, n) -> family.sample(labels(label, value.toLowerCase(Locale.ROOT)), n));
  }

  private static String snake(String camel) {
    return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> labels(String... namesAndValues) {
    Map<String, String> labels = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      labels.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return labels;
  }
}
