package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.Relation;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real scraped articles, where they lie beside the project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsTest {

  private static final Path SEEDS = Runs.ROOT.resolve("../shared/seeds").normalize();

  /** Reasons of clutter that is whole sentences; prose dropped by mistake would have another. */
  private static final Set<RemovalReason> LONG_CLUTTER =
      Set.of(RemovalReason.CAPTION, RemovalReason.COPYRIGHT, RemovalReason.TITLE);

  private RunRecords run;

  @BeforeAll
  void runOnSeeds(@TempDir Path folder) {
    if (!Files.isDirectory(SEEDS)) {
      // Surefire keeps an assumption's message to itself.
      System.err.println("SeedsTest is skipped: there are no seeds at " + SEEDS);
    }
    assumeTrue(Files.isDirectory(SEEDS));
    run = Runs.records(folder.resolve("run"), "--input=" + SEEDS + "/*.txt");
  }

  private Set<String> events(String predicate) {
    return run.relations().stream()
        .filter(r -> r.getPredicate().equals(predicate))
        .map(r -> r.getSubject().getName() + " – " + r.getObject().getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void analysesThemAll() {
    assertEquals(5, run.documents().size());
    for (Document document : run.documents()) {
      assertEquals(DocumentStatus.ANALYZED, document.getStatus());
    }
    assertEquals(List.of(), run.failures());
    assertEquals(List.of(), InvariantChecker.violations(run));
  }

  @Test
  void leavesNoClutterInTheText() {
    for (Document document : run.documents()) {
      for (String clutter :
          List.of(
              "저작권자",
              "Hit 181",
              "Sponsor Advertisement",
              "RELATED STORIES",
              "(L) speaks in a meeting",
              "8th China Japan Korea Leader Meeting Chengdu")) {
        assertFalse(document.getText().contains(clutter), clutter);
      }
      assertFalse(
          document
              .getText()
              .codePoints()
              .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
    }
  }

  @Test
  void dropsNoProse() {
    for (Document document : run.documents()) {
      for (RemovedBlock block : document.getRemoved()) {
        boolean prose =
            block.getText().split(" ", -1).length > 8
                && block.getText().matches("(?s).*[.][\"”]?$");
        assertTrue(
            !prose || LONG_CLUTTER.contains(block.getReason()),
            block.getReason() + ": " + block.getText());
      }
    }
  }

  @Test
  void findsTheStatedDates() {
    assertEquals(
        Set.of("2019-12-10T00:00:00Z", "2021-01-26T14:51:00Z"),
        run.documents().stream()
            .filter(d -> d.getPublishedAt() != null)
            .map(d -> String.valueOf(d.getPublishedAt()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void knowsAPersonByFullNameSurnameAndTitle() {
    Set<String> names =
        run.entities().stream()
            .filter(e -> e.getName().startsWith("Moon Jae"))
            .flatMap(e -> e.getMentions().stream())
            .map(Mention::getText)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(names.contains("Moon") && names.stream().anyMatch(n -> n.startsWith("Moon J")));
    for (Document document : run.documents()) {
      List<Entity> moons =
          run.entities().stream()
              .filter(e -> e.getDocumentId().equals(document.getDocumentId()))
              .filter(
                  e ->
                      e.getMentions().stream()
                          .map(Mention::getText)
                          .anyMatch(t -> t.equals("Moon") || t.contains("Moon Jae")))
              .toList();
      assertTrue(moons.size() <= 1, moons.toString());
    }
  }

  @Test
  void seesWhoMetWhom() {
    Set<String> met = events("CONSULT");
    for (List<String> pair :
        List.of(
            List.of("Moon Jae", "Xi Jinping"),
            List.of("Lee", "Zhao Leji"),
            List.of("Lee", "Li Qiang"))) {
      assertTrue(
          met.stream().anyMatch(m -> m.contains(pair.get(0)) && m.contains(pair.get(1))),
          pair + " not in " + met);
    }
  }

  @Test
  void takesNoCreditForAnEmployer() {
    for (Relation relation : run.relations()) {
      boolean agency =
          (relation.getSubject().getName() + relation.getObject().getName()).contains("Yonhap");
      assertFalse(agency, relation.toString());
    }
  }
}
