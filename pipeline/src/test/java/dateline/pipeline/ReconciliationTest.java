package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static Reconciliation of(long opened, long documents) {
    return new Reconciliation(9, opened, 10, documents, 2, 1, 1, Map.of(), List.of());
  }

  private static Reconciliation of(long encoded, long written, List<String> missing) {
    return new Reconciliation(
        9,
        9,
        10,
        6,
        2,
        1,
        1,
        Map.of("quotes", new Reconciliation.Records(encoded, written)),
        missing);
  }

  @Test
  void accountsForDuplicatesAndFailures() {
    assertTrue(of(9, 6).reconciled());
    assertTrue(of(5, 5, List.of()).reconciled());
  }

  @Test
  void noticesALostDocumentAndALostFile() {
    assertFalse(of(9, 5).reconciled());
    assertFalse(of(8, 6).reconciled());
  }

  @Test
  void noticesADoubledDocument() {
    assertFalse(of(9, 7).reconciled());
  }

  @Test
  void noticesLostAndDoubledRecordsOfAnyDataset() {
    Reconciliation lost = of(5, 4, List.of());
    assertFalse(lost.reconciled());
    assertTrue(
        lost.explanation().endsWith("; quotes: 5 records were made, 4 are in the files"),
        lost.explanation());
    assertFalse(of(5, 6, List.of()).reconciled());
  }

  @Test
  void noticesFilesThatOthersTellOf() {
    assertEquals(List.of(), Shards.missing(List.of()));
    assertEquals(
        List.of(),
        Shards.missing(
            List.of("quotes/part-00000-of-00002.avro", "quotes/part-00001-of-00002.avro")));
    List<String> missing =
        Shards.missing(
            List.of("quotes/part-00000-of-00001.avro", "quotes/part-00001-of-00005.avro"));
    assertEquals(
        List.of(
            "quotes/part-00000-of-00005.avro",
            "quotes/part-00002-of-00005.avro",
            "quotes/part-00003-of-00005.avro",
            "quotes/part-00004-of-00005.avro"),
        missing);
    Reconciliation lost = of(5, 5, missing);
    assertFalse(lost.reconciled());
    assertTrue(
        lost.explanation().endsWith("part-00003-of-00005.avro and 1 more"), lost.explanation());
  }
}
