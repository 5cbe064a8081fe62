package dateline.entities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
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

  /** Tells for some of the bearers of a name that the others are not meant by a mention. */
  interface Choice {

    /**
     * Those who may be meant; never none.
     *
     * @param mention a name that is short for the full names
     * @param bearers two or more full names
     */
    List<PersonName> among(PersonNames names, int mention, List<PersonName> bearers);
  }

  static final BiPredicate<PersonName, PersonName> PART = PersonName::isPartOf;
  static final BiPredicate<PersonName, PersonName> NO_MIDDLE = PersonName::isWithoutMiddleOf;
  static final Function<PersonName, String> LETTERS = PersonName::letters;
  static final Function<PersonName, String> ANY_ORDER = PersonName::inAnyOrder;
  static final Choice TITLE = PersonNames::ofTitle;
  static final Choice GENDER = PersonNames::ofGender;
  static final Choice NEAREST = PersonNames::nearest;

  /**
   * The rules.
   *
   * @param shortForms when a name may be short for a longer one
   * @param spellings what is equal for two spellings of a name
   * @param choices who of several bearers of a name is meant: each is asked about those whom the
   *     one before left
   */
  record Rules(
      List<BiPredicate<PersonName, PersonName>> shortForms,
      List<Function<PersonName, String>> spellings,
      List<Choice> choices) {

    /** All that there are. */
    static final Rules ALL =
        new Rules(
            List.of(PART, NO_MIDDLE), List.of(LETTERS, ANY_ORDER), List.of(TITLE, GENDER, NEAREST));

    Rules {
      shortForms = List.copyOf(shortForms);
      spellings = List.copyOf(spellings);
      choices = List.copyOf(choices);
    }
  }

  private final Rules rules;
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

  PersonNames(List<NamedMention> mentions, PersonDetails details, Rules rules) {
    this.rules = rules;
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
      if (having(name.first()).stream().noneMatch(longer -> isShort(name, longer))) {
        PersonName variant = variant(name);
        PersonName first = variant == null ? name : variant;
        fullest.put(name, first);
        rules.spellings().forEach(spelling -> variants.putIfAbsent(spelling.apply(name), first));
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

  private boolean isShort(PersonName name, PersonName longer) {
    return rules.shortForms().stream().anyMatch(form -> form.test(name, longer));
  }

  private @Nullable PersonName variant(PersonName name) {
    for (Function<PersonName, String> spelling : rules.spellings()) {
      PersonName variant = variants.get(spelling.apply(name));
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
    for (Choice choice : rules.choices()) {
      bearers = bearers.size() == 1 ? bearers : choice.among(this, mention, bearers);
    }
    return bearers.get(0).key();
  }

  private List<PersonName> bearers(PersonName name) {
    Set<PersonName> bearers = new LinkedHashSet<>();
    for (PersonName full : having(name.first())) {
      PersonName person = fullest.get(full);
      if (person != null && isShort(name, full)) {
        bearers.add(person);
      }
    }
    PersonName variant = variant(name);
    if (variant != null) {
      bearers.add(variant);
    }
    return new ArrayList<>(bearers);
  }

  /** Those who have the title that stands with the mention; all, if none has. */
  private List<PersonName> ofTitle(int mention, List<PersonName> bearers) {
    Set<String> said = details.titleKeys(mention);
    List<PersonName> titled =
        bearers.stream()
            .filter(name -> !Collections.disjoint(said, titles.getOrDefault(name, Set.of())))
            .toList();
    return titled.isEmpty() ? bearers : titled;
  }

  /** Those of the gender that is said at the mention; else those who may be; all, if none may. */
  private List<PersonName> ofGender(int mention, List<PersonName> bearers) {
    Gender gender = details.gender(mention);
    if (gender == Gender.UNKNOWN) {
      return bearers;
    }
    List<PersonName> known = bearers.stream().filter(name -> genderOf(name) == gender).toList();
    List<PersonName> same =
        known.isEmpty()
            ? bearers.stream().filter(name -> genderOf(name).agrees(gender)).toList()
            : known;
    return same.isEmpty() ? bearers : same;
  }

  private Gender genderOf(PersonName name) {
    return genders.getOrDefault(name, Gender.UNKNOWN);
  }

  /**
   * The bearer named in full last before a mention; the first one named after it, where none is.
   */
  private List<PersonName> nearest(int mention, List<PersonName> bearers) {
    for (int k = mention - 1; k >= Math.max(0, mention - REACH); k--) {
      PersonName variant = fullest.get(names.get(k));
      if (mentions.get(k).is(EntityTypes.PERSON) && variant != null && bearers.contains(variant)) {
        return List.of(variant);
      }
    }
    return bearers;
  }
}
