package dateline.read;

import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.page;
import static dateline.read.Containers.record;
import static dateline.read.Containers.tar;
import static dateline.read.Containers.utf8;
import static dateline.read.Containers.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a visitor throws is no damage of the file. */
class VisitorExceptionTest {

  /** Throws at one kind of call; keeps the others. */
  private static final class Throwing implements PayloadVisitor {

    private final RuntimeException bug = new IllegalStateException("the visitor's own");
    private final String at;
    private final List<String> calls = new ArrayList<>();

    Throwing(String at) {
      this.at = at;
    }

    private void call(String kind) {
      calls.add(kind);
      if (kind.equals(at)) {
        throw bug;
      }
    }

    @Override
    public void payload(Payload payload) {
      call("payload");
    }

    @Override
    public void failed(Origin origin, IOException error) {
      call("failed");
    }

    @Override
    public void passedOver(String kind) {
      call("passed over");
    }
  }

  private static List<String> callsUpToTheBug(String at, byte[] file) {
    Throwing visitor = new Throwing(at);
    PayloadReader reader = new PayloadReader(ReadSettings.DEFAULT);
    RuntimeException thrown =
        assertThrows(
            RuntimeException.class, () -> reader.read(new ByteArrayInputStream(file), visitor));
    assertSame(visitor.bug, thrown);
    return visitor.calls;
  }

  @Test
  void passesThroughEveryContainer() {
    byte[] text = utf8("The harbour reopened.");
    byte[] warc = joined(page(1, "one"), page(2, "two"));
    byte[] json = utf8("{\"text\": \"one\"}\n{\"text\": \"two\"}\n");
    for (byte[] file :
        List.of(
            text,
            gzip(text),
            warc,
            gzip(warc),
            json,
            gzip(json),
            zip("a.txt", text, "b.txt", text),
            tar("a.txt", text, "b.txt", text),
            zip("a.warc", warc, "b.txt", text),
            gzip(tar("a.zip", zip("a.jsonl", json), "b.txt", text)))) {
      assertEquals(List.of("payload"), callsUpToTheBug("payload", file));
    }
  }

  @Test
  void passesThroughWhatIsToldOfFailuresAndOtherRecords() {
    byte[] broken = joined(page(1, "one"), utf8("{\"cut\n"), page(2, "two"));
    assertEquals(List.of("payload", "failed"), callsUpToTheBug("failed", broken));
    byte[] info = record("warcinfo", 0, "application/warc-fields", utf8("x: y"));
    assertEquals(
        List.of("passed over"), callsUpToTheBug("passed over", joined(info, page(1, "one"))));
    assertEquals(
        List.of("passed over"),
        callsUpToTheBug("passed over", zip(".hidden", info, "a.txt", utf8("one"))));
  }
}
