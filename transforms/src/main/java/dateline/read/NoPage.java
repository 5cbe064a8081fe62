package dateline.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what lies beside the pages of a site: a mirror brings its pictures, style sheets and feeds
 * along, and they are no failures. A web archive says by media type what its records are; files and
 * entries of archives have but their names. What is for programs says so itself: blogs have feeds
 * named {@code feed/index.html}.
 *
 * <p>A name alone is not believed, since crawlers save an error page under the name of the picture
 * that was asked for: content that is a page, or text where none belongs, is read.
 */
final class NoPage {

  /**
   * Few, and only what no text of an article lies in: of a PDF or an office document a user expects
   * the text, and must be told that it is not read.
   */
  private static final Map<String, String> TYPES = types();

  /** What is text, so that nothing but a page's tags tells it from what it is named. */
  private static final Set<String> WRITTEN =
      Set.of("css", "js", "mjs", "map", "webmanifest", "ann");

  /** Where WordPress answers programs; in a mirror no name there ends like that of records. */
  private static final Pattern WORDPRESS_API =
      Pattern.compile("(?:^|.*/)wp-json/(?!.*\\.(?:json|jsonl|ndjson)(?:\\.\\w+)?$).*");

  /** Of files that are compressed the name before counts. */
  private static final Set<String> COMPRESSED = Set.of("gz", "bz2", "xz", "zst");

  private NoPage() {}

  /**
   * What to count content as that is no page, in the singular; null if it may be one.
   *
   * @param name of the file or entry, with or without folders before it
   * @param head what it begins with; no archive, nothing compressed
   */
  static @Nullable String kind(String name, byte[] head) {
    XmlRoot root = XmlRoot.of(head);
    if (root != null && root.isForPrograms()) {
      return ContentType.kind(root);
    }
    if (CrawlFile.is(name, head)) {
      return "crawler file";
    }
    if (WORDPRESS_API.matcher(name).matches() && JsonLinesFile.isJson(head)) {
      return ContentType.kind("application/json");
    }
    String extension = extension(name);
    String type = TYPES.get(extension);
    if (type == null) {
      return null;
    }
    boolean contradicted =
        root != null
            ? root.isHtml()
            : !WRITTEN.contains(extension) && head.length > 0 && ContentType.isText(head);
    return contradicted ? null : ContentType.kind(type);
  }

  private static Map<String, String> types() {
    Map<String, String> types = new HashMap<>();
    for (String picture :
        List.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff")) {
      types.put(picture, "image/" + picture);
    }
    for (String font : List.of("woff", "woff2", "ttf", "otf", "eot")) {
      types.put(font, "font/" + font);
    }
    for (String sound : List.of("mp3", "m4a", "ogg", "wav")) {
      types.put(sound, "audio/" + sound);
    }
    for (String film : List.of("mp4", "m4v", "webm", "mov")) {
      types.put(film, "video/" + film);
    }
    for (String form : List.of("ann", "conll", "bio", "iob")) {
      types.put(form, ContentType.ANNOTATIONS);
    }
    types.put("css", "text/css");
    types.put("js", "text/javascript");
    types.put("mjs", "text/javascript");
    types.put("map", "application/json");
    types.put("webmanifest", "application/manifest+json");
    return Map.copyOf(types);
  }

  /** What a name ends with, in lower case; of compressed files, and those of a query, before it. */
  static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    // Mirrors keep the query of an address in the name: style.css?ver=5.
    int query = name.indexOf('?');
    String bare = (query < 0 ? name : name.substring(0, query)).toLowerCase(Locale.ROOT);
    int dot = bare.lastIndexOf('.');
    if (dot > 0 && COMPRESSED.contains(bare.substring(dot + 1))) {
      bare = bare.substring(0, dot);
      dot = bare.lastIndexOf('.');
    }
    return dot < 0 ? "" : bare.substring(dot + 1);
  }
}
