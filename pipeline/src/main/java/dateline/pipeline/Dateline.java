package dateline.pipeline;

import dateline.pipeline.evaluate.EvaluateCommand;
import dateline.pipeline.options.CommandLine;
import dateline.pipeline.options.InvalidOptionsException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The command line of Dateline. */
public final class Dateline {

  private Dateline() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(execute(System.out, System.err, arguments).code());
  }

  /**
   * Runs a command.
   *
   * @param out for what was asked for
   * @param err for progress and errors
   * @param arguments the command and its options
   */
  public static ExitCode execute(PrintStream out, PrintStream err, String... arguments) {
    List<String> words = Arrays.asList(arguments);
    if (words.contains("--version")) {
      out.println("dateline " + Version.current());
      return ExitCode.DONE;
    }
    if (!words.isEmpty() && words.get(0).equals("evaluate")) {
      return evaluate(out, err, words.subList(1, words.size()));
    }
    if (words.contains("--help") || words.contains("-h")) {
      out.print(Help.ofRun());
      return ExitCode.DONE;
    }
    boolean planning = !words.isEmpty() && words.get(0).equals("plan");
    if (words.isEmpty() || !words.get(0).equals("run") && !planning) {
      boolean forgotten = words.isEmpty() || words.get(0).startsWith("-");
      String what =
          forgotten
              ? "the command is missing: ./dateline run " + String.join(" ", words)
              : "there is no command '" + words.get(0) + "'";
      err.println("dateline: " + what.strip() + "; try ./dateline --help");
      return ExitCode.BAD_OPTIONS;
    }
    try {
      CommandLine commandLine =
          CommandLine.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
      return planning
          ? new PlanCommand(commandLine, out, err).run()
          : new MonitoredRun(commandLine, out, err).run();
    } catch (InvalidOptionsException e) {
      e.mistakes().forEach(mistake -> err.println("dateline: " + mistake));
      err.println("Try ./dateline run --help");
      return ExitCode.BAD_OPTIONS;
    }
  }

  private static ExitCode evaluate(PrintStream out, PrintStream err, List<String> options) {
    if (options.contains("--help") || options.contains("-h")) {
      out.print(EvaluateCommand.help());
      return ExitCode.DONE;
    }
    return switch (new EvaluateCommand(out, err).execute(options)) {
      case DONE -> ExitCode.DONE;
      case BAD_OPTIONS -> ExitCode.BAD_OPTIONS;
      case BELOW_FLOOR -> ExitCode.BELOW_FLOOR;
    };
  }
}
