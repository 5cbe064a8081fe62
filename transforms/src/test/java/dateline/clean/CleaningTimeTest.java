package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.read.RawDocuments;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import news.dateline.records.RawDocument;
import org.junit.jupiter.api.Test;

/**
 * The time that a page takes grows no faster than the page, whatever its shape. Measured in
 * processor time of the thread, with room enough for collectors and compilers: sixteen times the
 * page takes about sixteen times as long where all is well, and 256 times where something is
 * quadratic.
 */
class CleaningTimeTest {

  private static final int SMALL = 4;
  private static final int TIMES = 16;
  private static final int TRIES = 3;

  /** How much more a byte of the big page may take. */
  private static final double FACTOR = 5;

  /** Less time than this cannot be told from noise. */
  private static final double MIN_SECONDS = 0.03;

  private static final double MAX_SECONDS = 20;

  private final DocumentCleaner cleaner =
      new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, "en"));

  @Test
  void growsNoFasterThanThePageWhateverItsShape() throws UnreadablePayloadException {
    List<String> slow = new ArrayList<>();
    for (var shape : HostilePages.all().entrySet()) {
      seconds(shape.getValue(), SMALL);
      double small = Math.max(MIN_SECONDS, seconds(shape.getValue(), SMALL));
      double limit = Math.min(MAX_SECONDS, small * TIMES * FACTOR);
      double big = Double.MAX_VALUE;
      for (int i = 0; i < TRIES && big > limit; i++) {
        big = Math.min(big, seconds(shape.getValue(), SMALL * TIMES));
      }
      if (big > limit) {
        slow.add(shape.getKey() + ": " + small + " s, then " + big + " s");
      }
    }
    assertEquals(List.of(), slow);
  }

  private double seconds(IntFunction<String> shape, int size) throws UnreadablePayloadException {
    byte[] page = HostilePages.page(shape.apply(size)).getBytes(StandardCharsets.UTF_8);
    RawDocument name = RawDocuments.of(page);
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    String text = cleaner.clean(name, page).getText();
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertTrue(text.length() <= page.length);
    return (end - begin) / 1e9;
  }
}
