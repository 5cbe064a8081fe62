package dateline.pipeline;

import dateline.clean.DocumentCleaner;
import dateline.pipeline.log.LogFormat;
import dateline.pipeline.options.CommandLine;
import dateline.pipeline.options.RunConfiguration;
import dateline.pipeline.storage.Directory;
import dateline.write.Dataset;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.jspecify.annotations.Nullable;

/**
 * The life of one run: the output is checked, the pipeline runs, what it wrote is held against what
 * it read, and only then the manifest makes it visible.
 */
final class DatelineRun {

  /**
   * Set by the launcher if standard error is a terminal: Java 17 cannot tell for that stream alone.
   */
  private static final String ON_TERMINAL = "dateline.terminal";

  private final CommandLine commandLine;
  private RunConfiguration configuration;
  private final PrintStream out;
  private final PrintStream err;
  private final RunReport report;
  private @Nullable PreviousRun previous;

  DatelineRun(CommandLine commandLine, PrintStream out, PrintStream err, RunReport report) {
    this.commandLine = commandLine;
    this.configuration = commandLine.configuration();
    this.out = out;
    this.err = err;
    this.report = report;
  }

  /** Runs to the end. */
  ExitCode run() {
    try {
      RunDirectory.check(configuration.output(), configuration.overwrite());
      // Before anything is cleared: a mistyped pattern must not cost the run of yesterday.
      InputCheck inputs = InputCheck.of(configuration.inputs(), configuration.output());
      if (!inputs.anyMatch()) {
        err.println("dateline: no file matches " + String.join(", ", configuration.inputs()));
        inputs.problems().forEach(problem -> err.println("  " + problem));
        inputs.withoutMatch().forEach(pattern -> err.println("  nothing: " + pattern));
        return ExitCode.NOTHING_MATCHED;
      }
      inputs.withoutMatch().forEach(p -> err.println("dateline: no file matches " + p));
      tellOfLanguage();
      commandLine.remark().ifPresent(told -> err.println("dateline: " + told));
      checkReuse();
      if (commandLine.operations().dryRun()) {
        out.print(DryRun.of(configuration, inputs));
        return ExitCode.DONE;
      }
      try (RunDirectory directory =
          RunDirectory.claim(
              configuration.output(), configuration.overwrite(), configuration.reuse())) {
        return run(directory);
      }
    } catch (ReuseRefusedException e) {
      err.println("dateline: " + e.getMessage());
      return ExitCode.REUSE_REFUSED;
    } catch (OutputRefusedException e) {
      err.println("dateline: " + e.getMessage());
      return ExitCode.OUTPUT_REFUSED;
    } catch (IOException e) {
      err.println("dateline: cannot write to " + configuration.output() + ": " + explained(e));
      return ExitCode.OUTPUT_REFUSED;
    }
  }

