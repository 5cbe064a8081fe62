package dateline.pipeline;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.apache.beam.sdk.PipelineResult;

/** The live line of a run on a terminal: documents done, per second, failures, stage. */
final class Progress {

  private static final Duration REFRESH = Duration.ofSeconds(1);

  private final PipelineResult result;
  private final PrintStream terminal;
  private final Thread thread;
  private volatile boolean running = true;
  private final ProgressLine line = new ProgressLine();

  private Progress(PipelineResult result, PrintStream terminal) {
    this.result = result;
    this.terminal = terminal;
    this.thread = new Thread(this::show, "progress");
    this.thread.setDaemon(true);
  }

  /** Starts to show a run's progress until it is closed. */
  static Progress of(PipelineResult result, PrintStream terminal) {
    Progress progress = new Progress(result, terminal);
    progress.thread.start();
    return progress;
  }

  /** Ends the line and clears it. */
  void close() {
    running = false;
    thread.interrupt();
    try {
      thread.join(REFRESH.toMillis() * 2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show() {
    while (running) {
      try {
        Thread.sleep(REFRESH.toMillis());
      } catch (InterruptedException e) {
        break;
      }
      // \033[K clears what a longer line before left behind.
      terminal.print("\r" + line.of(RunMetrics.soFar(result), Instant.now()) + "\033[K");
      terminal.flush();
    }
    terminal.print("\r\033[K");
    terminal.flush();
  }
}
