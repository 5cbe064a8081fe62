package dateline.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.MentionKind;
import org.jspecify.annotations.Nullable;

/** The mentions of one entity, as they are gathered. */
final class EntityGroup {

  private final List<NamedMention> mentions = new ArrayList<>();

  /** As first written, by lower case. */
  private final Map<String, String> titles = new LinkedHashMap<>();

  /** Codes of the countries that stand with its names or titles. */
  private final Set<String> countries = new TreeSet<>();

  private @Nullable String given;
  private String key = "";

  /** What its names have in common, as words: the full name of who is only called Martin. */
  void setKey(String words) {
    key = words;
  }

  String key() {
    return key;
  }

  /** The canonical id that the user gives it. */
  void setGiven(@Nullable String canonicalId) {
    given = canonicalId;
  }

  @Nullable String given() {
    return given;
  }

  void add(NamedMention mention) {
    mentions.add(mention);
  }

  void addTitle(String title) {
    titles.putIfAbsent(title.toLowerCase(Locale.ROOT), title);
  }

  void addCountries(Set<String> codes) {
    countries.addAll(codes);
  }

  /** The only country that stands with its names or titles; null where none does, or several do. */
  @Nullable String country() {
    return countries.size() == 1 ? countries.iterator().next() : null;
  }

  /** Takes over what another has. */
  void addAll(EntityGroup other) {
    mentions.addAll(other.mentions);
    other.titles.values().forEach(this::addTitle);
    countries.addAll(other.countries);
  }

  /** All mentions in text order. */
  List<NamedMention> mentions() {
    return mentions.stream().sorted(Comparator.comparingInt(NamedMention::begin)).toList();
  }

  List<String> titles() {
    return List.copyOf(titles.values());
  }

  /**
   * The mention with most words, then most letters, then one not in capitals, then the first; of
   * names only where there are any.
   */
  NamedMention fullest() {
    boolean named = mentions.stream().anyMatch(EntityGroup::isName);
    return mentions.stream()
        .filter(mention -> !named || isName(mention))
        .max(
            Comparator.<NamedMention>comparingInt(mention -> mention.words().size())
                .thenComparingInt(mention -> mention.text().length())
                .thenComparing(mention -> !mention.isInCapitals())
                .thenComparingInt(mention -> -mention.begin()))
        .orElseThrow(() -> new IllegalStateException("a group without mentions"));
  }

  /** The names by which it is called, sorted; of what has no names, its words. */
  Set<String> names() {
    boolean named = mentions.stream().anyMatch(EntityGroup::isName);
    Set<String> names = new TreeSet<>();
    for (NamedMention mention : mentions) {
      if (!named || isName(mention)) {
        names.add(mention.name());
      }
    }
    return names;
  }

  private static boolean isName(NamedMention mention) {
    return mention.kind() == MentionKind.NAME;
  }
}
