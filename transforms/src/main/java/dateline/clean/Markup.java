package dateline.clean;

import java.util.regex.Pattern;

/** Tells HTML pages from text. */
final class Markup {

  private static final int SAMPLE = 4000;

  private static final Pattern HTML =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[^>]{0,1000}-->\\s*)?<(?:!doctype\\s+html|html)[\\s>]",
          Pattern.CASE_INSENSITIVE);

  private Markup() {}

  /** Whether a text is an HTML page. */
  static boolean isHtml(String text) {
    return HTML.matcher(text.substring(0, Math.min(SAMPLE, text.length()))).find();
  }
}
