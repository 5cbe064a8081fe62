package dateline.clean;

import java.util.List;

/** Takes a page as it is: every character, in its place. */
final class AsItIs {

  private AsItIs() {}

  static CleanedPage page(DecodedText page) {
    MappedText.Builder text = new MappedText.Builder();
    String decoded = page.text();
    for (int i = 0; i < decoded.length(); ) {
      int codePoint = decoded.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      text.exact(codePoint, page.rawBegin(i), page.rawEnd(next));
      i = next;
    }
    return new CleanedPage(
        text.isEmpty() ? List.of() : List.of(text.build()), List.of(), CleanedPage.Metadata.NONE);
  }
}
