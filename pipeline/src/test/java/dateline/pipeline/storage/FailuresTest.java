package dateline.pipeline.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static IOException told(Throwable error) {
    return assertThrows(
        IOException.class,
        () ->
            Failures.told(
                () -> {
                  throw new IllegalStateException("wrapped", error);
                }));
  }

  @Test
  void tellWhatWasSaidFirst() {
    assertEquals(
        "ConnectException: Connection refused",
        told(new IOException(new ConnectException("Connection refused\nat 127.0.0.1")))
            .getMessage());
  }

  @Test
  void tellItWhereCausesGoRound() {
    IOException lost = new IOException("connection reset");
    lost.initCause(new IllegalStateException("tried again", lost));
    assertEquals("IllegalStateException: tried again", told(lost).getMessage());
  }

  @Test
  void keepWhatTellsOfAFile() {
    FileNotFoundException gone = new FileNotFoundException("part-0");
    assertSame(
        gone,
        assertThrows(
            IOException.class,
            () ->
                Failures.told(
                    () -> {
                      throw gone;
                    })));
  }
}
