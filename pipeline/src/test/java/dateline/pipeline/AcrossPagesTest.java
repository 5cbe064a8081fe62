package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents share with each other, in runs over the pages of one invented site. */
class AcrossPagesTest {

  private static final String NOTE = "Ferry Log is written by volunteers.";
  private static final String QUOTE = "“A ferry that sails twice a day is a bridge";

  private static final List<String> PAGES =
      List.of("30-site-a.html", "31-site-b.html", "32-site-c.html", "33-site-a-updated.html");

  @TempDir Path folder;

  private static String input(List<String> pages) {
    return "--input="
        + pages.stream()
            .map(name -> Runs.TESTDATA.resolve(name).toString())
            .collect(Collectors.joining(","));
  }

  private static long repeated(Document document) {
    return document.getRemoved().stream()
        .map(RemovedBlock::getReason)
        .filter(RemovalReason.REPEATED_ACROSS_PAGES::equals)
        .count();
  }

  @Test
  void dropsTheSitesNoteAndPointsToTheEarlierArticleInAnyOrder() {
    Path out = folder.resolve("forwards");
    Runs.Outcome outcome = Runs.run(out, input(PAGES), "--targetParallelism=1");
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("1 nearly repeating an earlier document"), outcome.out());
    assertTrue(outcome.out().contains("4 REPEATED_ACROSS_PAGES"), outcome.out());
    RunRecords records = RunRecords.of(out);
    assertEquals(List.of(), InvariantChecker.violations(records));
    for (Document document : records.documents()) {
      assertFalse(document.getText().contains(NOTE), document.getText());
      assertEquals(1, repeated(document));
      assertEquals(DocumentStatus.ANALYZED, document.getStatus());
    }
    assertTrue(records.document("30-site-a.html").getText().contains(QUOTE));
    assertTrue(records.document("31-site-b.html").getText().contains(QUOTE));
    Document original = records.document("30-site-a.html");
    Document update = records.document("33-site-a-updated.html");
    assertNull(original.getNearDuplicateOf());
    assertEquals(original.getDocumentId(), update.getNearDuplicateOf());

    List<String> backwards = Arrays.asList(PAGES.toArray(String[]::new));
    Collections.reverse(backwards);
    RunRecords again =
        Runs.records(
            folder.resolve("backwards"), input(backwards), "--targetParallelism=4", "--shards=1");
    assertEquals(records.sortedJson(), again.sortedJson());
  }

  @Test
  void doesNotAnalyseNearDuplicatesIfTold() {
    RunRecords records =
        Runs.records(
            folder.resolve("skip"),
            input(List.of(PAGES.get(0), PAGES.get(3))),
            "--duplicates=skip");
    assertEquals(List.of(), InvariantChecker.violations(records));
    Document update = records.document("33-site-a-updated.html");
    assertEquals(DocumentStatus.NEAR_DUPLICATE, update.getStatus());
    assertTrue(update.getText().contains(QUOTE));
    assertNull(update.getSentiment());
    String id = update.getDocumentId();
    assertTrue(records.entities().stream().noneMatch(e -> e.getDocumentId().equals(id)));
    assertTrue(records.sentences().stream().noneMatch(s -> s.getDocumentId().equals(id)));
    assertTrue(records.quotes().stream().noneMatch(q -> q.getDocumentId().equals(id)));
    assertEquals(DocumentStatus.ANALYZED, records.document("30-site-a.html").getStatus());
    // Two pages are too few to tell what is the site's.
    assertTrue(records.documents().stream().allMatch(d -> d.getText().contains(NOTE)));
  }

  @Test
  void leavesTextThatIsTakenAsItIsAlone() {
    RunRecords records =
        Runs.records(folder.resolve("none"), input(PAGES), "--cleaning=none", "--language=fr");
    assertEquals(List.of(), InvariantChecker.violations(records));
    for (Document document : records.documents()) {
      assertTrue(document.getText().contains(NOTE));
      assertEquals(List.of(), document.getRemoved());
    }
    // As it is, a page tells no time: the smaller id is the original.
    Document page = records.document("30-site-a.html");
    Document update = records.document("33-site-a-updated.html");
    boolean first = page.getDocumentId().compareTo(update.getDocumentId()) < 0;
    assertEquals(first ? null : update.getDocumentId(), page.getNearDuplicateOf());
    assertEquals(first ? page.getDocumentId() : null, update.getNearDuplicateOf());
  }
}
