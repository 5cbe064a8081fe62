package dateline.clean;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.read.RawDocuments;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import news.dateline.records.Document;

/** Pages for tests, and what the cleaner makes of them. */
public final class PageText {

  private PageText() {}

  public static Document cleaned(String page) throws UnreadablePayloadException {
    return cleaned(page.getBytes(StandardCharsets.UTF_8), CleaningMode.FULL);
  }

  public static Document cleaned(String page, Charset charset) throws UnreadablePayloadException {
    return cleaned(page.getBytes(charset), CleaningMode.FULL);
  }

  public static Document cleaned(byte[] payload, CleaningMode mode)
      throws UnreadablePayloadException {
    return new DocumentCleaner(new CleaningSettings(mode, null))
        .clean(RawDocuments.of(payload), payload);
  }
}
