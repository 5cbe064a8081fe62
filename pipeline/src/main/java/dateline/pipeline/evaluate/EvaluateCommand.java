package dateline.pipeline.evaluate;

import dateline.pipeline.options.OptionCatalog;
import dateline.pipeline.storage.Directory;
import dateline.pipeline.storage.FileSystemsAtHand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** {@code ./dateline evaluate}: scores a run against gold annotations. */
public final class EvaluateCommand {

  private static final Map<String, String> OPTIONS =
      Map.of(
          "run", "the directory of a complete run",
          "gold",
              "a folder of *.ann (brat) or *.conll, *.bio, *.iob beside the *.txt they annotate",
          "minF1", "in [0, 1]: ends with 8 if the F1 over all types is below it");

  /** What it ends with. */
  public enum Outcome {
    /** The table was printed. */
    DONE,
    /** The options, the run or the gold are wrong; nothing was printed but that. */
    BAD_OPTIONS,
    /** The table was printed, and F1 is below what was asked for. */
    BELOW_FLOOR
  }

  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param out for the table
   * @param err for what is wrong
   */
  public EvaluateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The text of {@code ./dateline evaluate --help}. */
  public static String help() {
    StringBuilder help =
        new StringBuilder(
            """
            Usage: ./dateline evaluate --run=DIR --gold=DIR [--minF1=NUMBER]

            Holds a run against gold annotations: names by exact extent and type, who was taken for
            whom (B-cubed), sentiment towards mentions and of sentences (macro F1), quotes by content and
            source, facts and events by predicate and both parties, each if the gold has it. The run has to have read the annotated *.txt themselves, or pages whose clean text
            they are, under the same names.

            Two forms, in one folder if you like:
              brat's stand-off format   x.ann beside x.txt
              CoNLL's columns           x.conll, x.bio or x.iob: token first, tag last. Its tokens are
                                        found again in x.txt or, where there is none, in the text of
                                        the run's document called x. It has names only.
            docs/evaluation.md tells more.

            Example: ./dateline run --input=gold --output=run --language=en
                     ./dateline evaluate --run=run --gold=gold

            """);
    new TreeMap<>(OPTIONS)
        .forEach((name, meaning) -> help.append(String.format("  --%-8s %s%n", name, meaning)));
    return help.toString();
  }

  /**
   * Scores.
   *
   * @param arguments the options, without the command
   */
  public Outcome execute(List<String> arguments) {
    List<String> mistakes = new ArrayList<>();
    Map<String, String> options = options(arguments, mistakes);
    for (String needed : List.of("run", "gold")) {
      if (options.getOrDefault(needed, "").isEmpty()) {
        mistakes.add("--" + needed + " is missing: " + OPTIONS.get(needed));
      }
    }
    String floor = options.getOrDefault("minF1", "0");
    if (!floor.matches("0(\\.\\d+)?|1(\\.0+)?|\\.\\d+")) {
      mistakes.add("--minF1 takes a number from 0 to 1, not '" + floor + "'");
    }
    if (!mistakes.isEmpty()) {
      mistakes.forEach(mistake -> err.println("dateline: " + mistake));
      err.println("Try ./dateline evaluate --help");
      return Outcome.BAD_OPTIONS;
    }
    try {
      return evaluate(
          run(options), Path.of(options.getOrDefault("gold", "")), Double.parseDouble(floor));
    } catch (NoSuchFileException e) {
      String reason = e.getReason() == null ? "there is no such file" : e.getReason();
      err.println("dateline: " + e.getFile() + ": " + reason);
    } catch (InvalidGoldException e) {
      e.told().forEach(problem -> err.println("dateline: " + problem));
    } catch (IOException | IllegalArgumentException e) {
      err.println("dateline: " + e.getMessage());
    }
    return Outcome.BAD_OPTIONS;
  }

  private static Map<String, String> options(List<String> arguments, List<String> mistakes) {
    Map<String, String> options = new TreeMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name =
          argument.startsWith("--") && equals > 2 ? argument.substring(2, equals) : argument;
      boolean known = OPTIONS.containsKey(name) || OptionCatalog.beamNames().contains(name);
      if (!known || equals < 0) {
        mistakes.add("'" + argument + "' is no option of evaluate, or has no value");
      } else if (options.put(name, argument.substring(equals + 1)) != null) {
        mistakes.add("--" + name + " is given twice");
      }
    }
    return options;
  }

  /** The run's directory; Beam is told how to come at it. */
  private static Directory run(Map<String, String> options) {
    List<String> storage = new ArrayList<>();
    options.forEach((name, value) -> storage.add("--" + name + "=" + value));
    FileSystemsAtHand.hdfsConfiguration(storage).ifPresent(storage::add);
    storage.removeIf(option -> OPTIONS.containsKey(option.substring(2, option.indexOf('='))));
    Set<String> known = OptionCatalog.beamNames();
    storage.removeIf(option -> !known.contains(option.substring(2, option.indexOf('='))));
    FileSystems.setDefaultPipelineOptions(
        PipelineOptionsFactory.fromArgs(storage.toArray(String[]::new)).create());
    String place = options.getOrDefault("run", "");
    String missing = FileSystemsAtHand.missing(place);
    if (missing != null) {
      throw new IllegalArgumentException("--run=" + place + ": " + missing);
    }
    return Directory.of(place);
  }

  private Outcome evaluate(Directory run, Path gold, double floor)
      throws IOException, InvalidGoldException {
    if (!Files.isDirectory(gold)) {
      throw new NoSuchFileException(gold.toString(), null, "no folder");
    }
    RunSpans spans = RunSpans.read(run);
    List<GoldDocument> documents = GoldFolder.read(gold, spans);
    Evaluation evaluation = Evaluation.of(documents, spans);
    if (floor > 0 && evaluation.byType().isEmpty()) {
      throw new InvalidGoldException(gold, 0, "there are no names in it for --minF1");
    }
    for (GoldDocument document : documents) {
      document.notes().forEach(note -> err.println("dateline: " + note));
    }
    print(evaluation);
    if (evaluation.all().f1() < floor) {
      err.printf(
          Locale.ROOT,
          "dateline: F1 is %.4f, and --minF1 asks for %s%n",
          evaluation.all().f1(),
          floor);
      return Outcome.BELOW_FLOOR;
    }
    return Outcome.DONE;
  }

  private void print(Evaluation evaluation) {
    evaluation
        .unknownLabels()
        .forEach(
            (label, place) ->
                err.println(
                    "dateline: "
                        + place
                        + ": neither do records have a '"
                        + label
                        + "' by themselves, nor has the run: all missed"));
    evaluation
        .missing()
        .forEach(
            name ->
                err.println(
                    "dateline: " + name + " is not in the run, or with another text: all missed"));
    new ScoreTable(out).print(evaluation);
  }
}
