package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import news.dateline.records.Relation;
import news.dateline.records.RelationFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRelationsTest {

  @TempDir Path folder;

  private RunRecords run(String name, String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "--input=" + Runs.TESTDATA.resolve("01-plain.txt");
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Runs.records(folder.resolve(name), arguments);
  }

  private static List<String> json(RunRecords run, boolean open) {
    return run.relations().stream()
        .filter(relation -> (relation.getFamily() == RelationFamily.OPEN) == open)
        .map(Relation::toString)
        .sorted()
        .toList();
  }

  @Test
  void areAddedToTheOthersWhereTheyAreAskedFor() {
    RunRecords without = run("without");
    RunRecords with = run("with", "--openRelations");
    assertEquals(List.of(), json(without, true));
    assertFalse(json(with, true).isEmpty());
    assertEquals(json(without, false), json(with, false));
    assertEquals(List.of(), InvariantChecker.violations(with));
    with.relations().stream()
        .filter(relation -> relation.getFamily() == RelationFamily.OPEN)
        .forEach(
            relation ->
                assertEquals(
                    relation.getTrigger() == null,
                    relation.getExtractor().equals("open/apposition")));
  }
}
