package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReconciliationTest {

  @Test
  void accountsForDuplicatesAndFailures() {
    assertTrue(new Reconciliation(10, 9, 6, 2, 1, 1).reconciled());
  }

  @Test
  void noticesALostDocumentAndALostFile() {
    assertFalse(new Reconciliation(10, 9, 5, 2, 1, 1).reconciled());
    assertFalse(new Reconciliation(10, 9, 6, 2, 0, 1).reconciled());
  }

  @Test
  void noticesADoubledDocument() {
    assertFalse(new Reconciliation(10, 9, 7, 2, 1, 1).reconciled());
  }
}
