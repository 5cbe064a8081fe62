package dateline.clean.find;

import dateline.clean.block.CleanedPage;
import dateline.clean.block.PageKind;
import dateline.clean.decode.DecodedText;
import dateline.clean.decode.MappedText;
import java.util.List;

/** Takes a page as it is: every character, in its place. */
public final class AsItIs {

  private AsItIs() {}

  public static CleanedPage page(DecodedText page) {
    MappedText text = page.mapped(0, page.text().length());
    return new CleanedPage(
        PageKind.ARTICLE,
        text.isEmpty() ? List.of() : List.of(text),
        List.of(),
        CleanedPage.Metadata.NONE);
  }
}
