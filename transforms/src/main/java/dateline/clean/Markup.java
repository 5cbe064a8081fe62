package dateline.clean;

import java.util.regex.Pattern;

/** Tells HTML pages from text. */
final class Markup {

  private static final int SAMPLE = 4000;

  private static final Pattern HTML =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  /** Tags that pages without the outer ones are made of. */
  private static final Pattern FRAGMENT =
      Pattern.compile(
          "<(?:meta|div|p|title|script|h1|article|section)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final int MIN_FRAGMENT_TAGS = 5;

  private Markup() {}

  /** Whether a text is an HTML page. */
  static boolean isHtml(String text) {
    String head = text.substring(0, Math.min(SAMPLE, text.length())).strip();
    if (HTML.matcher(head).find()) {
      return true;
    }
    return head.startsWith("<") && FRAGMENT.matcher(head).results().count() >= MIN_FRAGMENT_TAGS;
  }
}
