package dateline.pipeline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes {@link VariedArticles} as a crawl delivers them: one of five as a file of plain text, two
 * as a line of JSON, two as a page in a WARC; JSON and WARC a thousand a file. Pages have their
 * site's menus and boxes.
 */
final class LoadFolder {

  private static final int OF_A_FILE = 1000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

  private final Path folder;
  private final VariedArticles articles;
  private long bytes;

  private LoadFolder(Path folder, VariedArticles articles) {
    this.folder = folder;
    this.articles = articles;
  }

  /**
   * Writes articles.
   *
   * @param folder an empty or missing one
   * @return bytes written
   */
  static long write(Path folder, VariedArticles articles, int number) throws IOException {
    LoadFolder load = new LoadFolder(folder, articles);
    for (int begin = 0; begin < number; begin += OF_A_FILE) {
      load.write(begin, Math.min(number, begin + OF_A_FILE));
    }
    return load.bytes;
  }

  private void write(int begin, int end) throws IOException {
    String part = String.format(Locale.ROOT, "%05d", begin / OF_A_FILE);
    Path texts = Files.createDirectories(folder.resolve("texts").resolve(part));
    try (OutputStream lines = Files.newOutputStream(folder.resolve("lines-" + part + ".jsonl"));
        OutputStream crawl = Files.newOutputStream(folder.resolve("crawl-" + part + ".warc"))) {
      for (int i = begin; i < end; i++) {
        VariedArticles.Varied article = articles.article(i);
        if (articles.isCopy(i) || i % 5 == 0) {
          byte[] text = text(article).getBytes(StandardCharsets.UTF_8);
          Files.write(texts.resolve(String.format(Locale.ROOT, "%07d.txt", i)), text);
          bytes += text.length;
        } else if (i % 5 < 3) {
          write(lines, line(article));
        } else {
          write(crawl, record(article));
        }
      }
    }
  }

  private void write(OutputStream out, String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.write(encoded);
    bytes += encoded.length;
  }

  static String text(VariedArticles.Varied article) {
    return article.headline() + "\n\n" + String.join("\n\n", article.paragraphs()) + "\n";
  }

  private static String address(VariedArticles.Varied article) {
    return "https://www."
        + VariedArticles.siteName(article.site())
        + ".example/news/"
        + article.number();
  }

  private static String day(VariedArticles.Varied article) {
    return FIRST_DAY.plusDays(article.number() % 60) + "T06:00:00Z";
  }

  private static String line(VariedArticles.Varied article) {
    return "{\"url\": \""
        + address(article)
        + "\", \"html\": \""
        + page(article).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
        + "\", \"fetched_at\": \""
        + day(article)
        + "\"}\n";
  }

  private static String record(VariedArticles.Varied article) {
    String page = page(article);
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + page.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
        + UUID.nameUUIDFromBytes(address(article).getBytes(StandardCharsets.UTF_8))
        + ">\r\nWARC-Date: "
        + day(article)
        + "\r\nWARC-Target-URI: "
        + address(article)
        + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
        + answer.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + answer
        + "\r\n\r\n";
  }

  private static String page(VariedArticles.Varied article) {
    String site = VariedArticles.siteName(article.site());
    String name = site.substring(0, 1).toUpperCase(Locale.ROOT) + site.substring(1) + " Post";
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(article.headline()))
        .append(" | ")
        .append(name)
        .append("</title>\n<meta property=\"article:published_time\" content=\"")
        .append(day(article))
        .append("\"></head>\n<body><nav><a href=\"/\">Home</a> <a href=\"/politics\">Politics</a>")
        .append(" <a href=\"/business\">Business</a> <a href=\"/sport\">Sport</a></nav>\n")
        .append("<article><h1>")
        .append(escaped(article.headline()))
        .append("</h1>\n");
    for (String paragraph : article.paragraphs()) {
      page.append("<p>").append(escaped(paragraph)).append("</p>\n");
    }
    page.append("<p>Readers of the ")
        .append(name)
        .append(
            " get the evening letter of our newsroom at six. Tell us what you think of it.</p>\n")
        .append(
            "</article>\n<aside><h2>More</h2><ul><li><a href=\"/a\">The day in pictures</a></li>")
        .append(
            "<li><a href=\"/b\">What our readers write</a></li></ul></aside>\n<footer>&copy; 2026 ")
        .append(name)
        .append(". All rights reserved.</footer></body></html>\n");
    return page.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
