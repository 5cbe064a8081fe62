package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildTest {

  private static Build withOther(String part) {
    Map<String, String> hashes = new HashMap<>(Build.here().hashes());
    assertTrue(hashes.containsKey(part), part);
    hashes.put(part, "another");
    return Build.of(hashes);
  }

  @Test
  void refusesOtherCodeLibrariesAndModels() {
    for (String part : new String[] {"code", "library of Pipeline", "corenlp", "encoder"}) {
      OtherBuildException error =
          assertThrows(OtherBuildException.class, () -> Build.here().check(withOther(part)));
      assertEquals(
          "a worker runs another build than the driver; it has other "
              + part
              + ": start the workers anew with the driver's jars",
          error.getMessage());
    }
  }

  @Test
  void isFoundAmongCauses() {
    OtherBuildException other = new OtherBuildException("x");
    assertEquals(
        other,
        OtherBuildException.among(new IllegalStateException(new RuntimeException(other)))
            .orElseThrow());
    assertTrue(OtherBuildException.among(new IllegalStateException("x")).isEmpty());
  }

  @Test
  void isCheckedWhereAWorkerSetsUp() {
    assertThrows(
        OtherBuildException.class, () -> new Build.CheckFn<String>(withOther("pages")).check());
    new Build.CheckFn<String>(Build.here()).check();
  }
}
