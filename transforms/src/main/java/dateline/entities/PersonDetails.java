package dateline.entities;

import dateline.article.ArticleWords;
import dateline.nlp.words.GivenNames;
import dateline.places.Demonyms;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands with the names of persons and tells namesakes apart: titles, and words of gender. */
final class PersonDetails {

  /** Words before a name, or at the end of a title, that say it. */
  private static final Set<String> FEMALE =
      Set.of(
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "lady",
          "dame",
          "queen",
          "princess",
          "madam",
          "madame",
          "mme",
          "baroness",
          "duchess",
          "countess",
          "sister",
          "empress",
          "actress",
          "heiress");

  private static final Set<String> MALE =
      Set.of(
          "mr",
          "mr.",
          "sir",
          "lord",
          "king",
          "prince",
          "baron",
          "duke",
          "count",
          "brother",
          "father",
          "emperor",
          "sheikh",
          "pope",
          "husband",
          "son",
          "uncle",
          "nephew",
          "grandson",
          "widower");

  private static final Set<String> OF = Set.of("of", "of the");
  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");
  private static final String WOMAN = "woman";
  private static final String MAN = "man";

  private final ArticleWords words;
  private final List<NamedMention> mentions;
  private final TitleFinder titles;

  /** What persons are called by one word, in lower case: their surnames, as a rule. */
  private final Set<String> alone = new HashSet<>();

