package dateline.pipeline.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gold data that cannot be read: for each problem the file, the line and what is wrong with it. */
final class InvalidGoldException extends Exception {

  private static final long serialVersionUID = 1;

  private static final int TOLD = 20;

  private final ArrayList<String> problems;

  /**
   * @param line from 1 on; 0 where the whole file is meant
   */
  InvalidGoldException(Path file, int line, String problem) {
    this(List.of(place(file, line) + ": " + problem));
  }

  /**
   * @param problems each with its place; at least one
   */
  InvalidGoldException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = new ArrayList<>(problems);
  }

  static String place(Path file, int line) {
    return line == 0 ? file.toString() : file + ":" + line;
  }

  /** All of them. */
  List<String> problems() {
    return problems;
  }

  /** The first of them, and how many more there are. */
  List<String> told() {
    if (problems.size() <= TOLD) {
      return problems;
    }
    List<String> told = new ArrayList<>(problems.subList(0, TOLD));
    told.add("and " + (problems.size() - TOLD) + " more");
    return told;
  }
}
