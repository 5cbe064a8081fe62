package dateline.relations.rules;

import java.io.Serializable;
import java.util.List;

/**
 * The text of a rule file.
 *
 * @param name as messages and records tell it, without its folder and its ending
 * @param lines of it
 */
public record RuleFile(String name, List<String> lines) implements Serializable {

  /** Lines are kept as they are. */
  public RuleFile {
    lines = List.copyOf(lines);
  }
}
