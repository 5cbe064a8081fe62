package dateline.pipeline.lineage;

import dateline.pipeline.options.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dataset's name as OpenLineage wants it: {@code file} and a path, or a bucket's address and what
 * lies in it.
 *
 * @param namespace of where it lies
 * @param name its path; of a pattern the directory above its first wildcard, which is the same
 *     every night
 */
public record DatasetName(String namespace, String name) {

  private static final Pattern ADDRESS = Pattern.compile("([a-zA-Z][\\w+.-]*)://([^/]*)/?(.*)");
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  /** The dataset that a pattern, a path or an address names. */
  public static DatasetName of(String place) {
    String plain = Secrets.redacted(place.startsWith("file:///") ? place.substring(7) : place);
    Matcher address = ADDRESS.matcher(plain);
    if (address.matches()) {
      String key = fixed(address.group(3));
      return new DatasetName(
          address.group(1) + "://" + address.group(2), key.isEmpty() ? "/" : key);
    }
    String fixed = fixed(plain);
    return new DatasetName(
        "file", Path.of(fixed.isEmpty() ? "." : fixed).toAbsolutePath().normalize().toString());
  }

  private static String fixed(String pattern) {
    Matcher wildcard = WILDCARD.matcher(pattern);
    if (!wildcard.find()) {
      return pattern.endsWith("/") && pattern.length() > 1
          ? pattern.substring(0, pattern.length() - 1)
          : pattern;
    }
    int slash = pattern.lastIndexOf('/', wildcard.start());
    return slash < 0 ? "" : pattern.substring(0, Math.max(slash, 1));
  }

  /** What lies below it. */
  DatasetName child(String child) {
    return new DatasetName(namespace, name.equals("/") ? name + child : name + "/" + child);
  }

  URI uri() {
    if (namespace.equals("file")) {
      return Path.of(name).toUri();
    }
    return URI.create(
        namespace.replace(Secrets.REDACTED, "redacted")
            + "/"
            + name.replaceFirst("^/", "").replace(" ", "%20"));
  }
}