  PersonDetails(ArticleWords words, List<NamedMention> mentions, TitleFinder titles) {
    this.words = words;
    this.mentions = mentions;
    this.titles = titles;
    for (NamedMention mention : mentions) {
      if (mention.is(EntityTypes.PERSON) && mention.isSingleWord()) {
        alone.add(mention.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The titles with a mention, in lower case. */
  Set<String> titleKeys(int mention) {
    Set<String> keys = new HashSet<>();
    titles.titlesAt(mention).forEach(title -> keys.add(title.toLowerCase(Locale.ROOT)));
    if (nounBefore(mention).equals("counterpart")) {
      // "President Seo and his Chilean counterpart, Ana Barrueto": she is a president too.
      for (int i = mention - 1; i >= 0 && isNear(i, mention); i--) {
        titles.titlesAt(i).forEach(title -> keys.add(title.toLowerCase(Locale.ROOT)));
      }
    }
    return keys;
  }

  private boolean isNear(int first, int second) {
    return mentions.get(first).sentence() == mentions.get(second).sentence();
  }

  /** The word that says who a person is, "striker Femi", "her husband, Lars"; empty without one. */
  String nounBefore(int person) {
    NamedMention name = mentions.get(person);
    int before = name.firstToken() - 1;
    if (words.tag(name.sentence(), before).equals(",")) {
      before--;
      // Without the possessive it is another's list: "a husband, Lars and two sons".
      boolean apposition =
          words.tag(name.sentence(), before).equals("NN")
              && words.tag(name.sentence(), before - 1).matches("PRP\\$|POS|JJ");
      return apposition ? words.lower(name.sentence(), before) : "";
    }
    return words.lower(name.sentence(), before);
  }

  /**
   * A given name with the surname of the one it is joined to: "Declan and Orla Tuohy"; null where
   * it is joined to none.
   */
  @Nullable PersonName withSharedSurname(int index) {
    if (index + 1 >= mentions.size()) {
      return null;
    }
    NamedMention first = mentions.get(index);
    NamedMention second = mentions.get(index + 1);
    boolean joined =
        first.is(EntityTypes.PERSON)
            && second.is(EntityTypes.PERSON)
            && first.isSingleWord()
            && !second.isSingleWord()
            && gap(index, index + 1).equals("and")
            && isGivenName(first.name())
            && !titles.hasTitle(index);
    return joined ? PersonName.of(first).with(PersonName.of(second).last()) : null;
  }

  private static boolean isGivenName(String name) {
    return GivenNames.get().isMale(name) || GivenNames.get().isFemale(name);
  }

  /**
   * ISO 3166 codes of the countries that stand with a person's titles, or right before the name of
   * a person or an organisation.
   */
  Set<String> countries(int person) {
    Set<String> countries = new HashSet<>();
    if (mentions.get(person).is(EntityTypes.ORGANIZATION)) {
      String country = person > 0 && isBefore(person - 1, person) ? code(person - 1) : null;
      return country == null ? Set.of() : Set.of(country);
    }
    if (!mentions.get(person).is(EntityTypes.PERSON)) {
      return Set.of();
    }
    for (int title : titles.titleMentionsAt(person)) {
      String country = countryOf(title);
      if (country != null) {
        countries.add(country);
      }
    }
    String people = peopleBefore(person);
    if (people != null) {
      countries.add(people);
    }
    boolean from =
        person + 1 < mentions.size()
            && mentions.get(person + 1).is(EntityTypes.COUNTRY)
            && OF.contains(gap(person, person + 1));
    String country = from ? code(person + 1) : null;
    if (country != null) {
      countries.add(country);
    }
    return countries;
  }

  /** "Nigerian striker Femi", "his Chilean counterpart, Ana": the code of the people's country. */
  private @Nullable String peopleBefore(int person) {
    NamedMention name = mentions.get(person);
    int people = person - 1;
    if (people < 0
        || !mentions.get(people).is(EntityTypes.NATIONALITY)
        || mentions.get(people).sentence() != name.sentence()) {
      return null;
    }
    for (int t = mentions.get(people).endToken(); t < name.firstToken(); t++) {
      String tag = words.tag(name.sentence(), t);
      boolean apposition = tag.equals(",") && t == name.firstToken() - 1;
      if (!tag.startsWith("NN") && !tag.equals("JJ") && !apposition) {
        return null;
      }
    }
    return code(people);
  }

  /**
   * The country that stands with a title: "the South Korean president", "South Korea's president",
   * "the president of South Korea"; null where there is none.
   */
  @Nullable String countryOf(int title) {
    if (title > 0 && isBefore(title - 1, title)) {
      return code(title - 1);
    }
    boolean of =
        title + 1 < mentions.size()
            && mentions.get(title + 1).is(EntityTypes.COUNTRY)
            && OF.contains(gap(title, title + 1));
    return of ? code(title + 1) : null;
  }

  /** Whether a people, or a country's possessive, stands right before a title. */
  boolean isBefore(int country, int title) {
    NamedMention before = mentions.get(country);
    String gap = gap(country, title);
    return before.is(EntityTypes.NATIONALITY) && gap.isEmpty()
        || before.is(EntityTypes.COUNTRY) && (gap.isEmpty() || POSSESSIVE.contains(gap));
  }

  private @Nullable String code(int mention) {
    return CanonicalIds.code(mentions.get(mention).type(), mentions.get(mention).name());
  }

  private String gap(int left, int right) {
    return mentions.get(left).sentence() == mentions.get(right).sentence()
        ? words.between(mentions.get(left).end(), mentions.get(right).begin()).strip()
        : "\n";
  }

  /** By the title, or by the given name where the first word is one. */
  Gender gender(int index) {
    NamedMention mention = mentions.get(index);
    Set<String> said = titleKeys(index);
    said.add(nounBefore(index));
    for (String title : said) {
      Gender gender = ofTitle(title);
      if (gender != Gender.UNKNOWN) {
        return gender;
      }
    }
    String name = mention.name();
    int space = name.indexOf(' ');
    // The first word as it is written: of "Jae-in" the whole.
    String given = space < 0 ? name : name.substring(0, space);
    boolean surname = space < 0 || alone.contains(given.toLowerCase(Locale.ROOT));
    if (surname && withSharedSurname(index) == null) {
      return Gender.UNKNOWN;
    }
    if (GivenNames.get().isFemale(given)) {
      return Gender.FEMALE;
    }
    return GivenNames.get().isMale(given) ? Gender.MALE : Gender.UNKNOWN;
  }

  private static Gender ofTitle(String title) {
    String last = title.substring(title.lastIndexOf(' ') + 1);
    if (FEMALE.contains(last) || last.endsWith(WOMAN)) {
      return Gender.FEMALE;
    }
    return MALE.contains(last) || isOffice(last) ? Gender.MALE : Gender.UNKNOWN;
  }

  /** Chairman, spokesman; German is none. */
  private static boolean isOffice(String word) {
    return word.endsWith(MAN) && Demonyms.code(word) == null;
  }
}
