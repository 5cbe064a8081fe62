package dateline.dedupe;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.records.Document;
import news.dateline.records.Source;
import org.jspecify.annotations.Nullable;

/**
 * The site a document is a page of, as far as the document tells.
 *
 * @param kind what it was told by
 * @param name the host, the publisher's name or the folder
 */
record Site(Kind kind, String name) {

  /** What a site is told by, the surest first. */
  enum Kind {
    /** The host of the page's address. */
    HOST,
    /** The publisher that the page names. */
    PUBLISHER,
    /** The folder it lies in: dumps of many sites may lie in one. */
    FOLDER
  }

  private static final Pattern ADDRESS =
      Pattern.compile("^https?://(?:[^/?#@]*@)?([^/?#:]+)", Pattern.CASE_INSENSITIVE);

  /** Front doors of one site: the same pages for other devices. */
  private static final Pattern FRONT_DOOR =
      Pattern.compile("^(?:www\\d*|m|mobile|amp)\\.(?=[^.]+\\.)");

  /**
   * The site of a document. The address it was fetched from counts before the canonical one, which
   * may be another site's: the page around a syndicated article is that of the site that shows it.
   */
  static Site of(Document document) {
    Source source = document.getSources().get(0);
    String host =
        Stream.of(source.getUrl(), document.getCanonicalUrl())
            .filter(Objects::nonNull)
            .map(Site::host)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (host != null) {
      return new Site(Kind.HOST, host);
    }
    String publisher = document.getPublisher();
    if (publisher != null && !publisher.isBlank()) {
      return new Site(
          Kind.PUBLISHER, publisher.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip());
    }
    String uri = source.getUri();
    return new Site(Kind.FOLDER, uri.substring(0, uri.lastIndexOf('/') + 1));
  }

  /** The site that {@link #key()} names. */
  static Site ofKey(String key) {
    List<String> parts = List.of(key.split(" ", 2));
    return new Site(Kind.valueOf(parts.get(0)), parts.get(1));
  }

  /** The site as one string, the same for all its documents. */
  String key() {
    return kind + " " + name;
  }

  /** Whether the documents may be of several sites after all. */
  boolean isDoubtful() {
    return kind == Kind.FOLDER;
  }

  /** The host of a web address without the prefixes of its front doors; null if there is none. */
  static @Nullable String host(String address) {
    Matcher matcher = ADDRESS.matcher(address.strip());
    if (!matcher.find()) {
      return null;
    }
    String host = matcher.group(1).toLowerCase(Locale.ROOT);
    Matcher door = FRONT_DOOR.matcher(host);
    while (door.find()) {
      host = host.substring(door.end());
      door = FRONT_DOOR.matcher(host);
    }
    return host;
  }
}
