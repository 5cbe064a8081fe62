package dateline.relations.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/relations.md names what rules can find. */
class RelationsPageTest {

  @Test
  void namesEveryPredicateAndMode() throws IOException {
    String page = Files.readString(Path.of("../docs/relations.md"));
    TreeSet<String> missing = new TreeSet<>();
    for (RuleFile file : RuleBook.files()) {
      for (Rule rule : new RuleParser(file, new ArrayList<>()).parse().rules()) {
        String predicate = rule.head().predicate();
        String mode = rule.head().mode();
        String row =
            page.lines()
                .filter(line -> line.startsWith("|") && line.contains("`" + predicate + "`"))
                .findFirst()
                .orElse("");
        if (row.isEmpty() || mode != null && !row.contains("`" + mode + "`")) {
          missing.add(predicate + " " + mode);
        }
      }
    }
    assertEquals(new TreeSet<String>(), missing);
  }
}
