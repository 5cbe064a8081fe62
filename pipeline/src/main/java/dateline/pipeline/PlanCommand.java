package dateline.pipeline;

import dateline.pipeline.options.CommandLine;
import dateline.pipeline.options.RunConfiguration;
import dateline.pipeline.storage.Directory;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

/**
 * {@code ./dateline plan}: what a run with these options would compute, and why, without doing it.
 * The inputs are read, and nothing is written.
 */
final class PlanCommand {

  private final CommandLine commandLine;
  private final PrintStream out;
  private final PrintStream err;

  PlanCommand(CommandLine commandLine, PrintStream out, PrintStream err) {
    this.commandLine = commandLine;
    this.out = out;
    this.err = err;
  }

  /** Plans to the end. */
  ExitCode run() {
    RunConfiguration configuration = commandLine.configuration();
    Directory reuse = configuration.reuse();
    if (commandLine.remark().isPresent()) {
      out.println(commandLine.remark().get());
      return ExitCode.DONE;
    }
    if (reuse == null) {
      err.println("dateline: plan says what is taken over of --reuse=DIR; without it nothing is");
      return ExitCode.BAD_OPTIONS;
    }
    InputCheck inputs = InputCheck.of(configuration.inputs(), configuration.output());
    if (!inputs.anyMatch()) {
      err.println("dateline: no file matches " + String.join(", ", configuration.inputs()));
      return ExitCode.NOTHING_MATCHED;
    }
    try {
      PreviousRun previous = new PreviousRun(reuse);
      if (!previous.keptAnything()) {
        out.println(reuse + " kept nothing that this release can take over: all is computed");
        return ExitCode.DONE;
      }
      return tell(configuration, reuse, previous);
    } catch (ReuseRefusedException e) {
      err.println("dateline: " + e.getMessage());
      return ExitCode.REUSE_REFUSED;
    } catch (IOException e) {
      err.println("dateline: cannot read " + reuse + ": " + e);
      return ExitCode.REUSE_REFUSED;
    }
  }

  private ExitCode tell(RunConfiguration configuration, Directory reuse, PreviousRun previous)
      throws ReuseRefusedException, IOException {
    try {
      out.print(plan(configuration, reuse, previous.stages()));
      return ExitCode.DONE;
    } catch (RuntimeException e) {
      // Beam wraps whatever a step threw.
      err.println(RunReport.told(RootCause.of(e)));
      Optional<String> fault = previous.fault(e);
      fault.ifPresent(told -> err.println("dateline: --reuse: " + told));
      return fault.isPresent() ? ExitCode.REUSE_REFUSED : ExitCode.PIPELINE_FAILED;
    }
  }

  private String plan(
      RunConfiguration configuration, Directory reuse, Map<String, Manifest.StageEntry> before) {
    Pipeline pipeline = Pipeline.create(commandLine.runnerOptions());
    DatelineGraph.buildPlan(pipeline, configuration, reuse);
    PipelineResult result = pipeline.run();
    DatelineRun.waitFor(result);
    return PlanTable.of(RunMetrics.of(result), configuration, before);
  }
}
