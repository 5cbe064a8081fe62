package dateline.pipeline.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;

/**
 * A claim where there are no locks: a marker that holds its owner's id and is written again at
 * every beat. One that does not change for two beats and a half is of a process that is no more.
 *
 * <p>Nothing here compares clocks. What it cannot do is to stop a process that stood still for that
 * long and goes on; it sees at its next beat, and before it publishes, that it lost.
 */
final class Lease implements Claim {

  /** Between two signs of life. */
  static final Duration BEAT = Duration.ofSeconds(8);

  /** How long one who claims waits for another who does so at the same time. */
  static final Duration SETTLING = Duration.ofSeconds(2);

  private static final String ENDED = "ended";

  private final RemoteDirectory directory;
  private final String marker;
  private final String owner = UUID.randomUUID().toString();
  private final Timer beats = new Timer("dateline-lease", /* isDaemon= */ true);
  private long beat;
  private boolean lost;
  private Runnable whenLost = () -> {};

  private Lease(RemoteDirectory directory, String marker) {
    this.directory = directory;
    this.marker = marker;
  }

  /**
   * Takes a directory; waits for a sign of life if there is a marker of another.
   *
   * @return nothing if another holds it
   */
  static Optional<Claim> take(
      RemoteDirectory directory, String marker, Duration beat, Duration settling)
      throws IOException {
    Optional<String> before = directory.read(marker);
    if (before.isPresent() && !before.get().endsWith(ENDED)) {
      long patience = System.nanoTime() + beat.multipliedBy(5).dividedBy(2).toNanos();
      while (System.nanoTime() < patience) {
        sleep(beat.dividedBy(8));
        if (!directory.read(marker).equals(before)) {
          return Optional.empty();
        }
      }
    }
    Lease lease = new Lease(directory, marker);
    lease.write();
    // Of those who claim at the same time the last one has it.
    sleep(settling);
    if (!lease.isHeld()) {
      lease.beats.cancel();
      return Optional.empty();
    }
    lease.beats.schedule(
        new TimerTask() {
          @Override
          public void run() {
            lease.beat();
          }
        },
        beat.toMillis(),
        beat.toMillis());
    return Optional.of(lease);
  }

  @Override
  public synchronized boolean isHeld() throws IOException {
    lost |= directory.read(marker).filter(text -> text.startsWith(owner)).isEmpty();
    return !lost;
  }

  @Override
  public boolean isIn(Directory other) throws IOException {
    return other instanceof RemoteDirectory remote
        && remote.read(marker).filter(text -> text.startsWith(owner)).isPresent();
  }

  @Override
  public synchronized void whenLost(Runnable action) {
    whenLost = action;
  }

  private synchronized void beat() {
    try {
      if (lost) {
        return;
      }
      if (isHeld()) {
        write();
      } else {
        whenLost.run();
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // The next beat may get through; whoever takes over meanwhile is seen then. A timer whose
      // task throws is no more, and the lease would be given up for dead while its owner lives.
    }
  }

  private void write() throws IOException {
    directory.write(marker, owner + " " + beat++ + "\n");
  }

  @Override
  public synchronized void finish() throws IOException {
    beats.cancel();
    if (isHeld()) {
      directory.delete(marker::equals);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    beats.cancel();
    if (directory.read(marker).filter(text -> text.startsWith(owner)).isPresent()) {
      directory.write(marker, owner + " " + ENDED);
    }
  }

  private static void sleep(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
