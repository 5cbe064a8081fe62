package dateline.clean.block;

import dateline.clean.decode.MappedText;
import java.time.Instant;
import java.util.List;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * What a cleaner makes of a page.
 *
 * @param kind what the page is; kept and metadata are an article's only if it is one
 * @param kept the article's paragraphs in page order
 * @param removed every other visible piece in page order
 * @param metadata what the page says about the article
 */
public record CleanedPage(
    PageKind kind, List<MappedText> kept, List<Removed> removed, Metadata metadata) {

  /** A visible piece that is not in the text, and why. */
  public record Removed(MappedText text, RemovalReason reason) {}

  /**
   * A time, and what states it.
   *
   * @param at UTC
   * @param evidence the words, or the address, it was read from
   */
  public record Dated(Instant at, String evidence) {}

  /**
   * What the clutter says about the article.
   *
   * @param title headline
   * @param published when it was published
   * @param updated when it was last changed
   * @param publisher as the page names it
   * @param authors in page order
   * @param dateline place the story was filed from
   * @param section of the publication
   * @param canonicalUrl of the page
   * @param language BCP 47 tag that the page declares: many declare a wrong one
   */
  public record Metadata(
      @Nullable String title,
      @Nullable Dated published,
      @Nullable Dated updated,
      @Nullable String publisher,
      List<String> authors,
      @Nullable String dateline,
      @Nullable String section,
      @Nullable String canonicalUrl,
      @Nullable String language) {

    public static final Metadata NONE =
        new Metadata(null, null, null, null, List.of(), null, null, null, null);
  }
}
