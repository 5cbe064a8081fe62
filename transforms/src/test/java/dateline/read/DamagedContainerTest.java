package dateline.read;

import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.page;
import static dateline.read.Containers.tar;
import static dateline.read.Containers.utf8;
import static dateline.read.Containers.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Whatever befalls a container at some byte, the records that end before it are read. */
class DamagedContainerTest {

  private static final int RECORDS = 5;

  /** Bytes before a failure that a decompressor may keep to itself. */
  private static final int LOST_WITH_A_FAILURE = 512;

  /** A container, and which of its records end before a byte of it. */
  @SuppressWarnings("ArrayRecordComponent") // only looked into, never compared
  private record Container(byte[] bytes, List<Integer> ends) {

    long wholeBefore(int place) {
      return ends.stream().filter(end -> end <= place).count();
    }
  }

  @Test
  void keepsAllRecordsBeforeTheDamage() {
    List<String> lost = new ArrayList<>();
    Random random = new Random(11);
    for (var container : containers().entrySet()) {
      byte[] whole = container.getValue().bytes();
      assertEquals(RECORDS, ReadFile.of(whole).payloads.size(), container.getKey());
      for (int place = 0; place < whole.length; place += 1 + random.nextInt(40)) {
        for (var damage : damages(place, random).entrySet()) {
          byte[] damaged = damage.getValue().apply(whole);
          ReadFile read = ReadFile.of(damaged);
          long expected = survivors(container.getValue(), damaged);
          if (!startsWith(read, expected)) {
            lost.add(
                String.join(" ", container.getKey(), damage.getKey(), "at", "" + place)
                    + (" loses some of " + expected + ": " + read.failures));
          }
        }
      }
    }
    assertEquals("", String.join("\n", lost.subList(0, Math.min(20, lost.size()))));
  }

  @Test
  void keepsTheFirstEntriesOfASmallArchiveCutOffInItsCompression() {
    byte[] noise = new byte[4000];
    new Random(5).nextBytes(noise);
    byte[] archive = gzip(tar("a.txt", utf8("first"), "b.txt", utf8("second"), "c.bin", noise));
    ReadFile read = ReadFile.of(Arrays.copyOf(archive, archive.length - 1000));
    assertEquals("first|second", read.texts());
    assertEquals("c.bin", read.failedAt.get(0).recordId());
    assertTrue(read.failures.contains("it is cut off: its data end too early"), "" + read.failures);
  }

  private static Map<String, UnaryOperator<byte[]>> damages(int place, Random random) {
    int bit = 1 << random.nextInt(8);
    byte[] noise = new byte[20];
    random.nextBytes(noise);
    Map<String, UnaryOperator<byte[]>> damages = new LinkedHashMap<>();
    damages.put("cut off", whole -> Arrays.copyOf(whole, place));
    damages.put(
        "a bit",
        whole -> {
          byte[] flipped = whole.clone();
          flipped[place] ^= (byte) bit;
          return flipped;
        });
    damages.put("noise", whole -> joined(Arrays.copyOf(whole, place), noise, from(whole, place)));
    damages.put(
        "a gap",
        whole ->
            joined(Arrays.copyOf(whole, place), from(whole, Math.min(whole.length, place + 9))));
    return damages;
  }

  private static byte[] from(byte[] whole, int begin) {
    return Arrays.copyOfRange(whole, begin, whole.length);
  }

  private static Map<String, Container> containers() {
    List<byte[]> warc = new ArrayList<>();
    List<byte[]> members = new ArrayList<>();
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      byte[] record = page(i, text(i));
      warc.add(record);
      members.add(gzip(record));
      lines.add(utf8("{\"id\": " + i + ", \"text\": \"" + text(i) + "\"}\n"));
    }
    Object[] entries = new Object[2 * RECORDS];
    List<Integer> tarEnds = new ArrayList<>();
    List<Integer> zipEnds = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      entries[2 * i] = "page" + i + ".txt";
      entries[2 * i + 1] = utf8(text(i));
      tarEnds.add((i + 1) * (512 + (utf8(text(i)).length + 511) / 512 * 512));
    }
    byte[] zip = zip(entries);
    for (Payload payload : ReadFile.of(zip).payloads.subList(1, RECORDS)) {
      Long offset = payload.origin().recordOffset();
      zipEnds.add(offset == null ? 0 : offset.intValue());
    }
    Map<String, Container> containers = new LinkedHashMap<>();
    containers.put("WARC", concatenated(warc));
    containers.put("compressed WARC", concatenated(members));
    // Where a stream breaks, only the begin of another record proves that the one before it ended.
    containers.put("WARC in one member", inGzip(proved(concatenated(warc))));
    containers.put("JSON Lines", concatenated(lines));
    containers.put("compressed JSON Lines", inGzip(concatenated(lines)));
    containers.put("zip", new Container(zip, zipEnds));
    containers.put("tar", new Container(tar(entries), tarEnds));
    containers.put("compressed tar", inGzip(new Container(tar(entries), tarEnds)));
    return containers;
  }

  private static String text(int number) {
    StringBuilder text = new StringBuilder("The harbour board met for the " + number + ". time.");
    Random random = new Random(number);
    for (int i = 0; i < 150; i++) {
      text.append(" On pier ").append(random.nextInt(1000));
    }
    return text.toString();
  }

  private static Container concatenated(List<byte[]> records) {
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (byte[] record : records) {
      end += record.length;
      ends.add(end);
    }
    return new Container(joined(records.toArray(byte[][]::new)), ends);
  }

  private static Container proved(Container warc) {
    int proof = "WARC/1.".length();
    List<Integer> ends = new ArrayList<>(warc.ends().stream().map(end -> end + proof).toList());
    ends.set(RECORDS - 1, Integer.MAX_VALUE);
    return new Container(warc.bytes(), ends);
  }

  /** The same compressed as a whole: its ends count what comes out. */
  private static Container inGzip(Container plain) {
    return new Container(gzip(plain.bytes()), plain.ends());
  }

  /** How many records end before what was damaged, seen in what comes out of the compression. */
  private static long survivors(Container container, byte[] damaged) {
    boolean outside =
        container.bytes()[0] == 0x1f && container.bytes().length < container.ends().get(1);
    byte[] before = outside ? unzipped(container.bytes()) : container.bytes();
    byte[] after = outside ? unzipped(damaged) : damaged;
    int same = Arrays.mismatch(before, after);
    int place = same < 0 ? Integer.MAX_VALUE - 1 : same;
    return container.wholeBefore(outside ? place - LOST_WITH_A_FAILURE : place);
  }

  /** All that comes out of damaged data before they fail, byte by byte. */
  private static byte[] unzipped(byte[] gzip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      int next;
      while ((next = in.read()) >= 0) {
        out.write(next);
      }
    } catch (IOException e) {
      // What came before it counts.
    }
    return out.toByteArray();
  }

  private static boolean startsWith(ReadFile read, long expected) {
    for (int i = 0; i < expected; i++) {
      if (i >= read.payloads.size()
          || !Arrays.equals(utf8(text(i)), read.payloads.get(i).bytes())) {
        return false;
      }
    }
    return true;
  }
}
