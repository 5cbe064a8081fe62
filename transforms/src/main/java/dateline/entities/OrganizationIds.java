package dateline.entities;

import dateline.places.Countries;
import dateline.places.Demonyms;
import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of an organisation's canonical id. Companies lose their form, bodies of the world have
 * one id by their letters and in full. What every country has, a supreme court, a liberal party,
 * gets its country behind it where that is said, in the name or beside it: "U.S. Supreme Court",
 * "the American Supreme Court" and "Supreme Court of the United States" are one.
 */
final class OrganizationIds {

  private static final Map<String, String> KNOWN = read();

  private static final Set<String> BODIES =
      Set.of(
          "army",
          "assembly",
          "cabinet",
          "chamber",
          "commission",
          "congress",
          "council",
          "court",
          "department",
          "force",
          "forces",
          "government",
          "guard",
          "ministry",
          "navy",
          "parliament",
          "party",
          "police",
          "senate",
          "treasury",
          "tribunal");

  private static final int LONGEST_COUNTRY = 4;

  private OrganizationIds() {}

  private static Map<String, String> read() {
    Map<String, String> known = new HashMap<>();
    for (String line : ResourceLines.of(OrganizationIds.class, "organizations.csv")) {
      List<String> names = List.of(line.split(",", -1));
      names.forEach(name -> known.put(plain(name), names.get(0)));
    }
    return known;
  }

  private static String plain(String name) {
    return CanonicalIds.slug(name.replace(".", ""));
  }

  /**
   * The words, joined by hyphens.
   *
   * @param country ISO 3166-1 alpha-3 code of the country that stands beside the name; null if none
   */
  static String words(String name, @Nullable String country) {
    ThingName thing = ThingName.of(name);
    String known = KNOWN.get(plain(String.join(" ", thing.written())));
    if (known != null) {
      return CanonicalIds.slug(known);
    }
    List<String> words = thing.words();
    for (int n = Math.min(LONGEST_COUNTRY, words.size() - 1); n > 0; n--) {
      String first = code(words.subList(0, n));
      List<String> rest = words.subList(n, words.size());
      if (first != null && isCommon(rest)) {
        return of(rest, first);
      }
      int of = words.size() - n - 1;
      String last = code(words.subList(words.size() - n, words.size()));
      if (last != null && of > 0) {
        int end = words.get(of).equals("the") && of > 1 ? of - 1 : of;
        if (words.get(end).equals("of") && isCommon(words.subList(0, end))) {
          return of(words.subList(0, end), last);
        }
      }
    }
    return country != null && isCommon(words) ? of(words, country) : CanonicalIds.slug(thing.key());
  }

  /** Whether every state has one: "Times" and "University" are names of one. */
  private static boolean isCommon(List<String> words) {
    ThingName name = new ThingName(words, words);
    return name.isCommon() && BODIES.contains(name.head());
  }

  private static String of(List<String> words, String country) {
    return CanonicalIds.slug(String.join(" ", words) + " of " + Countries.name(country));
  }

  private static @Nullable String code(List<String> words) {
    String name = String.join(" ", words);
    String people = Demonyms.code(name);
    return people == null ? Countries.code(name) : people;
  }
}
