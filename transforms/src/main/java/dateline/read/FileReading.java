package dateline.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The reading of one file: through its compression, into its containers, down to its payloads. */
final class FileReading {

  /** Archives within archives: more is made to waste a reader's time. */
  private static final int MAX_DEPTH = 4;

  private static final int HEAD = 1 << 16;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] TAR = "ustar".getBytes(StandardCharsets.US_ASCII);
  private static final int TAR_MAGIC_OFFSET = 257;

  private final ReadSettings settings;
  private final @Nullable String fileName;
  private final PayloadVisitor visitor;
  private final ExpansionLimit limit;
  private int ordinal;
  private boolean sawAnything;

  /**
   * @param fileName null if it is to be read whatever it is called
   * @param ordinal of the first payload
   */
  FileReading(
      ReadSettings settings, @Nullable String fileName, PayloadVisitor visitor, int ordinal) {
    this.settings = settings;
    this.fileName = fileName;
    this.visitor = visitor;
    this.ordinal = ordinal;
    this.limit = new ExpansionLimit(settings.maxExpansion());
  }

  /** Reads a file to its end, or to where the visitor has all that it wants. */
  void read(InputStream file) {
    try {
      readAll(file);
    } catch (ReadingStopped e) {
      if (e.thrown() != null) {
        throw e.thrown();
      }
    }
  }

  private void readAll(InputStream file) {
    try {
      open(limit.stored(file), settings.format(), Origin.FILE, 0);
    } catch (IOException | RuntimeException e) {
      // The libraries below throw unchecked exceptions of many kinds at damaged archives.
      failed(Origin.FILE, told(e));
    }
    if (!sawAnything) {
      failed(Origin.FILE, new IOException("it holds no page"));
    }
  }

  ReadSettings settings() {
    return settings;
  }

  /** Hands on a payload, unless it is too long. */
  void payload(Origin origin, byte[] bytes) {
    if (bytes.length > settings.maxPayloadBytes()) {
      failed(
          origin,
          new IOException(
              "payload is longer than "
                  + settings.maxPayloadBytes()
                  + " bytes (--maxPayloadBytes)"));
      return;
    }
    sawAnything = true;
    Payload payload = new Payload(ordinal++, bytes, origin);
    visit(() -> visitor.payload(payload));
    if (visitor.isDone()) {
      throw new ReadingStopped(null);
    }
  }

  /** What the visitor throws is no damage of the file. */
  private static void visit(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      throw new ReadingStopped(e);
    }
  }

  void failed(Origin origin, IOException error) {
    sawAnything = true;
    ordinal++;
    visit(() -> visitor.failed(origin, told(error)));
  }

  void passedOver(String kind) {
    sawAnything = true;
    visit(() -> visitor.passedOver(kind));
  }

  /**
   * Reads what a stream holds.
   *
   * @param base what the archive around it says of it; {@link Origin#FILE} for the file itself
   * @param depth how many archives and compressions it lies in
   */
  void open(InputStream stored, InputFormat format, Origin base, int depth) throws IOException {
    BufferedInputStream input = new BufferedInputStream(stored, HEAD);
    byte[] head = head(input);
    Compression compression = Compression.of(head);
    boolean isContainer = compression != null || isZip(head) || isTar(head);
    if (isContainer && depth == MAX_DEPTH) {
      throw new IOException("archives are nested deeper than " + MAX_DEPTH);
    }
    if (compression == Compression.GZIP
        && isWarc(format, Compression.headWithin(head, WarcFile.MAGIC.length()))) {
      new WarcFile(this, base.recordId(), depth == 0, limit).readCompressed(input);
    } else if (compression != null) {
      try (InputStream content = compression.open(new Unclosed(input))) {
        open(limit.decompressed(new FailingInput(content)), format, base, depth + 1);
      }
    } else if (format == InputFormat.ZIP || isZip(head)) {
      RewindableInput source = new RewindableInput(new Unclosed(input));
      try (ZipArchiveInputStream zip = zip(source)) {
        new ArchiveFile(
                this, base.recordId(), inside(format), depth + 1, limit, new ZipHeaders(source))
            .read(zip);
      }
    } else if (format == InputFormat.TAR || isTar(head)) {
      new ArchiveFile(this, base.recordId(), inside(format), depth + 1, limit, null)
          .read(new TarInput(input));
    } else if (isWarc(format, head)) {
      new WarcFile(this, base.recordId(), depth == 0, limit).readPlain(input);
    } else if (passesOver(format, base, head)) {
      return;
    } else if ((format == InputFormat.JSONL || format == InputFormat.AUTO)
        && JsonLinesFile.isUtf16(head)) {
      throw new IOException(
          "JSON in UTF-16: records are read in UTF-8 (iconv -f UTF-16 -t UTF-8 makes it that)");
    } else if (format == InputFormat.JSONL
        || format == InputFormat.AUTO && JsonLinesFile.isJson(head)) {
      new JsonLinesFile(this, base.recordId(), depth == 0).read(input, head);
    } else {
      whole(input, format, base);
    }
  }

  /**
   * Passes over what its name, and nothing in it, says to be no page; a forced format is obeyed.
   */
  private boolean passesOver(InputFormat format, Origin base, byte[] head) {
    String name = name(base);
    String kind = name == null || format != InputFormat.AUTO ? null : NoPage.kind(name, head);
    if (kind == null) {
      return false;
    }
    passedOver(kind);
    return true;
  }

  private @Nullable String name(Origin base) {
    return base.recordId() == null ? fileName : base.recordId();
  }

  private static ZipArchiveInputStream zip(InputStream input) {
    return new ZipArchiveInputStream(
        input,
        StandardCharsets.UTF_8.name(),
        /* useUnicodeExtraFields= */ true,
        /* allowStoredEntriesWithDataDescriptor= */ true);
  }

  /** What a stream begins with; all that comes before a failure where it fails at once. */
  private static byte[] head(BufferedInputStream input) throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    input.mark(HEAD);
    try {
      int read;
      while (length < HEAD && (read = input.read(head, length, HEAD - length)) > 0) {
        length += read;
      }
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException e) {
      // Whoever reads the content meets it again, behind what is still whole.
    }
    input.reset();
    return Arrays.copyOf(head, length);
  }

  private void whole(InputStream input, InputFormat format, Origin base) throws IOException {
    String type =
        format == InputFormat.HTML ? "text/html" : format == InputFormat.TEXT ? "text/plain" : null;
    byte[] bytes = input.readNBytes(settings.maxPayloadBytes() + 1);
    XmlRoot root = format == InputFormat.AUTO ? XmlRoot.of(bytes) : null;
    if (root != null && !root.isPage()) {
      throw new IOException(
          (root.isFeed() ? "a feed" : "an XML document")
              + " (<"
              + root.name()
              + ">), no page (--format=html takes it as one, and all other input too)");
    }
    String name = name(base);
    if (format == InputFormat.AUTO
        && JsonLinesFile.isJsonWithoutRecords(bytes, name == null ? "" : name)) {
      throw new IOException(
          "JSON, but no objects, one a line or in an array (--format=text takes it as a page)");
    }
    payload(base.declared(type), bytes);
  }

  /** A forced format of archives says nothing of their entries. */
  private static InputFormat inside(InputFormat format) {
    return format == InputFormat.ZIP || format == InputFormat.TAR ? InputFormat.AUTO : format;
  }

  private static boolean isWarc(InputFormat format, byte[] head) {
    return format == InputFormat.WARC || format == InputFormat.AUTO && WarcFile.isBegin(head);
  }

  private static boolean isZip(byte[] head) {
    return begins(head, 0, ZIP) || begins(head, 0, EMPTY_ZIP);
  }

  private static boolean isTar(byte[] head) {
    return begins(head, TAR_MAGIC_OFFSET, TAR);
  }

  static boolean begins(byte[] head, int at, byte[] magic) {
    return head.length >= at + magic.length
        && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
  }

  /** Exceptions of decompressors say little to people. */
  static IOException told(Exception error) {
    if (error instanceof EOFException) {
      return new IOException("it is cut off: its data end too early", error);
    }
    boolean says = error.getMessage() != null && !error.getMessage().isBlank();
    return error instanceof IOException io && says
        ? io
        : new IOException("it is damaged: " + error, error);
  }
}
