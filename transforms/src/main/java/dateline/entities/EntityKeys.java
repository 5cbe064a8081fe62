package dateline.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which entity each mention belongs to, as a key that mentions of one entity share. */
final class EntityKeys {

  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "for", "in", "on", "de", "&", "to");

  /** Words behind the name of a city or a province that say what it is. */
  private static final Set<String> KINDS = Set.of("city", "province", "state", "oblast");

  private final List<NamedMention> mentions;

  EntityKeys(List<NamedMention> mentions) {
    this.mentions = mentions;
  }

  /** One key for each mention, in their order. */
  List<String> keys() {
    Set<String> fullNames = fullNames();
    Map<String, String> acronyms = acronyms();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      keys.add(key(i, fullNames, acronyms));
    }
    return keys;
  }

  private String key(int i, Set<String> fullNames, Map<String, String> acronyms) {
    NamedMention mention = mentions.get(i);
    switch (mention.type()) {
      case EntityTypes.PERSON -> {
        return EntityTypes.PERSON + "/" + personName(i, fullNames);
      }
      case EntityTypes.ORGANIZATION -> {
        String key = withoutArticle(mention.key());
        return EntityTypes.ORGANIZATION + "/" + acronyms.getOrDefault(mention.text(), key);
      }
      case EntityTypes.COUNTRY,
          EntityTypes.NATIONALITY,
          EntityTypes.CITY,
          EntityTypes.STATE_OR_PROVINCE -> {
        String code = CanonicalIds.code(mention.type(), mention.name());
        return mention.type() + "/" + (code == null ? withoutKind(mention.key()) : code);
      }
      default -> {
        boolean value = EntityTypes.isValue(mention.type()) && mention.normalizedValue() != null;
        return mention.type() + "/" + (value ? mention.normalizedValue() : mention.key());
      }
    }
  }

  /** Names of persons of two words or more, but for the surname of another: "van Dalen". */
  private Set<String> fullNames() {
    Set<String> names = new LinkedHashSet<>();
    for (NamedMention mention : mentions) {
      if (mention.is(EntityTypes.PERSON) && !mention.isSingleWord()) {
        names.add(mention.key());
      }
    }
    Set<String> fullest = new LinkedHashSet<>(names);
    fullest.removeIf(name -> names.stream().anyMatch(other -> bears(other, name)));
    return fullest;
  }

  /** The full name that a person's mention stands for; itself where there is none. */
  private String personName(int i, Set<String> fullNames) {
    NamedMention mention = mentions.get(i);
    String key = mention.key();
    if (fullNames.contains(key)) {
      return key;
    }
    List<String> bearers = fullNames.stream().filter(name -> bears(name, key)).toList();
    if (bearers.size() <= 1) {
      return bearers.isEmpty() ? key : bearers.get(0);
    }
    String nearest = nearestBefore(i, bearers);
    return nearest == null ? bearers.get(0) : nearest;
  }

  /** Whether a full name begins or ends with a shorter one: surnames stand first or last. */
  private static boolean bears(String fullName, String name) {
    return fullName.startsWith(name + " ") || fullName.endsWith(" " + name);
  }

  private @Nullable String nearestBefore(int i, List<String> names) {
    for (int k = i - 1; k >= 0; k--) {
      NamedMention earlier = mentions.get(k);
      if (earlier.is(EntityTypes.PERSON) && names.contains(earlier.key())) {
        return earlier.key();
      }
    }
    return null;
  }

  /** Acronyms of organisations that the document names in full. */
  private Map<String, String> acronyms() {
    Map<String, String> acronyms = new HashMap<>();
    for (NamedMention mention : mentions) {
      if (mention.is(EntityTypes.ORGANIZATION) && !mention.isSingleWord()) {
        acronyms.putIfAbsent(initials(mention.text()), withoutArticle(mention.key()));
      }
    }
    acronyms.keySet().removeIf(acronym -> acronym.length() < 2);
    return acronyms;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      if (!word.isEmpty() && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
      }
    }
    return initials.toString();
  }

  /** "Ormsk City" is Ormsk, where both are cities; "Ormsk Province" likewise. */
  private static String withoutKind(String key) {
    int space = key.lastIndexOf(' ');
    return space > 0 && KINDS.contains(key.substring(space + 1)) ? key.substring(0, space) : key;
  }

  private static String withoutArticle(String key) {
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
