package dateline.clean.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the name of the site off the titles of its pages. */
final class SiteName {

  /** What stands between a headline and a site's name; the hyphen and colon only in white space. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s?(?:\\s[|–—·•»«›‹>~/:-]|\\s::|[|»«])\\s+|\\s?[|]\\s?");

  /** A site's name may stand before a colon: "The Harbour Blog: Gulls are back". */
  private static final Pattern FIRST_SEPARATOR = Pattern.compile(":\\s");

  /** Shorter names are in longer ones by chance. */
  private static final int MIN_PART = 5;

  /** What is left must still be a title. */
  private static final int MIN_TITLE_WORDS = 2;

  private static final int MAX_LENGTH = 500;

  private final Set<String> names = new LinkedHashSet<>();

  /**
   * Names of a site.
   *
   * @param named what the page calls its site or publisher
   * @param host of its address; null where unknown
   */
  SiteName(List<String> named, @Nullable String host) {
    named.stream().map(Values::key).filter(key -> !key.isEmpty()).forEach(names::add);
    if (host != null) {
      String[] labels = host.split("\\.", -1);
      for (int i = labels.length - 2; i >= 0; i--) {
        if (labels[i].length() > 3) {
          names.add(Values.key(labels[i]));
          break;
        }
      }
      names.add(Values.key(host.startsWith("www.") ? host.substring(4) : host));
    }
  }

  /**
   * A title without the site's name.
   *
   * @param others the page's other titles: what one has more than another at its end is the site's
   */
  String cutOff(String title, List<String> others) {
    if (title.length() > MAX_LENGTH) {
      return title;
    }
    String shorter = asOther(title, others);
    return shorter != null ? shorter : cutByName(title);
  }

  /** The part of a title that is another title of the page, where the rest is its site's. */
  private static @Nullable String asOther(String title, List<String> others) {
    for (String other : others) {
      String key = Values.key(other);
      if (key.isEmpty() || other.length() >= title.length()) {
        continue;
      }
      for (Matcher m = SEPARATOR.matcher(title); m.find(); ) {
        if (isTitle(other) && Values.key(title.substring(0, m.start())).equals(key)) {
          return title.substring(0, m.start()).strip();
        }
        if (isTitle(other) && Values.key(title.substring(m.end())).equals(key)) {
          return title.substring(m.end()).strip();
        }
      }
    }
    return null;
  }

  private String cutByName(String title) {
    List<int[]> separators = new ArrayList<>();
    for (Matcher m = SEPARATOR.matcher(title); m.find(); ) {
      separators.add(new int[] {m.start(), m.end()});
    }
    for (int i = separators.size() - 1; i >= 0; i--) {
      // The name may itself hold a separator: "Harbour Times - Ardmouth", and be followed by more.
      String part = title.substring(separators.get(i)[1]);
      String to =
          i + 1 < separators.size()
              ? title.substring(separators.get(i)[1], separators.get(i + 1)[0])
              : part;
      String left = title.substring(0, separators.get(i)[0]).strip();
      boolean named = isExactly(part) && !left.isEmpty();
      if (named || (isName(part) || isName(to)) && isTitle(left)) {
        return cutByName(left);
      }
    }
    if (!separators.isEmpty()) {
      String left = title.substring(separators.get(0)[1]).strip();
      if (isExactly(title.substring(0, separators.get(0)[0])) && isTitle(left)) {
        return left;
      }
    }
    Matcher colon = FIRST_SEPARATOR.matcher(title);
    if (colon.find() && isExactly(title.substring(0, colon.start()))) {
      String left = title.substring(colon.end()).strip();
      return isTitle(left) ? left : title;
    }
    return title;
  }

  /** Whether a part of a title is one of the site's names, or resembles one. */
  private boolean isName(String part) {
    String key = Values.key(part);
    if (names.contains(key)) {
      return true;
    }
    for (String name : names) {
      int shorter = Math.min(name.length(), key.length());
      if (shorter >= MIN_PART
          && 2 * shorter >= Math.max(name.length(), key.length())
          && (name.contains(key) || key.contains(name))) {
        return true;
      }
    }
    return false;
  }

  private boolean isExactly(String part) {
    return names.contains(Values.key(part));
  }

  /** Some scripts write titles without spaces. */
  private static boolean isTitle(String text) {
    return text.strip().split("\\s+", -1).length >= MIN_TITLE_WORDS
        || text.codePoints().filter(Character::isIdeographic).count() >= MIN_PART;
  }
}
