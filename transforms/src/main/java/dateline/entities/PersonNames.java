package dateline.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which person each name of a person stands for: the fullest name in the article that it may be
 * short for. Of several bearers of a surname it is the one who has the title or the gender that
 * stands with it; else the one named last.
 */
final class PersonNames {

  /** Of how many bearers of a word one is sought; a list of more says nothing. */
  private static final int MOST = 100;

  /** How many mentions before a surname its bearer is sought. */
  private static final int REACH = 1000;

  private final PersonDetails details;
  private final List<NamedMention> mentions;

  /** The name of each mention, of persons and of all others. */
  private final List<PersonName> names = new ArrayList<>();

  /** The names that are short for no other, each with the one it is a variant of, or itself. */
  private final Map<PersonName, PersonName> fullest = new LinkedHashMap<>();

  /** Full names by each of their words. */
  private final Map<String, List<PersonName>> byWord = new HashMap<>();

  /** The first full name of those with the same letters, or the same words. */
  private final Map<String, PersonName> variants = new HashMap<>();

  /** What stands with the mentions of a full name. */
  private final Map<PersonName, Set<String>> titles = new HashMap<>();

  private final Map<PersonName, Gender> genders = new HashMap<>();

  PersonNames(List<NamedMention> mentions, PersonDetails details) {
    this.mentions = mentions;
    this.details = details;
    Set<PersonName> full = new LinkedHashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      PersonName shared = details.withSharedSurname(i);
      PersonName name = shared == null ? PersonName.of(mentions.get(i)) : shared;
      names.add(name);
      if (mentions.get(i).is(EntityTypes.PERSON)
          && (shared != null || !mentions.get(i).isSingleWord())) {
        full.add(name);
        describe(name, i);
      }
    }
    for (PersonName name : full) {
      for (String word : new LinkedHashSet<>(name.words())) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(name);
      }
    }
    for (PersonName name : full) {
      if (having(name.first()).stream().noneMatch(name::isShortFor)) {
        PersonName variant = variant(name);
        PersonName first = variant == null ? name : variant;
        fullest.put(name, first);
        keys(name).forEach(key -> variants.putIfAbsent(key, first));
      }
    }
  }

  private void describe(PersonName name, int mention) {
    titles.computeIfAbsent(name, n -> new HashSet<>()).addAll(details.titleKeys(mention));
    Gender gender = details.gender(mention);
    if (gender != Gender.UNKNOWN) {
      genders.putIfAbsent(name, gender);
    }
  }

  private List<PersonName> having(String word) {
    List<PersonName> all = byWord.getOrDefault(word, List.of());
    return all.subList(0, Math.min(MOST, all.size()));
  }

  /** The same for the same letters; and for the same words in any order. */
  private static List<String> keys(PersonName name) {
    String letters = String.join("", name.words());
    if (name.words().size() == 1) {
      return List.of(letters);
    }
    String[] sorted = name.words().toArray(String[]::new);
    Arrays.sort(sorted);
    return List.of(letters, String.join(" ", sorted));
  }

  private @Nullable PersonName variant(PersonName name) {
    for (String key : keys(name)) {
      PersonName variant = variants.get(key);
      if (variant != null) {
        return variant;
      }
    }
    return null;
  }

  /** The key of the person whom a mention names. */
  String key(int mention) {
    PersonName name = names.get(mention);
    PersonName full = fullest.get(name);
    if (full != null) {
      return full.key();
    }
    List<PersonName> bearers = bearers(name);
    if (bearers.isEmpty()) {
      return name.key();
    }
    List<PersonName> agreeing = agreeing(mention, bearers);
    return (agreeing.size() == 1 ? agreeing.get(0) : nearest(mention, agreeing)).key();
  }

  private List<PersonName> bearers(PersonName name) {
    Set<PersonName> bearers = new LinkedHashSet<>();
    for (PersonName full : having(name.first())) {
      PersonName person = fullest.get(full);
      if (person != null && name.isShortFor(full)) {
        bearers.add(person);
      }
    }
    PersonName variant = variant(name);
    if (variant != null) {
      bearers.add(variant);
    }
    return new ArrayList<>(bearers);
  }

  /** Those of whom nothing that stands with the mention is untrue; all, if that holds for none. */
  private List<PersonName> agreeing(int mention, List<PersonName> bearers) {
    if (bearers.size() == 1) {
      return bearers;
    }
    Set<String> said = details.titleKeys(mention);
    List<PersonName> titled =
        bearers.stream()
            .filter(name -> !Collections.disjoint(said, titles.getOrDefault(name, Set.of())))
            .toList();
    List<PersonName> left = titled.isEmpty() ? bearers : titled;
    Gender gender = details.gender(mention);
    if (gender == Gender.UNKNOWN) {
      return left;
    }
    List<PersonName> known = left.stream().filter(name -> genderOf(name) == gender).toList();
    List<PersonName> same =
        known.isEmpty()
            ? left.stream().filter(name -> genderOf(name).agrees(gender)).toList()
            : known;
    return same.isEmpty() ? left : same;
  }

  private Gender genderOf(PersonName name) {
    return genders.getOrDefault(name, Gender.UNKNOWN);
  }

  /**
   * The bearer named in full last before a mention; the first one named after it, where none is.
   */
  private PersonName nearest(int mention, List<PersonName> bearers) {
    for (int k = mention - 1; k >= Math.max(0, mention - REACH); k--) {
      PersonName variant = fullest.get(names.get(k));
      if (mentions.get(k).is(EntityTypes.PERSON) && variant != null && bearers.contains(variant)) {
        return variant;
      }
    }
    return bearers.get(0);
  }
}
