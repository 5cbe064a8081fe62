package dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Tells what crawlers need and leave behind in a mirror, all of it text: rules for crawlers, their
 * logs and their cookies. It must have its name and its form as well.
 */
enum CrawlFile {
  ROBOTS("robots\\.txt", "(?i)(?:user-agent|disallow|allow|sitemap|crawl-delay|host)[ \\t]*:.*"),
  LOG("wget-log(?:\\.[0-9]+)?", "--[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}--  .*"),
  COOKIES("cookies\\.txt", "# (?:Netscape )?HTTP Cookie File.*");

  private static final int HEAD = 1 << 12;

  private final Pattern name;
  private final Pattern firstLine;

  CrawlFile(String name, String firstLine) {
    this.name = Pattern.compile(name);
    this.firstLine = Pattern.compile(firstLine);
  }

  /**
   * Whether a file is one of these.
   *
   * @param path of the file, or its name alone
   * @param head what it begins with
   */
  static boolean is(String path, byte[] head) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Arrays.stream(values())
        .anyMatch(file -> file.name.matcher(name).matches() && file.begins(head));
  }

  /** Rules may have words before them, behind the mark of a comment. */
  private boolean begins(byte[] head) {
    return new String(head, 0, Math.min(HEAD, head.length), StandardCharsets.UTF_8)
        .replace("\ufeff", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && (this != ROBOTS || !line.startsWith("#")))
        .findFirst()
        .filter(line -> firstLine.matcher(line).matches())
        .isPresent();
  }
}
