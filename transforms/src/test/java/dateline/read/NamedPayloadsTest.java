package dateline.read;

import static dateline.read.Containers.compressed;
import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.page;
import static dateline.read.Containers.tar;
import static dateline.read.Containers.utf8;
import static dateline.read.Containers.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.records.RawDocument;
import org.junit.jupiter.api.Test;

class NamedPayloadsTest {

  private static final int PAGES = 3 * NamedPayloads.RANGE + 5;
  private static final PayloadReader READER = new PayloadReader(ReadSettings.DEFAULT);

  /** Reads names of one file in memory, and keeps where it was opened. */
  private static final class Rereading implements NamedPayloads.Visitor {

    final List<Long> opened = new ArrayList<>();
    final Map<Integer, String> texts = new TreeMap<>();
    final List<String> missing = new ArrayList<>();

    static Rereading of(byte[] file, Collection<RawDocument> names) {
      Rereading reading = new Rereading();
      new NamedPayloads(
              READER,
              (name, from) -> {
                reading.opened.add(from);
                return new ByteArrayInputStream(file, (int) from, file.length - (int) from);
              })
          .read(names, reading);
      return reading;
    }

    @Override
    public void payload(RawDocument name, byte[] bytes) {
      assertEquals(null, texts.put(name.getOrdinal(), new String(bytes, StandardCharsets.UTF_8)));
    }

    @Override
    public void missing(RawDocument name, IOException error) {
      missing.add(name.getOrdinal() + " " + error.getMessage());
    }
  }

  private static String text(int number) {
    return "<p>The harbour board met for the " + number + ". time.</p>";
  }

  private static List<byte[]> eachPage(String kind) {
    return IntStream.range(0, PAGES)
        .mapToObj(
            i ->
                kind.equals("warc")
                    ? page(i % 10, text(i))
                    : utf8("{\"html\": \"" + text(i) + "\"}\n"))
        .toList();
  }

  private static byte[] together(List<byte[]> parts) {
    return joined(parts.toArray(byte[][]::new));
  }

  private static Map<String, byte[]> containers() {
    Object[] entries = new Object[2 * PAGES];
    for (int i = 0; i < PAGES; i++) {
      entries[2 * i] = "page" + i + ".html";
      entries[2 * i + 1] = utf8(text(i));
    }
    List<byte[]> records = eachPage("warc");
    byte[] lines = together(eachPage("json"));
    byte[] damaged = together(records);
    damaged[records.get(0).length + 3] = 'X';
    Map<String, byte[]> containers = new LinkedHashMap<>();
    containers.put("WARC", together(records));
    containers.put("damaged WARC", damaged);
    containers.put("WARC of members", together(records.stream().map(Containers::gzip).toList()));
    containers.put("WARC in one member", gzip(together(records)));
    containers.put("JSON Lines", lines);
    containers.put("compressed JSON Lines", compressed(lines, ZstdOutputStream::new));
    containers.put("zip", zip(entries));
    containers.put("compressed tar", gzip(tar(entries)));
    containers.put("zipped WARC", zip("a.warc", together(records)));
    return containers;
  }

  private static List<RawDocument> names(byte[] file) {
    return ReadFile.of(file).payloads.stream()
        .map(payload -> InputFile.document("/container", payload))
        .toList();
  }

  @Test
  void readsEveryPayloadAtItsPlace() {
    containers()
        .forEach(
            (kind, file) -> {
              List<RawDocument> names = names(file);
              Map<Integer, String> expected = new TreeMap<>();
              ReadFile.of(file)
                  .payloads
                  .forEach(
                      p ->
                          expected.put(p.ordinal(), new String(p.bytes(), StandardCharsets.UTF_8)));
              Map<String, List<RawDocument>> places =
                  names.stream().collect(Collectors.groupingBy(NamedPayloads::together));
              Map<Integer, String> read = new TreeMap<>();
              for (List<RawDocument> place : places.values()) {
                Rereading reading = Rereading.of(file, place);
                assertEquals(List.of(), reading.missing, kind);
                read.putAll(reading.texts);
              }
              assertEquals(expected, read, kind);
              boolean starts = names.get(PAGES - 2).getStart() != null;
              assertEquals(starts ? 4 : NamedPayloads.READERS, places.size(), kind);
            });
  }

  @Test
  void goesToAPayloadWhereTheFileHoldsItsBytes() {
    Map<String, Boolean> starts = new LinkedHashMap<>();
    containers()
        .forEach(
            (kind, file) -> {
              RawDocument last = names(file).get(PAGES - 2);
              Rereading reading = Rereading.of(file, List.of(last));
              assertEquals(1, reading.texts.size(), kind);
              starts.put(kind, reading.opened.equals(Collections.singletonList(last.getStart())));
            });
    assertEquals(
        "{WARC=true, damaged WARC=true, WARC of members=true, WARC in one member=false,"
            + " JSON Lines=true, compressed JSON Lines=false, zip=false, compressed tar=false,"
            + " zipped WARC=false}",
        starts.toString());
  }

  @Test
  void looksForWhatMovedAndTellsWhatIsMissing() {
    List<byte[]> records = eachPage("warc");
    List<RawDocument> names = names(together(records));
    // One byte more in front: each payload is where it was among the others, and at no old byte.
    byte[] moved =
        joined(
            utf8("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"),
            together(records));
    assertEquals(PAGES, Rereading.of(moved, names).texts.size());
    Rereading cut = Rereading.of(together(records.subList(0, 3)), names.subList(0, 5));
    assertEquals(3, cut.texts.size());
    assertEquals(
        List.of(
            "3 the file changed while the run read it", "4 the file changed while the run read it"),
        cut.missing);
  }

  @Test
  void letsExceptionsOfTheVisitorThrough() {
    List<RawDocument> names = names(utf8("one page"));
    RuntimeException bug = new IllegalArgumentException("the runner's");
    NamedPayloads payloads =
        new NamedPayloads(READER, (name, from) -> new ByteArrayInputStream(utf8("one page")));
    RuntimeException thrown =
        assertThrows(
            RuntimeException.class,
            () ->
                payloads.read(
                    names,
                    new NamedPayloads.Visitor() {
                      @Override
                      public void payload(RawDocument name, byte[] bytes) {
                        throw bug;
                      }

                      @Override
                      public void missing(RawDocument name, IOException error) {}
                    }));
    assertSame(bug, thrown);
  }
}
