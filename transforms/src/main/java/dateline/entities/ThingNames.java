package dateline.entities;

import dateline.article.ArticleWords;
import dateline.shuffle.Clusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Which names of organisations, laws, events and works stand for one thing: those that the text
 * ties itself ("Frente Vecinal por la Concordia (Neighbourhood Front for Concord)"), acronyms, and
 * forms that are short for one other name alone.
 */
final class ThingNames {

  private static final Pattern ACRONYM =
      Pattern.compile("\\p{Lu}(?:\\.?[\\p{Lu}\\p{N}&]){1,7}\\.?");
  private static final Pattern OPENING = Pattern.compile("\\s*[(\\[]\\s*(?:the\\s+)?");
  private static final Pattern CLOSING = Pattern.compile("\\s*[)\\]].*", Pattern.DOTALL);
  private static final Pattern CLOSED = Pattern.compile("[,.;:)].*", Pattern.DOTALL);

  /** How far before a name a comma may stand that makes it part of a list. */
  private static final int LIST = 6;

  private static final Pattern OR = Pattern.compile(",\\s+or\\s+(?:the\\s+)?");

  /** Of how many longer names that share a word one is sought; more are a list, and it is none. */
  private static final int MOST = 200;

  static final Consumer<ThingNames> NEIGHBOURS = ThingNames::tieNeighbours;
  static final Consumer<ThingNames> ACRONYMS = ThingNames::tieAcronyms;
  static final Consumer<ThingNames> COUNTRIES = ThingNames::tieCountries;
  static final Consumer<ThingNames> SHORT_FORMS = ThingNames::tieShortForms;
  static final BiPredicate<ThingName, ThingName> BEGIN = ThingName::isBeginOf;
  static final BiPredicate<ThingName, ThingName> END = ThingName::isEndOf;
  static final BiPredicate<ThingName, ThingName> KIND = ThingName::isKindOf;

  /**
   * The rules.
   *
   * @param ties each ties names to others, after those before it
   * @param shortForms when a name may be short for a longer one
   */
  record Rules(
      List<Consumer<ThingNames>> ties, List<BiPredicate<ThingName, ThingName>> shortForms) {

    /** All that there are. */
    static final Rules ALL =
        new Rules(List.of(NEIGHBOURS, ACRONYMS, COUNTRIES, SHORT_FORMS), List.of(BEGIN, END, KIND));

    Rules {
      ties = List.copyOf(ties);
      shortForms = List.copyOf(shortForms);
    }
  }

  private final ArticleWords words;
  private final List<NamedMention> mentions;
  private final Rules rules;

  /** As first written, by type and name. */
  private final Map<String, Map<ThingName, String>> byType = new LinkedHashMap<>();

  private final Clusters ties = new Clusters();

  /** What the text itself ties to another name. */
  private final Set<String> tied = new HashSet<>();

  ThingNames(ArticleWords words, List<NamedMention> mentions, Rules rules) {
    this.words = words;
    this.mentions = mentions;
    this.rules = rules;
    for (NamedMention mention : mentions) {
      if (EntityTypes.isThing(mention.type())) {
        byType
            .computeIfAbsent(mention.type(), type -> new LinkedHashMap<>())
            .putIfAbsent(ThingName.of(mention.name()), mention.name());
      }
    }
    rules.ties().forEach(rule -> rule.accept(this));
  }

  /** "Canadian Liberal Party" and "Liberal Party of Canada" are one, as their ids are. */
  private void tieCountries() {
    Map<ThingName, String> organizations = byType.getOrDefault(EntityTypes.ORGANIZATION, Map.of());
    Map<String, ThingName> byId = new HashMap<>();
    organizations.forEach(
        (name, written) -> {
          ThingName first = byId.putIfAbsent(OrganizationIds.words(written, null), name);
          if (first != null) {
            ties.join(key(EntityTypes.ORGANIZATION, first), key(EntityTypes.ORGANIZATION, name));
          }
        });
  }

  /** The key of what a mention names. */
  String key(int mention) {
    return ties.root(key(mentions.get(mention)));
  }

  private static String key(NamedMention mention) {
    return key(mention.type(), ThingName.of(mention.name()));
  }

  private static String key(String type, ThingName name) {
    return type + "/" + name.key();
  }

  /**
   * An acronym stands for the only name whose first letters it has. It may be taken for something
   * else than the full name is, so that types may differ.
   */
  private void tieAcronyms() {
    Map<String, Set<String>> byInitials = new HashMap<>();
    byType.forEach(
        (type, names) -> {
          for (ThingName name : names.keySet()) {
            for (String acronym : name.acronyms()) {
              byInitials
                  .computeIfAbsent(acronym, a -> new TreeSet<>())
                  .add(ties.root(key(type, name)));
            }
          }
        });
    byType.forEach(
        (type, names) ->
            names.forEach(
                (acronym, written) -> {
                  String key = key(type, acronym);
                  Set<String> full = byInitials.getOrDefault(written.replace(".", ""), Set.of());
                  if (ACRONYM.matcher(written).matches()
                      && full.size() == 1
                      && !tied.contains(key)) {
                    ties.join(full.iterator().next(), key);
                  }
                }));
  }

  /** Two names are of one thing where one stands in brackets behind the other. */
  private void tieNeighbours() {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      NamedMention left = mentions.get(i);
      NamedMention right = mentions.get(i + 1);
      if (left.sentence() == right.sentence()
          && EntityTypes.isThing(left.type())
          && EntityTypes.isThing(right.type())
          && isTied(left, right)) {
        ties.join(key(left), key(right));
        tied.add(key(left));
        tied.add(key(right));
      }
    }
  }

  private boolean isTied(NamedMention left, NamedMention right) {
    String gap = words.between(left.end(), right.begin());
    String behind = words.between(right.end(), Math.min(words.text().length(), right.end() + 2));
    if (OR.matcher(gap).matches()) {
      // "the FBI, the CIA, or the NSA" is a list.
      String before = words.between(Math.max(0, left.begin() - LIST), left.begin());
      return before.indexOf(',') < 0
          && CLOSED.matcher(behind).matches()
          && !ACRONYM.matcher(left.name()).matches();
    }
    return OPENING.matcher(gap).matches() && CLOSING.matcher(behind).matches();
  }

  private void tieShortForms() {
    byType.forEach(this::tieShortForms);
  }

  private void tieShortForms(String type, Map<ThingName, String> names) {
    List<ThingName> longestFirst = new ArrayList<>(names.keySet());
    longestFirst.sort(
        Comparator.comparingInt((ThingName name) -> -name.words().size())
            .thenComparing(ThingName::key));
    // Whoever is short for another shares its first word or its last one, or is what it is.
    Map<String, List<ThingName>> byWord = new HashMap<>();
    for (ThingName name : longestFirst) {
      for (String word : new TreeSet<>(List.of(name.words().get(0), name.last(), name.head()))) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(name);
      }
    }
    for (ThingName name : longestFirst) {
      Set<String> longer = new TreeSet<>();
      for (String word : new TreeSet<>(List.of(name.words().get(0), name.last()))) {
        List<ThingName> candidates = byWord.getOrDefault(word, List.of());
        for (ThingName other : candidates.subList(0, Math.min(MOST, candidates.size()))) {
          if (rules.shortForms().stream().anyMatch(form -> form.test(name, other))) {
            longer.add(ties.root(key(type, other)));
          }
        }
      }
      longer.remove(ties.root(key(type, name)));
      if (longer.size() == 1) {
        ties.join(longer.iterator().next(), key(type, name));
      }
    }
  }
}
