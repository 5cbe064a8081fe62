package dateline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RawDocument;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Source;
import org.jspecify.annotations.Nullable;

/** Makes a document of a raw payload: decoded, cleaned, traced to its bytes, its language known. */
public final class DocumentCleaner {

  private static final String PARAGRAPH_BREAK = "\n\n";

  /** The language that the stages behind cleaning can read. */
  private static final String ANALYZED_LANGUAGE = "en";

  private final CleaningSettings settings;
  private final ArticleFinder textDumps = new TextDumpFinder();
  private final ArticleFinder htmlPages;
  private @Nullable LanguageDetection languages;

  public DocumentCleaner(CleaningSettings settings) {
    this(settings, new HtmlArticleFinder());
  }

  /** Cleans HTML pages by a finder of its own, to measure what its rules are worth. */
  DocumentCleaner(CleaningSettings settings, ArticleFinder htmlPages) {
    this.settings = settings;
    this.htmlPages = htmlPages;
  }

  /**
   * Cleans a payload.
   *
   * @param raw what is known of it
   * @param payload its bytes
   * @throws UnreadablePayloadException if it holds no text
   */
  public Document clean(RawDocument raw, byte[] payload) throws UnreadablePayloadException {
    CharsetDetection.Detected charset = CharsetDetection.detect(payload);
    BinaryContent.refuse(payload, charset.wide());
    DecodedText page = DecodedText.decode(payload, charset.charset(), charset.markLength());
    boolean html = Markup.isHtml(page.text());
    ArticleFinder finder = html ? htmlPages : textDumps;
    CleanedPage cleaned =
        settings.mode() == CleaningMode.NONE ? AsItIs.page(page) : finder.find(page, address(raw));
    return document(raw, payload.length, html ? "text/html" : "text/plain", page, cleaned);
  }

  private Document document(
      RawDocument raw, int length, String mediaType, DecodedText page, CleanedPage cleaned) {
    MappedText text = joined(cleaned.kept());
    CleanedPage.Metadata metadata = cleaned.metadata();
    LanguageDetection.Detected language = language(text.text(), metadata.language());
    CleanedPage.Dated published = metadata.published();
    CleanedPage.Dated updated = metadata.updated();
    return Document.newBuilder()
        .setDocumentId(raw.getDocumentId())
        .setSources(raw.getSources())
        .setMediaType(mediaType)
        .setCharset(page.charset().name())
        .setByteLength(length)
        .setStatus(status(text, language.tag()))
        .setFlags(page.damaged() ? List.of(DocumentFlag.DECODING_ERRORS) : List.of())
        .setLanguage(language.tag())
        .setLanguageConfidence(language.confidence())
        .setTitle(metadata.title())
        .setPublishedAt(published == null ? null : published.at())
        .setPublishedAtEvidence(published == null ? null : published.evidence())
        .setUpdatedAt(updated == null ? null : updated.at())
        .setUpdatedAtEvidence(updated == null ? null : updated.evidence())
        .setPublisher(metadata.publisher())
        .setAuthors(metadata.authors())
        .setDateline(metadata.dateline())
        .setSection(metadata.section())
        .setCanonicalUrl(metadata.canonicalUrl())
        .setText(text.text())
        .setSegments(text.segments(page.charset()))
        .setRemoved(removed(cleaned))
        .setWordCount(Words.count(text.text(), ""))
        .build();
  }

  /** Where the page was fetched from, as the first source says that knows. */
  private static @Nullable String address(RawDocument raw) {
    return raw.getSources().stream()
        .map(Source::getUrl)
        .filter(url -> url != null && WebAddress.isWeb(url))
        .findFirst()
        .orElse(null);
  }

  private static MappedText joined(List<MappedText> paragraphs) {
    MappedText.Builder text = new MappedText.Builder();
    for (MappedText paragraph : paragraphs) {
      if (!text.isEmpty()) {
        text.inserted(PARAGRAPH_BREAK);
      }
      text.append(paragraph);
    }
    return text.build();
  }

  private static List<RemovedBlock> removed(CleanedPage cleaned) {
    List<RemovedBlock> blocks = new ArrayList<>();
    for (CleanedPage.Removed block : cleaned.removed()) {
      MappedText text = block.text();
      blocks.add(
          new RemovedBlock(
              (long) text.rawBegin(), (long) text.rawEnd(), text.text(), block.reason()));
    }
    return blocks;
  }

  private LanguageDetection.Detected language(String text, @Nullable String declared) {
    if (settings.language() != null) {
      return new LanguageDetection.Detected(settings.language(), null);
    }
    if (languages == null) {
      languages = new LanguageDetection();
    }
    return languages.detect(text, declared);
  }

  private static DocumentStatus status(MappedText text, String language) {
    if (text.text().isBlank()) {
      return DocumentStatus.EMPTY;
    }
    return isAnalyzed(language) ? DocumentStatus.ANALYZED : DocumentStatus.UNSUPPORTED_LANGUAGE;
  }

  /** Whether the stages behind cleaning read a language, named by its BCP 47 tag. */
  public static boolean isAnalyzed(String language) {
    String primary = language.toLowerCase(Locale.ROOT);
    return primary.equals(ANALYZED_LANGUAGE) || primary.startsWith(ANALYZED_LANGUAGE + "-");
  }
}
