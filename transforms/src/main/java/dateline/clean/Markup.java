package dateline.clean;

import java.util.regex.Pattern;

/** Tells pages that are still HTML: cleaned as text, their tags would become sentences. */
final class Markup {

  private static final int SAMPLE = 4000;

  private static final Pattern HTML =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[^>]{0,1000}-->\\s*)?<(?:!doctype\\s+html|html)[\\s>]",
          Pattern.CASE_INSENSITIVE);

  private Markup() {}

  /** Refuses an HTML page. */
  static void refuse(String text) throws UnreadablePayloadException {
    if (HTML.matcher(text.substring(0, Math.min(SAMPLE, text.length()))).find()) {
      throw new UnreadablePayloadException(
          "an HTML page: this release reads text dumps of pages; --cleaning=none takes it as it is");
    }
  }
}
