package dateline.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes containers for tests. */
final class Containers {

  /** Wraps a stream to write to. */
  interface Wrapper {
    OutputStream wrap(OutputStream out) throws IOException;
  }

  private Containers() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] compressed(byte[] content, Wrapper wrapper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream wrapped = wrapper.wrap(out)) {
      wrapped.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    return compressed(content, GZIPOutputStream::new);
  }

  /** A brotli stream of one block that is not compressed: the decoder's library has no encoder. */
  static byte[] brotli(byte[] content) {
    int header = content.length - 1 << 4 | 1 << 20;
    return joined(
        new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)},
        content,
        new byte[] {3});
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A zip of names and contents. */
  static byte[] zip(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putArchiveEntry(new ZipArchiveEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A zip of names and contents that are not compressed: sizes and check sums stand before them.
   */
  static byte[] storedZip(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        byte[] content = (byte[]) namesAndContents[i + 1];
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipArchiveEntry entry = new ZipArchiveEntry((String) namesAndContents[i]);
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip of an entry that is not compressed, whose size and check sum stand behind it. */
  static byte[] storedAndStreamedZip(String name, byte[] content) {
    byte[] zip = storedZip(name, content);
    int data = 30 + name.length();
    byte[] sums = Arrays.copyOfRange(zip, 14, 26);
    byte[] header = Arrays.copyOf(zip, data);
    header[6] |= 8;
    Arrays.fill(header, 14, 26, (byte) 0);
    return joined(
        header,
        content,
        new byte[] {'P', 'K', 7, 8},
        sums,
        Arrays.copyOfRange(zip, data + content.length, zip.length));
  }

  /** A tar of names and contents. */
  static byte[] tar(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        TarArchiveEntry entry = new TarArchiveEntry((String) namesAndContents[i]);
        byte[] content = (byte[]) namesAndContents[i + 1];
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A WARC record of a type, with a number for its id. */
  static byte[] record(String type, int number, String contentType, byte[] block) {
    return record(type, number, contentType, block, block.length);
  }

  /** A WARC record that says it has another length than it has. */
  static byte[] record(String type, int number, String contentType, byte[] block, int length) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
            + number
            + ">\r\nWARC-Date: 2021-03-04T05:06:07Z\r\nWARC-Target-URI: https://news.example/"
            + number
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return joined(utf8(header), block, utf8("\r\n\r\n"));
  }

  /** A WARC response record. */
  static byte[] response(int number, String status, String headers, byte[] body) {
    return record(
        "response",
        number,
        "application/http;msgtype=response",
        joined(utf8("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body));
  }

  /** A WARC response record of an HTML page. */
  static byte[] page(int number, String body) {
    return response(number, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", utf8(body));
  }
}
