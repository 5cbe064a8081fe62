package dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** A zip or tar archive, read as a stream: its entries are files in any of our formats. */
final class ArchiveFile {

  /** Documents and programs that are zip archives too begin with one of these. */
  private static final Set<String> NO_PAGES =
      Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "META-INF/");

  private static final String HIDDEN = "hidden entry";
  private static final int TAR_HEADER = 512;

  /**
   * A zip's directory is longer than this, and what the library reads in vain where a zip is cut
   * off between two entries is shorter: a check sum, and some of a header.
   */
  private static final int ZIP_DIRECTORY = 46 + 22;

  private final FileReading reading;
  private final @Nullable String outer;
  private final InputFormat format;
  private final int depth;
  private final ExpansionLimit limit;
  private final @Nullable ZipHeaders headers;

  /** An entry that was read to its end, and not yet handed on. */
  private @Nullable Pending pending;

  /**
   * @param content null if it is passed over
   */
  @SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
  private record Pending(
      ArchiveEntry entry, Origin origin, long checkSum, byte @Nullable [] content) {}

  /**
   * @param outer name of the entry that the archive itself is; null if it is a file
   * @param format of the entries
   * @param depth of the entries
   * @param headers of a zip; null of another archive
   */
  ArchiveFile(
      FileReading reading,
      @Nullable String outer,
      InputFormat format,
      int depth,
      ExpansionLimit limit,
      @Nullable ZipHeaders headers) {
    this.reading = reading;
    this.outer = outer;
    this.format = format;
    this.depth = depth;
    this.limit = limit;
    this.headers = headers;
  }

  /**
   * Reads all entries; one that is damaged is a failure, and the next follows it.
   *
   * @throws IOException if the archive holds something else than pages
   */
  void read(ArchiveInputStream<?> archive) throws IOException {
    ArchiveEntry last = null;
    while (true) {
      ArchiveEntry entry;
      try {
        entry = archive.getNextEntry();
      } catch (ExpansionException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        // Where the next entry would begin nobody knows then.
        flush(e);
        failedRest(archive, e);
        return;
      }
      flush(null);
      if (entry == null) {
        if (isCutOff(archive, last)) {
          failedRest(
              archive, new IOException("it is cut off: the mark of the archive's end is missing"));
        }
        return;
      }
      if (last == null && NO_PAGES.contains(entry.getName())) {
        throw new IOException("an archive of a document or program, not of pages");
      }
      last = entry;
      read(archive, entry);
    }
  }

  private void failedRest(ArchiveInputStream<?> archive, Exception error) {
    reading.failed(Origin.at(archive.getBytesRead(), null).within(outer), FileReading.told(error));
  }

  /** Whether an archive just stops; the library takes that for its end. */
  private static boolean isCutOff(ArchiveInputStream<?> archive, @Nullable ArchiveEntry last) {
    if (archive instanceof TarInput tar) {
      return !tar.hasEnd();
    }
    if (last instanceof ZipArchiveEntry zip && !isMiscounted(zip)) {
      long end = zip.getDataOffset() + Math.max(0, zip.getCompressedSize());
      return archive.getBytesRead() - end < ZIP_DIRECTORY;
    }
    return false;
  }

  /**
   * Of what is not compressed, with its size behind it, the library counts no bytes. It needs the
   * next header to know its end, and mostly fails by itself where there is none.
   */
  private static boolean isMiscounted(ZipArchiveEntry entry) {
    return entry.getMethod() == ZipArchiveEntry.STORED
        && entry.getGeneralPurposeBit().usesDataDescriptor();
  }

  private void read(ArchiveInputStream<?> archive, ArchiveEntry entry) throws IOException {
    if (entry.isDirectory()) {
      return;
    }
    if (entry instanceof TarArchiveEntry tar && !tar.isFile() && !isHidden(entry.getName())) {
      reading.passedOver("link or device entry");
      return;
    }
    String name = outer == null ? entry.getName() : outer + "!/" + entry.getName();
    Origin origin = Origin.at(offset(archive, entry), name);
    try {
      boolean readable = archive.canReadEntryData(entry);
      if (isHidden(entry.getName())) {
        hidden(archive, entry, origin, readable);
        return;
      }
      if (!readable) {
        throw new IOException("the entry is encrypted, or compressed in an unknown way");
      }
      content(archive, entry, origin);
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      reading.failed(origin, FileReading.told(e));
    }
  }

  /** Reads an entry that is passed over to its end, since damage in it may be the archive's. */
  private void hidden(
      ArchiveInputStream<?> archive, ArchiveEntry entry, Origin origin, boolean readable)
      throws IOException {
    if (!readable) {
      reading.passedOver(HIDDEN);
      return;
    }
    CheckedInputStream data = data(archive, entry);
    data.transferTo(OutputStream.nullOutputStream());
    pending = new Pending(entry, origin, data.getChecksum().getValue(), null);
  }

  private void content(ArchiveInputStream<?> archive, ArchiveEntry entry, Origin origin)
      throws IOException {
    CheckedInputStream data = data(archive, entry);
    int max = reading.settings().maxPayloadBytes();
    byte[] begin = data.readNBytes(max + 1);
    if (begin.length <= max) {
      pending = new Pending(entry, origin, data.getChecksum().getValue(), begin);
    } else {
      // Too long for a page, but not for a container of pages.
      InputStream whole =
          new SequenceInputStream(new ByteArrayInputStream(begin), new Unclosed(data));
      reading.open(whole, format, origin, depth);
      data.transferTo(OutputStream.nullOutputStream());
    }
  }

  private CheckedInputStream data(ArchiveInputStream<?> archive, ArchiveEntry entry) {
    return new CheckedInputStream(
        entry instanceof ZipArchiveEntry ? limit.decompressed(archive) : archive, new CRC32());
  }

  /**
   * Hands on the entry before, whose check sum may stand behind it.
   *
   * @param error with which the archive broke off behind it; null if it did not
   */
  private void flush(@Nullable Exception error) throws IOException {
    Pending last = pending;
    pending = null;
    if (last == null) {
      return;
    }
    try {
      checkSum(last, error);
      byte[] content = last.content();
      if (content == null) {
        reading.passedOver(HIDDEN);
      } else {
        reading.open(new ByteArrayInputStream(content), format, last.origin(), depth);
      }
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      reading.failed(last.origin(), FileReading.told(e));
    }
  }

  /** Archives are read without their directory, which is where the library would check. */
  private static void checkSum(Pending last, @Nullable Exception error) throws IOException {
    if (last.entry() instanceof ZipArchiveEntry zip) {
      boolean unknown = zip.getCrc() < 0;
      if (unknown && error != null || !unknown && last.checkSum() != zip.getCrc()) {
        throw new IOException("the entry is damaged: its check sum is wrong", error);
      }
    }
  }

  /** Where the entry's header begins; its data are not read yet. */
  private @Nullable Long offset(ArchiveInputStream<?> archive, ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zip && headers != null) {
      return headers.begin(zip);
    }
    return archive.getBytesRead() - TAR_HEADER;
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") && !name.startsWith("./")
        || name.contains("/.")
        || name.startsWith("__MACOSX/");
  }
}
