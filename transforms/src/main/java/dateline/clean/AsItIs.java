package dateline.clean;

import java.util.List;

/** Takes a page as it is: every character, in its place. */
final class AsItIs {

  private AsItIs() {}

  static CleanedPage page(DecodedText page) {
    MappedText text = page.mapped(0, page.text().length());
    return new CleanedPage(
        PageKind.ARTICLE,
        text.isEmpty() ? List.of() : List.of(text),
        List.of(),
        CleanedPage.Metadata.NONE);
  }
}
