package dateline.clean;

import dateline.clean.block.CleanedPage;
import dateline.clean.block.PageKind;
import dateline.clean.decode.BinaryContent;
import dateline.clean.decode.CharsetDetection;
import dateline.clean.decode.DecodedText;
import dateline.clean.decode.MappedText;
import dateline.clean.decode.UnreadablePayloadException;
import dateline.clean.find.ArticleFinder;
import dateline.clean.find.AsItIs;
import dateline.clean.find.HtmlArticleFinder;
import dateline.clean.find.TextDumpFinder;
import dateline.clean.html.Markup;
import dateline.clean.language.ForeignBlocks;
import dateline.clean.language.LanguageDetection;
import dateline.clean.metadata.WebAddress;
import dateline.limit.OutOfTimeException;
import dateline.limit.TimeBudget;
import dateline.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RawDocument;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Source;
import org.jspecify.annotations.Nullable;

/** Makes a document of a raw payload: decoded, cleaned, traced to its bytes, its language known. */
public final class DocumentCleaner {

  private static final String PARAGRAPH_BREAK = "\n\n";

  /** The language that the stages behind cleaning can read. */
  private static final String ANALYZED_LANGUAGE = "en";

  /** An HTTP status of this and above says that the page is not to be had. */
  private static final int FIRST_ERROR = 400;

  /** Some servers send whole articles with the status of an error. */
  private static final int WORDS_OF_AN_ARTICLE = 150;

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
   * @throws OutOfTimeException if it takes longer than the settings allow
   */
  public Document clean(RawDocument raw, byte[] payload) throws UnreadablePayloadException {
    if (settings.language() == null) {
      languages(); // the first document does not pay for the model
    }
    return clean(raw, payload, TimeBudget.of(settings.maxTime(), "maxCleaningSeconds"));
  }

  /** Cleans a payload within a budget that somebody else has begun. */
  private Document clean(RawDocument raw, byte[] payload, TimeBudget budget)
      throws UnreadablePayloadException {
    CharsetDetection.Detected charset = CharsetDetection.detect(payload, raw.getDeclaredCharset());
    BinaryContent.refuse(payload, charset.wide());
    DecodedText page = DecodedText.decode(payload, charset.charset(), charset.markLength());
    budget.check();
    String mediaType = Markup.mediaType(page.text(), raw.getDeclaredType());
    if (settings.mode() == CleaningMode.NONE) {
      return document(
          raw, new Page(payload.length, mediaType, charset, page), AsItIs.page(page), budget);
    }
    ArticleFinder finder = mediaType.equals(Markup.TEXT) ? textDumps : htmlPages;
    DecodedText repaired = page.repaired();
    budget.check();
    CleanedPage cleaned = finder.find(repaired, address(raw), budget);
    budget.check();
    return document(raw, new Page(payload.length, mediaType, charset, repaired), cleaned, budget);
  }

  private Document document(RawDocument raw, Page page, CleanedPage found, TimeBudget budget) {
    CleanedPage.Metadata metadata = found.metadata();
    MappedText all = joined(found.kept());
    LanguageDetection.Detected language = language(all.text(), metadata.language());
    CleanedPage cleaned =
        settings.language() == null ? inOneLanguage(found, language.tag(), budget) : found;
    MappedText text = cleaned.equals(found) ? all : joined(cleaned.kept());
    CleanedPage.Dated published = metadata.published();
    CleanedPage.Dated updated = metadata.updated();
    int words = Words.count(text.text());
    return Document.newBuilder()
        .setDocumentId(raw.getDocumentId())
        .setSources(raw.getSources())
        .setMediaType(page.mediaType())
        .setCharset(page.text().charset().name())
        .setByteLength(page.length())
        .setStatus(status(cleaned.kind(), raw.getHttpStatus(), words, language.tag()))
        .setFlags(flags(page, text, cleaned))
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
        .setSegments(text.segments(page.text().charset()))
        .setRemoved(removed(cleaned))
        .setWordCount(words)
        .build();
  }

