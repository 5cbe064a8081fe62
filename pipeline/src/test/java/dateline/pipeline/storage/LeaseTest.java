package dateline.pipeline.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final Duration BEAT = Duration.ofMillis(400);
  private static final Duration SETTLING = Duration.ofMillis(50);

  private final RemoteDirectory directory = new RemoteDirectory("mem://lease/run");

  @BeforeEach
  void registerFileSystem() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    MemoryFileSystem.FILES.clear();
    MemoryFileSystem.UNREADABLE.clear();
  }

  private Optional<Claim> take() throws IOException {
    return Lease.take(directory, "_STARTED", BEAT, SETTLING);
  }

  @Test
  void keepsOthersOutWhileItsOwnerLives() throws Exception {
    try (Claim claim = take().orElseThrow()) {
      assertTrue(take().isEmpty());
      assertTrue(claim.isHeld());
    }
  }

  @Test
  void outlivesAServerThatFailsForAWhile() throws Exception {
    try (Claim claim = take().orElseThrow()) {
      MemoryFileSystem.UNREADABLE.add("mem://lease/run/_STARTED");
      IOException told = assertThrows(IOException.class, claim::isHeld);
      assertEquals("IllegalStateException: slow down (503)", told.getMessage());
      Thread.sleep(2 * BEAT.toMillis());
      MemoryFileSystem.UNREADABLE.clear();
      assertTrue(take().isEmpty(), "its beats ended, and it was given up for dead");
      assertTrue(claim.isHeld());
    }
  }

  @Test
  void isFreeOnceItEnded() throws Exception {
    take().orElseThrow().close();
    long begin = System.nanoTime();
    Claim next = take().orElseThrow();
    assertTrue(System.nanoTime() - begin < BEAT.toNanos(), "it waited for a sign of life");
    next.finish();
    assertFalse(directory.exists("_STARTED"));
  }

  @Test
  void isTakenFromAnOwnerThatIsNoMore() throws Exception {
    directory.write("_STARTED", "killed 7\n");
    try (Claim claim = take().orElseThrow()) {
      assertTrue(claim.isHeld());
    }
  }

  @Test
  void tellsThatAnotherTookOverAndLeavesTheMarkerToIt() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    try (Claim claim = take().orElseThrow()) {
      claim.whenLost(told::countDown);
      directory.write("_STARTED", "somebody else 1\n");
      assertTrue(told.await(10, TimeUnit.SECONDS));
      assertFalse(claim.isHeld());
    }
    assertEquals("somebody else 1\n", directory.read("_STARTED").orElseThrow());
  }
}
