package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether one person has one id, and two have two, over runs of invented articles. */
class CanonicalIdsTest {

  private static final String CLEAN = "--cleaning=none";
  private static final String ENGLISH = "--language=en";

  @TempDir Path folder;

  @BeforeEach
  void writeArticles() throws IOException {
    write("a1", "South Korean President Seo Min-jae visited Oslo on Monday. Seo praised the port.");
    write("a2", "In Oslo, the harbour was closed for President Seo Minjae. He waved.");
    write("b1", "Senator Joan Hale spoke in Boston. The senator asked for a new bridge.");
    write("b2", "Joan Hale, the senator, was reelected on Tuesday in Boston.");
    write("a3", "Goalkeeper Joan Hale saved two penalties in Leeds. Coach Ann Birk praised her.");
    write("b3", "The U.N. said on Monday that the United Nations had no comment.");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".txt"), text + "\n");
  }

  private Map<String, String> ids(String run, String pattern, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "--input=" + folder.resolve(pattern);
    arguments[1] = CLEAN;
    arguments[2] = ENGLISH;
    System.arraycopy(more, 0, arguments, 3, more.length);
    RunRecords records = Runs.records(folder.resolve("runs").resolve(run), arguments);
    assertEquals(List.of(), InvariantChecker.violations(records));
    Map<String, String> files = new TreeMap<>();
    for (Document document : records.documents()) {
      String uri = document.getSources().get(0).getUri();
      files.put(document.getDocumentId(), uri.substring(uri.lastIndexOf('/') + 1));
    }
    Map<String, String> ids = new TreeMap<>();
    for (Entity entity : records.entities()) {
      ids.put(files.get(entity.getDocumentId()) + " " + entity.getName(), entity.getCanonicalId());
    }
    return ids;
  }

  @Test
  void areOneForAPersonAndAnotherForANamesake() {
    Map<String, String> ids = ids("all", "*.txt", "--targetParallelism=1");
    assertEquals("person/seo-min-jae", ids.get("a1.txt Seo Min-jae"));
    assertEquals("person/seo-min-jae", ids.get("a2.txt Seo Minjae"));
    assertEquals("person/joan-hale", ids.get("b1.txt Joan Hale"));
    assertEquals("person/joan-hale", ids.get("b2.txt Joan Hale"));
    assertEquals("person/joan-hale~sport", ids.get("a3.txt Joan Hale"));
    assertTrue(ids.containsValue("organization/united-nations"), ids.toString());
    assertEquals(
        ids, ids("again", "{b,a}*.txt", "--targetParallelism=4", "--shards=1"), "in another order");
  }

  @Test
  void agreeWhereARunIsSplit() {
    Map<String, String> whole = ids("whole", "*.txt");
    Map<String, String> parts = ids("first", "a[12].txt");
    parts.putAll(ids("second", "b*.txt"));
    parts.forEach((entity, id) -> assertEquals(whole.get(entity), id, entity));
  }

  @Test
  void areTheUsersWhereHisFileGivesThem() throws IOException {
    Path aliases =
        Files.writeString(
            folder.resolve("aliases.csv"),
            "canonicalId,name,type\nperson/q9,Seo Minjae,PERSON\nperson/q9,Seo Min-jae,PERSON\ncity/q7,Oslo,\n");
    Map<String, String> ids = ids("aliased", "a*.txt", "--aliases=" + aliases);
    assertEquals("person/q9", ids.get("a1.txt Seo Min-jae"));
    assertEquals("person/q9", ids.get("a2.txt Seo Minjae"));
    assertEquals("city/q7", ids.get("a1.txt Oslo"));
  }

  @Test
  void areNotMadeWithAFileThatIsWrong() throws IOException {
    Path aliases = Files.writeString(folder.resolve("aliases.csv"), "person/q9\ncity/q8,,CITY\n");
    Runs.Outcome outcome =
        Runs.run(
            folder.resolve("runs"), "--input=" + folder.resolve("a1.txt"), "--aliases=" + aliases);
    assertEquals(ExitCode.BAD_OPTIONS, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("record 1: a line has canonicalId, name and type"));
    assertTrue(outcome.err().contains("record 2: the name is empty"));
  }
}
