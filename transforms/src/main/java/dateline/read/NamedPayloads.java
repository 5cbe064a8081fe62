package dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import news.dateline.records.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads payloads again that were named when their files were read for the first time, each only for
 * as long as its visitor looks at it.
 *
 * <p>A container's payloads are read in ranges, so that many workers share a big one. Where a
 * payload can be gone to ({@link Origin#start}) a range costs no more than itself. Elsewhere each
 * worker must read the file from its first byte, which limits how many should.
 *
 * <p>All names of a place are held while they are read, some 850 bytes each: a hundred thousand
 * pages in one zip take 85 MB, where their documents take fifty times as much. Fewer at a time
 * would cost a reading from the first byte for each lot of them, since names come in any order.
 */
public final class NamedPayloads {

  /** Payloads that are read in one go. */
  static final int RANGE = 64;

  /** Workers that share a file which each of them must read from its first byte. */
  static final int READERS = 2;

  private final PayloadReader reader;
  private final Files files;

  /** Opens files. */
  public interface Files {
    /**
     * The bytes of a file from one of them on.
     *
     * @throws IOException also if the file cannot be read from there
     */
    InputStream open(String file, long from) throws IOException;
  }

  /** Receives payloads; what it throws ends the reading. */
  public interface Visitor {
    /** A payload with its name. */
    void payload(RawDocument name, byte[] bytes);

    /** A payload that does not lie any more where it did. */
    void missing(RawDocument name, IOException error);
  }

  public NamedPayloads(PayloadReader reader, Files files) {
    this.reader = reader;
    this.files = files;
  }

  /** The same for payloads that are best read together. */
  public static String together(RawDocument name) {
    int range = name.getOrdinal() / RANGE;
    int part = name.getStart() == null ? range % READERS : range;
    return name.getFile() + '#' + part;
  }

  /** Reads all payloads of these names, file by file. */
  public void read(Iterable<RawDocument> names, Visitor visitor) {
    Map<String, NavigableMap<Integer, RawDocument>> wanted = new TreeMap<>();
    for (RawDocument name : names) {
      wanted.computeIfAbsent(name.getFile(), file -> new TreeMap<>()).put(name.getOrdinal(), name);
    }
    wanted.forEach((file, ofFile) -> read(file, ofFile, visitor));
  }

  private void read(String file, NavigableMap<Integer, RawDocument> wanted, Visitor visitor) {
    Integer next = wanted.isEmpty() ? null : wanted.firstKey();
    while (next != null) {
      int end = next - next % RANGE + RANGE;
      NavigableMap<Integer, RawDocument> range = wanted.subMap(next, true, end, false);
      Long start = range.firstEntry().getValue().getStart();
      if (start != null) {
        read(file, start, next, range, visitor);
      }
      next = wanted.ceilingKey(end);
    }
    IOException error = wanted.isEmpty() ? null : read(file, 0, 0, wanted, visitor);
    for (RawDocument missing : wanted.values()) {
      visitor.missing(missing, new IOException("the file changed while the run read it", error));
    }
  }

  /**
   * Reads from a payload on until all that is wanted is found, and takes it out of the wanted.
   *
   * @return why the file could not be read; null if it could
   */
  private @Nullable IOException read(
      String file,
      long from,
      int ordinal,
      NavigableMap<Integer, RawDocument> wanted,
      Visitor visitor) {
    int last = wanted.lastKey();
    try (InputStream input = files.open(file, from)) {
      reader.readFrom(
          input,
          ordinal,
          new PayloadVisitor() {

            private int seen;

            @Override
            public void payload(Payload payload) {
              seen = payload.ordinal();
              RawDocument name = wanted.get(seen);
              if (name != null
                  && name.getDocumentId().equals(Payload.documentId(payload.bytes()))) {
                wanted.remove(seen);
                visitor.payload(name, payload.bytes());
              }
            }

            @Override
            public void failed(Origin origin, IOException error) {
              // Told when the file was read for the first time.
            }

            @Override
            public boolean isDone() {
              return seen >= last;
            }
          });
      return null;
    } catch (IOException e) {
      return e;
    }
  }
}