  /**
   * A payload as it was read.
   *
   * @param length of the payload in bytes
   */
  private record Page(
      int length, String mediaType, CharsetDetection.Detected charset, DecodedText text) {}

  /** Where the page was fetched from, as the first source says that knows. */
  private static @Nullable String address(RawDocument raw) {
    return raw.getSources().stream()
        .map(Source::getUrl)
        .filter(url -> url != null && WebAddress.isWeb(url))
        .findFirst()
        .orElse(null);
  }

  private static MappedText joined(List<MappedText> paragraphs) {
    int length = paragraphs.stream().mapToInt(p -> p.length() + PARAGRAPH_BREAK.length()).sum();
    MappedText.Builder text = new MappedText.Builder(length);
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
    return languages().detect(text, declared);
  }

  private static DocumentStatus status(
      PageKind kind, @Nullable Integer httpStatus, int words, String language) {
    if (httpStatus != null && httpStatus >= FIRST_ERROR && words < WORDS_OF_AN_ARTICLE) {
      return DocumentStatus.ERROR_PAGE;
    }
    if (kind != PageKind.ARTICLE) {
      return kind.status();
    }
    if (words == 0) {
      return DocumentStatus.EMPTY;
    }
    return isAnalyzed(language) ? DocumentStatus.ANALYZED : DocumentStatus.UNSUPPORTED_LANGUAGE;
  }

  private static List<DocumentFlag> flags(Page page, MappedText text, CleanedPage cleaned) {
    List<DocumentFlag> flags = new ArrayList<>();
    // The page may have come to us with what another reader could not decode.
    if (page.text().damaged() || isDamaged(text.text()) || isDamaged(cleaned)) {
      flags.add(DocumentFlag.DECODING_ERRORS);
    }
    if (page.text().isRepaired()) {
      flags.add(DocumentFlag.MOJIBAKE_REPAIRED);
    }
    if (page.charset().guessed()) {
      flags.add(DocumentFlag.CHARSET_GUESSED);
    }
    return flags;
  }

  /** Whether what stands beside the text holds characters that nobody could decode. */
  private static boolean isDamaged(CleanedPage page) {
    CleanedPage.Metadata metadata = page.metadata();
    Stream<@Nullable String> stated =
        Stream.of(metadata.title(), metadata.publisher(), metadata.dateline(), metadata.section());
    return Stream.concat(stated, metadata.authors().stream())
            .anyMatch(value -> value != null && isDamaged(value))
        || page.removed().stream().anyMatch(removed -> isDamaged(removed.text().text()));
  }

  private static boolean isDamaged(String text) {
    return text.indexOf('\ufffd') >= 0;
  }

  /** An English article without its blocks in other languages. */
  private CleanedPage inOneLanguage(CleanedPage page, String language, TimeBudget budget) {
    if (!isAnalyzed(language) || page.kept().size() < 2) {
      return page;
    }
    ForeignBlocks foreign = new ForeignBlocks(languages());
    List<MappedText> kept = new ArrayList<>();
    List<CleanedPage.Removed> removed = new ArrayList<>(page.removed());
    for (MappedText block : page.kept()) {
      budget.tick();
      if (foreign.isForeign(block.text())) {
        removed.add(new CleanedPage.Removed(block, RemovalReason.FOREIGN_LANGUAGE));
      } else {
        kept.add(block);
      }
    }
    if (kept.size() == page.kept().size()) {
      return page;
    }
    removed.sort(Comparator.comparingInt(block -> block.text().rawBegin()));
    return new CleanedPage(page.kind(), kept, removed, page.metadata());
  }

  private LanguageDetection languages() {
    LanguageDetection current = languages;
    if (current == null) {
      current = new LanguageDetection();
      languages = current;
    }
    return current;
  }

  /** Whether the stages behind cleaning read a language, named by its BCP 47 tag. */
  public static boolean isAnalyzed(String language) {
    String primary = language.toLowerCase(Locale.ROOT);
    return primary.equals(ANALYZED_LANGUAGE) || primary.startsWith(ANALYZED_LANGUAGE + "-");
  }
}
