package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReconciliationTest {

  @Test
  void accountsForDuplicatesAndFailures() {
    assertTrue(new Reconciliation(9, 9, 10, 6, 2, 1, 1).reconciled());
  }

  @Test
  void noticesALostDocumentAndALostFile() {
    assertFalse(new Reconciliation(9, 9, 10, 5, 2, 1, 1).reconciled());
    assertFalse(new Reconciliation(9, 8, 10, 6, 2, 1, 1).reconciled());
  }

  @Test
  void noticesADoubledDocument() {
    assertFalse(new Reconciliation(9, 9, 10, 7, 2, 1, 1).reconciled());
  }
}
