package dateline.clean.metadata;

import dateline.clean.time.StatedTime;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of web pages, and what they say of the page. */
public final class WebAddress {

  private static final int MAX_LENGTH = 2000;

  /** A day in the path: {@code /2021/03/04/}, {@code /2021/mar/04/}, {@code /20210304/}. */
  private static final Pattern DAY =
      Pattern.compile(
          "/(?<year>(?:19|20)\\d\\d)(?:"
              + "(?<sign>[/_-])(?:(?<number>\\d{1,2})|(?<name>[a-z]{3}))\\k<sign>(?<day>\\d{1,2})(?![\\d])"
              + "|(?<twoMonth>\\d\\d)(?<twoDay>\\d\\d)(?=[/_-]|$))",
          Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /** Whether it is a whole address of the web. */
  public static boolean isWeb(String address) {
    return address.length() <= MAX_LENGTH
        && (address.regionMatches(true, 0, "http://", 0, 7)
            || address.regionMatches(true, 0, "https://", 0, 8))
        && host(address) != null;
  }

  /**
   * The whole address that a page means.
   *
   * @param stated as the page states it, perhaps without its host
   * @param base the address of a page of the same site
   * @return null if that is no address of the web
   */
  static @Nullable String absolute(String stated, @Nullable String base) {
    String address = stated.strip().replace(" ", "%20");
    if (address.isEmpty() || address.length() > MAX_LENGTH) {
      return null;
    }
    if (!isWeb(address)) {
      if (base == null) {
        return null;
      }
      try {
        address = new URI(base.strip()).resolve(address).toString();
      } catch (URISyntaxException | IllegalArgumentException e) {
        return null;
      }
    }
    return isWeb(address) ? address : null;
  }

  /** The name of an address's host in lower case; null where it has none. */
  static @Nullable String host(String address) {
    int scheme = address.indexOf("://");
    if (scheme < 0) {
      return null;
    }
    int end = scheme + 3;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(scheme + 3, end).toLowerCase(Locale.ROOT);
    return host.contains(".") && host.indexOf(' ') < 0 ? host : null;
  }

  /** Whether two addresses name one page, whatever their schemes, queries and last strokes are. */
  static boolean samePage(String one, String two) {
    return page(one).equals(page(two));
  }

  /** Whether it is the address of a whole site. */
  public static boolean isSite(String address) {
    return page(address).indexOf('/') < 0;
  }

  private static String page(String address) {
    String page = address.strip().replaceFirst("^(?i:https?:)?//(?i:www\\.)?", "");
    int end = 0;
    while (end < page.length() && "?#".indexOf(page.charAt(end)) < 0) {
      end++;
    }
    while (end > 0 && page.charAt(end - 1) == '/') {
      end--;
    }
    return page.substring(0, end);
  }

  /** The day in an address's path; null where it has none. */
  static @Nullable StatedTime day(String address) {
    Matcher m = DAY.matcher(address);
    while (m.find()) {
      String day =
          m.group("twoDay") != null
              ? m.group("year") + "-" + m.group("twoMonth") + "-" + m.group("twoDay")
              : m.group("name") != null
                  ? m.group("day") + " " + m.group("name") + " " + m.group("year")
                  : m.group("year") + "-" + m.group("number") + "-" + m.group("day");
      StatedTime time = StatedTime.findAll(day).stream().findFirst().orElse(null);
      if (time != null) {
        return time;
      }
    }
    return null;
  }
}
