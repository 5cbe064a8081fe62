package dateline.clean;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;

/** Pages for tests, and what the cleaner makes of them. */
final class PageText {

  private PageText() {}

  static RawDocument raw(byte[] payload) {
    return new RawDocument(
        "id",
        List.of(Source.newBuilder().setUri("file:///page.txt").build()),
        ByteBuffer.wrap(payload));
  }

  static Document cleaned(String page) throws UnreadablePayloadException {
    return cleaned(page.getBytes(StandardCharsets.UTF_8), CleaningMode.FULL);
  }

  static Document cleaned(String page, Charset charset) throws UnreadablePayloadException {
    return cleaned(page.getBytes(charset), CleaningMode.FULL);
  }

  static Document cleaned(byte[] payload, CleaningMode mode) throws UnreadablePayloadException {
    return new DocumentCleaner(new CleaningSettings(mode, null)).clean(raw(payload));
  }
}
