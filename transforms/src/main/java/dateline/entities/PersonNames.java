package dateline.entities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which person each name of a person stands for: the fullest name in the article that it may be
 * short for. Of several bearers of a surname it is the one who has the title or the gender that
 * stands with it; else the one named last.
 */
final class PersonNames {

  private final PersonDetails details;
  private final List<NamedMention> mentions;

  /** The names of the article's persons by mention; null for what is no person. */
  private final List<PersonName> names = new ArrayList<>();

  /** The names that are short for no other, each with the one it is a variant of, or itself. */
  private final Map<PersonName, PersonName> fullest = new LinkedHashMap<>();

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
      }
    }
    for (PersonName name : full) {
      if (full.stream().noneMatch(name::isShortFor)) {
        PersonName first =
            fullest.keySet().stream().filter(name::isVariantOf).findFirst().orElse(name);
        fullest.put(name, first);
      }
    }
  }

  /** The key of the person whom a mention names. */
  String key(int mention) {
    PersonName name = names.get(mention);
    PersonName variant = fullest.get(name);
    if (variant != null) {
      return variant.key();
    }
    List<PersonName> bearers = bearers(name);
    if (bearers.isEmpty()) {
      return name.key();
    }
    List<PersonName> agreeing = agreeing(mention, bearers);
    return (agreeing.size() == 1 ? agreeing.get(0) : nearest(mention, agreeing)).key();
  }

  private List<PersonName> bearers(PersonName name) {
    return fullest.entrySet().stream()
        .filter(entry -> name.isShortFor(entry.getKey()) || name.isVariantOf(entry.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /** Those of whom nothing that stands with the mention is untrue; all, if that holds for none. */
  private List<PersonName> agreeing(int mention, List<PersonName> bearers) {
    if (bearers.size() == 1) {
      return bearers;
    }
    List<PersonName> titled = bearers.stream().filter(name -> shareTitle(mention, name)).toList();
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

  private boolean shareTitle(int mention, PersonName name) {
    return mentionsOf(name).stream()
        .anyMatch(
            other -> !Collections.disjoint(details.titleKeys(mention), details.titleKeys(other)));
  }

  private Gender genderOf(PersonName name) {
    return mentionsOf(name).stream()
        .map(details::gender)
        .filter(gender -> gender != Gender.UNKNOWN)
        .findFirst()
        .orElse(Gender.UNKNOWN);
  }

  private List<Integer> mentionsOf(PersonName name) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (mentions.get(i).is(EntityTypes.PERSON) && names.get(i).equals(name)) {
        found.add(i);
      }
    }
    return found;
  }

  /**
   * The bearer named in full last before a mention; the first one named after it, where none is.
   */
  private PersonName nearest(int mention, List<PersonName> bearers) {
    for (int k = mention - 1; k >= 0; k--) {
      PersonName variant = fullest.get(names.get(k));
      if (mentions.get(k).is(EntityTypes.PERSON) && variant != null && bearers.contains(variant)) {
        return variant;
      }
    }
    return bearers.get(0);
  }
}
