package dateline.clean;

import java.time.Instant;
import java.util.List;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/**
 * What a cleaner makes of a page.
 *
 * @param kept the article's paragraphs in page order
 * @param removed every other visible piece in page order
 * @param metadata what the page says about the article
 */
record CleanedPage(List<MappedText> kept, List<Removed> removed, Metadata metadata) {

  /** A visible piece that is not in the text, and why. */
  record Removed(MappedText text, RemovalReason reason) {}

  /**
   * What the clutter says about the article.
   *
   * @param title headline
   * @param publishedAt UTC
   * @param publishedAtEvidence the words it was read from
   * @param publisher as the page names it
   * @param authors in page order
   * @param dateline place the story was filed from
   * @param section of the publication
   * @param canonicalUrl of the page
   */
  record Metadata(
      @Nullable String title,
      @Nullable Instant publishedAt,
      @Nullable String publishedAtEvidence,
      @Nullable String publisher,
      List<String> authors,
      @Nullable String dateline,
      @Nullable String section,
      @Nullable String canonicalUrl) {

    static final Metadata NONE = new Metadata(null, null, null, null, List.of(), null, null, null);
  }
}
