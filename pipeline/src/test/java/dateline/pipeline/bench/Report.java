package dateline.pipeline.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints measurements as lines of a table, and what is under way. */
final class Report {

  /** Others may take this share of the processors before it is told. */
  private static final double OTHERS = 0.05;

  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param out for the table
   * @param err for what is under way
   */
  Report(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Says what is measured now. */
  void underWay(String what) {
    err.println("measuring " + what);
  }

  /** The columns' names. */
  void columns() {
    line(
        "%n%-11s %8s %9s %9s %9s %9s %9s %9s %9s",
        "", "articles", "tokens", "seconds", "start-up", "tokens/s", "net", "CPU s", "peak MB");
  }

  /**
   * What was measured.
   *
   * @param who was measured
   */
  void measured(String who, Cost cost) {
    figures(who, cost.articles(), cost.tokens(), cost);
    line(" %9.1f %9.0f", cost.taken().processorSeconds(), cost.taken().peakResidentBytes() / 1e6);
    MeasuredProcess.Taken taken = cost.taken();
    if (taken.othersSeconds() > OTHERS * taken.seconds() * Machine.processors()) {
      line(
          "  others on this machine took %.0f s of processor time meanwhile: measure again",
          taken.othersSeconds());
    }
  }

  /** What a measurement makes for more articles. */
  void calculated(String who, Cost cost, int articles, long tokens) {
    figures(who, articles, tokens, cost);
    line(" %9.1f %9s", cost.processorSeconds(tokens), "");
  }

  private void figures(String who, int articles, long tokens, Cost cost) {
    out.printf(
        Locale.ROOT,
        "%-11s %,8d %,9d %9.1f %9.1f %9.0f %9.0f",
        who,
        articles,
        tokens,
        cost.seconds(tokens),
        cost.startUp().seconds(),
        tokens / cost.seconds(tokens),
        tokens / cost.netSeconds(tokens));
  }

  /** A line, in the format of {@link String#format}. */
  void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