  /** Exceptions of the file system say little more than their class and the path. */
  private static String explained(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "there is no permission for " + denied.getFile();
    }
    return e instanceof FileSystemException error && error.getReason() != null
        ? error.getFile() + ": " + error.getReason()
        : e.toString();
  }

  private void checkReuse() throws ReuseRefusedException {
    Directory reuse = configuration.reuse();
    if (reuse == null) {
      return;
    }
    PreviousRun run = new PreviousRun(reuse);
    try {
      if (run.keptAnything()) {
        previous = run;
      } else {
        configuration = configuration.withoutReuse();
        err.println(
            "dateline: "
                + reuse
                + " kept nothing that this release can take over; everything is computed");
      }
    } catch (IOException e) {
      throw new ReuseRefusedException("cannot read " + reuse + ": " + explained(e));
    }
  }

  private void tellOfLanguage() {
    String language = configuration.cleaning().language();
    if (language != null && !DocumentCleaner.isAnalyzed(language)) {
      err.println(
          "dateline: with --language="
              + language
              + " documents are kept with their text, but only English is analyzed");
    }
  }

  private ExitCode run(RunDirectory directory) throws OutputRefusedException {
    report.begin();
    try {
      directory.clear();
      return judge(directory, execute(directory));
    } catch (IOException | RuntimeException | Error e) {
      checkHeldIfToldWhoHoldsIt(directory);
      Throwable root = RootCause.of(e);
      report.failed(root);
      err.println(RunReport.told(root));
      if (OtherBuildException.among(e).isPresent()) {
        return ExitCode.OTHER_BUILD;
      }
      Optional<String> fault = previous == null ? Optional.empty() : previous.fault(e);
      if (fault.isPresent()) {
        err.println("dateline: --reuse: " + fault.get());
        return ExitCode.REUSE_REFUSED;
      }
      return ExitCode.PIPELINE_FAILED;
    }
  }

  /**
   * Looks, after something went wrong, whether the directory is still this run's.
   *
   * @throws OutputRefusedException if it is another's: whatever went wrong went wrong for that
   */
  private static void checkHeldIfToldWhoHoldsIt(RunDirectory directory)
      throws OutputRefusedException {
    try {
      directory.checkHeld();
    } catch (IOException e) {
      // Where the storage is gone, that is what went wrong, and is told by what it broke.
    }
  }

  /** Holds what was written against what was read, and publishes it. */
  private ExitCode judge(RunDirectory directory, PipelineResult result)
      throws OutputRefusedException, IOException {
    RunMetrics metrics = RunMetrics.of(result);
    report.counted(metrics);
    WrittenRun written = WrittenRun.inspect(directory);
    Manifest manifest = manifest(metrics, written);
    report.wrote(manifest, written);
    if (!manifest.reconciliation().reconciled()) {
      err.println("dateline: not reconciled: " + manifest.reconciliation().explanation());
      return ExitCode.NOT_RECONCILED;
    }
    if (!configuration.quiet()) {
      out.print(Summary.of(manifest, written, metrics, report.seconds()));
    }
    if (written.nothingAnalyzed()) {
      err.println("dateline: no document was analyzed; their status says why");
    }
    // Errors are told however quiet the run is to be.
    written
        .firstFailures()
        .events(configuration.output().resolve(Dataset.FAILURES.directory()))
        .forEach(err::println);
    long inputs = metrics.read() + written.unlistedInputs();
    double failed = written.failedInputs() / (double) Math.max(1, inputs);
    if (failed > configuration.maxFailureRatio()) {
      err.printf(
          "dateline: %d of %d inputs failed, more than --maxFailureRatio=%s allows; no manifest"
              + " was written, see %s%n",
          written.failedInputs(),
          inputs,
          configuration.maxFailureRatio(),
          configuration.output().resolve(Dataset.FAILURES.directory()));
      return ExitCode.TOO_MANY_FAILURES;
    }
    directory.writeMetrics(
        RunMetricsText.of(report, ExitCode.DONE, configuration.maxFailureRatio(), ""));
    directory.publish(manifest.toJson());
    if (!configuration.quiet()) {
      out.println("written to  " + configuration.output());
    }
    return ExitCode.DONE;
  }

  private PipelineResult execute(RunDirectory directory)
      throws OutputRefusedException, IOException {
    Job job = new Job(commandLine, directory, report);
    job.endThoseLeft(err);
    Staging staging = new Staging(directory, report.runId());
    String place = job.mayOutliveDriver() ? staging.place() : configuration.output().toString();
    Pipeline pipeline = Pipeline.create(job.options());
    DatelineGraph.build(pipeline, configuration, place);
    // Flink and Spark return when the job is done.
    directory.whenLost(job::cancel);
    PipelineResult result = job.run(pipeline);
    Progress progress =
        configuration.quiet()
                || !Boolean.getBoolean(ON_TERMINAL)
                || commandLine.operations().logFormat() == LogFormat.JSON
            ? null
            : Progress.of(result, err);
    try {
      waitFor(result);
    } finally {
      report.counted(RunMetrics.soFar(result));
      if (progress != null) {
        progress.close();
      }
    }
    if (job.mayOutliveDriver()) {
      staging.moveToPlaces();
    }
    return result;
  }

  /**
   * Waits for the job.
   *
   * @throws IllegalStateException if it was cancelled, or ended in any other way but well
   */
  static void waitFor(PipelineResult result) {
    PipelineResult.State state = result.waitUntilFinish();
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the runner ended as " + state);
    }
  }

  private Manifest manifest(RunMetrics metrics, WrittenRun written) {
    Map<String, Manifest.StageEntry> stages = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      stages.put(
          stage.label(),
          new Manifest.StageEntry(stage.version(), stage.fingerprint(configuration)));
    }
    Map<String, Object> figures = new LinkedHashMap<>(metrics.all());
    figures.put("seconds", report.seconds());
    figures.put("peakHeapBytes", Memory.peakHeap());
    Memory.peakResident().ifPresent(bytes -> figures.put("peakResidentBytes", bytes));
    return new Manifest(
        report.runId().toString(),
        report.started().toString(),
        Instant.now().toString(),
        Version.current(),
        commandLine.redacted(),
        stages,
        new Manifest.Inputs(metrics.matched(), metrics.read(), metrics.bytes()),
        written.counts(),
        written.files(),
        figures,
        written.reconcile(metrics));
  }
}
