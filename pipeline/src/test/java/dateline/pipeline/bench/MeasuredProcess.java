package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A command, run to its end as a process of its own under bash's {@code time}: the processor time
 * is what the system accounts when the process has ended.
 */
final class MeasuredProcess {

  /** What is missed of the resident memory's peak is its growth within this time before the end. */
  private static final Duration POLL = Duration.ofMillis(250);

  /** The command's own output goes to a log, so that the times are told alone. */
  private static final String TIMED =
      "TIMEFORMAT='%R %U %S'; { time \"$@\" >\"$0.log\" 2>&1; } 2>\"$0.times\"";

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    // What we started ends with us.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(MeasuredProcess::end)));
  }

  private final Path name;
  private final List<String> command;
  private final Map<String, String> environment;

  /**
   * @param name where the log ({@code .log}) and the times ({@code .times}) go
   * @param command words of the command
   * @param environment variables to add
   */
  MeasuredProcess(Path name, List<String> command, Map<String, String> environment) {
    this.name = name;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
  }

  /**
   * What a process took.
   *
   * @param exitCode its exit code
   * @param ended whether it was ended for being over the limit
   * @param seconds by the clock
   * @param processorSeconds of the process and its children, user and system
   * @param peakResidentBytes of the largest process; 0 where the system does not tell
   * @param othersSeconds processor time that all others took meanwhile; 0 where the system does not
   *     tell
   */
  record Taken(
      int exitCode,
      boolean ended,
      double seconds,
      double processorSeconds,
      long peakResidentBytes,
      double othersSeconds) {

    /** The faster of this and another. */
    Taken orFaster(Taken other) {
      return other.seconds < seconds ? other : this;
    }
  }

  /** Runs the command. */
  Taken run(Duration limit) throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, name.toString()));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);

    OptionalDouble busyBefore = Machine.busySeconds();
    long begin = System.nanoTime();
    Process process = builder.start();
    RUNNING.add(process);
    boolean ended = false;
    long peak = 0;
    while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakResident(process));
      if (!ended && System.nanoTime() - begin > limit.toNanos()) {
        ended = true;
        end(process);
      }
    }
    OptionalDouble busyAfter = Machine.busySeconds();
    RUNNING.remove(process);

    double[] times = times(Files.readString(Path.of(name + ".times")));
    double processor = times[1] + times[2];
    double others =
        busyBefore.isEmpty() || busyAfter.isEmpty()
            ? 0
            : Math.max(0, busyAfter.getAsDouble() - busyBefore.getAsDouble() - processor);
    return new Taken(process.exitValue(), ended, times[0], processor, peak, others);
  }

  /** Where the command's output is. */
  Path log() {
    return Path.of(name + ".log");
  }

  /** Ends the command and leaves bash to tell its times. */
  private static void end(Process bash) {
    bash.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  private static long peakResident(Process bash) {
    return bash.descendants()
        .mapToLong(child -> Machine.peakResident(child.pid()).orElse(0))
        .max()
        .orElse(0);
  }

  /** The last line; bash may have told before it that the command was killed. */
  static double[] times(String told) {
    String[] lines = told.strip().split("\n", -1);
    // The decimal point is the locale's.
    String[] words = lines[lines.length - 1].replace(',', '.').split(" ", -1);
    double[] times = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      times[i] = Double.parseDouble(words[i]);
    }
    return times;
  }
}
