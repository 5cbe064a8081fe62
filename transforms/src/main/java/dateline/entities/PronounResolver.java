package dateline.entities;

import dateline.article.ArticleWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import news.dateline.records.MentionKind;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * Resolves "he" and "she" and their other forms to persons. Who may be meant: persons spoken of in
 * this sentence before the pronoun and in the two sentences before, of its gender as far as titles,
 * given names and other pronouns tell it; not the subject of its own clause where it is the object,
 * and not the speaker where it stands in what he says. Of these it is the one who leads the others
 * by what the sentences are about: their subjects. Where none leads clearly, the pronoun is left
 * alone: precision before recall.
 *
 * <p>It goes through the text twice. The first time only pronouns that can mean one person alone
 * are resolved; they tell the gender of persons whose names do not.
 */
final class PronounResolver {

  private static final Map<String, Gender> PRONOUNS =
      Map.of(
          "he", Gender.MALE,
          "him", Gender.MALE,
          "his", Gender.MALE,
          "himself", Gender.MALE,
          "she", Gender.FEMALE,
          "her", Gender.FEMALE,
          "hers", Gender.FEMALE,
          "herself", Gender.FEMALE);

  /** How many sentences before that of the pronoun are looked at. */
  private static final int REACH = 2;

  /** How many persons of a sentence are looked at. */
  private static final int MOST = 30;

  /** How far the first must lead the second. */
  private static final double LEAD = 1;

  private static final double SUBJECT = 2;
  private static final double OBJECT = 0.5;
  private static final double KNOWN_GENDER = 1;
  private static final double SENTENCE_BACK = -1.5;
  private static final double PARAGRAPH_BACK = -0.5;

  /** Who stands on the other side of a quotation mark is another's matter. */
  private static final double ACROSS_QUOTE = -1;

  /** "Lee and his aide": nobody else can be meant. */
  private static final double JOINED = 5;

  /** A person at one place. */
  record Person(String key, int sentence, int first, int end, GrammaticalRole role) {}

  private record Scored(String key, double score) {}

  /** What speaks for a person whom a pronoun may mean, or against. */
  interface Preference {

    /**
     * A term of the person's score.
     *
     * @param sentence of the pronoun
     * @param token of the pronoun
     */
    double of(PronounResolver resolver, Person person, int sentence, int token);
  }

  /** Whom a pronoun cannot mean where it stands. */
  interface Bar {

    /** Their keys. */
    Set<String> at(PronounResolver resolver, int sentence, int token);
  }

  static final Bar OWN_SUBJECT = PronounResolver::ownSubject;
  static final Bar SPEAKER = PronounResolver::speakers;
  static final Bar NAMED_BY_SPEAKER = PronounResolver::namedBySpeaker;
  static final Preference GENDER = PronounResolver::byGender;
  static final Preference ROLE = PronounResolver::byRole;
  static final Preference DISTANCE = PronounResolver::byDistance;
  static final Preference PARAGRAPH = PronounResolver::byParagraph;
  static final Preference QUOTE = PronounResolver::byQuote;
  static final Preference JOINING = PronounResolver::byJoining;

  /** The rules. */
  record Rules(List<Bar> bars, List<Preference> preferences) {

    /** All that there are. */
    static final Rules ALL =
        new Rules(
            List.of(OWN_SUBJECT, SPEAKER, NAMED_BY_SPEAKER),
            List.of(GENDER, ROLE, DISTANCE, PARAGRAPH, QUOTE, JOINING));

    Rules {
      bars = List.copyOf(bars);
      preferences = List.copyOf(preferences);
    }
  }

  private final ArticleWords words;
  private final Roles roles;
  private final QuoteMap quotes;

  /** Persons by sentence, in text order; resolved pronouns are added on the way. */
  private final List<List<Person>> persons = new ArrayList<>();

  private final Map<String, Gender> genders = new HashMap<>();

  private final Rules rules;

  /**
   * @param keys of the mentions, by index
   * @param gendersOfNames of the mentions of persons, by index
   * @param nominals that stand for a person, among others
   */
  PronounResolver(
      ArticleWords words,
      Roles roles,
      List<NamedMention> mentions,
      List<String> keys,
      IntFunction<Gender> gendersOfNames,
      List<ResolvedMention> nominals,
      Rules rules) {
    this.words = words;
    this.roles = roles;
    this.rules = rules;
    this.quotes = new QuoteMap(words);
    for (int s = 0; s < words.sentences(); s++) {
      persons.add(new ArrayList<>());
    }
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).is(EntityTypes.PERSON)) {
        add(mentions.get(i), keys.get(i));
        Gender gender = gendersOfNames.apply(i);
        if (gender != Gender.UNKNOWN) {
          genders.putIfAbsent(keys.get(i), gender);
        }
      }
    }
    for (ResolvedMention nominal : nominals) {
      if (nominal.mention().is(EntityTypes.PERSON)) {
        add(nominal.mention(), nominal.key());
      }
    }
    persons.forEach(list -> list.sort(Comparator.comparingInt(Person::first)));
  }

  private void add(NamedMention mention, String key) {
    int sentence = mention.sentence();
    persons
        .get(sentence)
        .add(
            new Person(
                key,
                sentence,
                mention.firstToken(),
                mention.endToken(),
                roles.of(sentence, mention.firstToken(), mention.endToken())));
  }

  /** Learns the gender of persons from the pronouns that can mean one of them alone. */
  void learnGenders() {
    List<List<Person>> named = new ArrayList<>();
    persons.forEach(list -> named.add(new ArrayList<>(list)));
    pass(true);
    persons.clear();
    persons.addAll(named);
  }

  /** The pronouns that stand for a person, in text order. */
  List<ResolvedMention> resolve() {
    return pass(false);
  }

  private List<ResolvedMention> pass(boolean certain) {
    List<ResolvedMention> resolved = new ArrayList<>();
    for (int s = 0; s < words.sentences(); s++) {
      for (int t = 0; t < words.tokens(s).size(); t++) {
        Gender gender = words.tag(s, t).startsWith("PRP") ? PRONOUNS.get(words.lower(s, t)) : null;
        String key = gender == null ? null : antecedent(s, t, gender, certain);
        if (key != null && gender != null) {
          genders.putIfAbsent(key, gender);
          NamedMention mention = mention(s, t);
          resolved.add(new ResolvedMention(mention, key));
          add(mention, key);
          persons.get(s).sort(Comparator.comparingInt(Person::first));
        }
      }
    }
    return resolved;
  }

  private @Nullable String antecedent(int sentence, int token, Gender gender, boolean certain) {
    List<Scored> scored = candidates(sentence, token, gender);
    if (scored.isEmpty() || certain && scored.size() > 1) {
      return null;
    }
    return scored.size() == 1 || scored.get(0).score() >= scored.get(1).score() + LEAD
        ? scored.get(0).key()
        : null;
  }

  /** Who may be meant, the likeliest first. */
  private List<Scored> candidates(int sentence, int token, Gender gender) {
    Map<String, Double> scores = new HashMap<>();
    Set<String> barred = barred(sentence, token);
    for (int s = Math.max(0, sentence - REACH); s <= sentence; s++) {
      for (Person person : near(s, sentence, token)) {
        boolean before = s < sentence || person.end() <= token;
        if (before && genderOf(person).agrees(gender) && !barred.contains(person.key())) {
          scores.merge(person.key(), score(person, sentence, token), Math::max);
        }
      }
    }
    if (scores.isEmpty()) {
      return ahead(sentence, token, gender);
    }
    return scores.entrySet().stream()
        .map(entry -> new Scored(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(Scored::key))
        .toList();
  }

  /** The persons of a sentence; of one that is a list of hundreds those just before the token. */
  private List<Person> near(int s, int sentence, int token) {
    List<Person> all = persons.get(s);
    if (all.size() <= MOST) {
      return all;
    }
    int end = all.size();
    while (s == sentence && end > 0 && all.get(end - 1).end() > token) {
      end--;
    }
    return all.subList(Math.max(0, end - MOST), end);
  }

  private Gender genderOf(Person person) {
    return genders.getOrDefault(person.key(), Gender.UNKNOWN);
  }

  private double score(Person person, int sentence, int token) {
    return rules.preferences().stream()
        .mapToDouble(preference -> preference.of(this, person, sentence, token))
        .sum();
  }

  private double byGender(Person person, int sentence, int token) {
    return genderOf(person) == Gender.UNKNOWN ? 0 : KNOWN_GENDER;
  }

  private double byRole(Person person, int sentence, int token) {
    return switch (person.role()) {
      case SUBJECT -> SUBJECT;
      case OBJECT -> OBJECT;
      case OTHER -> 0;
    };
  }

  private double byDistance(Person person, int sentence, int token) {
    return SENTENCE_BACK * (sentence - person.sentence());
  }

  private double byParagraph(Person person, int sentence, int token) {
    return quotes.isNewParagraph(person.sentence(), sentence) ? PARAGRAPH_BACK : 0;
  }

  private double byQuote(Person person, int sentence, int token) {
    return quotes.isQuoted(person.sentence(), person.first()) == quotes.isQuoted(sentence, token)
        ? 0
        : ACROSS_QUOTE;
  }

  private double byJoining(Person person, int sentence, int token) {
    boolean joined =
        person.sentence() == sentence
            && person.end() == token - 1
            && words.tag(sentence, token).equals("PRP$")
            && words.tag(sentence, token - 1).equals("CC");
    return joined ? JOINED : 0;
  }

  /** "In his speech Lee said": the subject that follows a possessive at the sentence's begin. */
  private List<Scored> ahead(int sentence, int token, Gender gender) {
    if (!words.tag(sentence, token).equals("PRP$")) {
      return List.of();
    }
    for (Person person : persons.get(sentence)) {
      if (person.first() > token) {
        boolean subject =
            person.role() == GrammaticalRole.SUBJECT && genderOf(person).agrees(gender);
        return subject ? List.of(new Scored(person.key(), 0)) : List.of();
      }
    }
    return List.of();
  }

  /** Whom the pronoun cannot mean where it stands. */
  private Set<String> barred(int sentence, int token) {
    Set<String> barred = new HashSet<>();
    rules.bars().forEach(bar -> barred.addAll(bar.at(this, sentence, token)));
    return barred;
  }

  /** The subject of the clause that the pronoun is the object of. */
  private Set<String> ownSubject(int sentence, int token) {
    String tag = words.tag(sentence, token);
    String word = words.lower(sentence, token);
    boolean object =
        tag.equals("PRP") && !word.equals("he") && !word.equals("she") && !word.endsWith("self");
    Person subject = object ? subjectOfClause(sentence, token) : null;
    return subject == null ? Set.of() : Set.of(subject.key());
  }

  /** Whom the quote names that the pronoun says: who speaks does not call himself by name. */
  private Set<String> namedBySpeaker(int sentence, int token) {
    Set<String> named = new HashSet<>();
    if (!quotes.isQuoted(sentence, token) && roles.isSpeaker(sentence, token, token + 1)) {
      for (Person person : persons.get(sentence)) {
        if (quotes.isQuoted(sentence, person.first())) {
          named.add(person.key());
        }
      }
    }
    return named;
  }

  /** Who says what the pronoun is quoted in: nobody calls himself "he". */
  private Set<String> speakers(int sentence, int token) {
    Set<String> speakers = new HashSet<>();
    if (!quotes.isQuoted(sentence, token)) {
      return speakers;
    }
    for (int s = Math.max(0, sentence - 1); s <= sentence + 1 && s < persons.size(); s++) {
      for (Person person : persons.get(s)) {
        if (!quotes.isNewParagraph(s, sentence)
            && !quotes.isQuoted(s, person.first())
            && roles.isSpeaker(s, person.first(), person.end())) {
          speakers.add(person.key());
        }
      }
    }
    return speakers;
  }

  /** The last subject before a token in its sentence, if no clause begins between them. */
  private @Nullable Person subjectOfClause(int sentence, int token) {
    Person last = null;
    for (Person person : persons.get(sentence)) {
      if (person.end() <= token && person.role() == GrammaticalRole.SUBJECT) {
        last = person;
      }
    }
    if (last == null) {
      return null;
    }
    int verbs = 0;
    for (int t = last.end(); t < token; t++) {
      verbs += words.isFiniteVerb(sentence, t) ? 1 : 0;
    }
    return verbs <= 1 ? last : null;
  }

  private NamedMention mention(int sentence, int index) {
    Token token = words.token(sentence, index);
    return new NamedMention(
        token.getBegin(),
        token.getEnd(),
        words.word(token),
        sentence,
        index,
        index + 1,
        EntityTypes.PERSON,
        MentionKind.PRONOUN,
        null,
        null,
        null);
  }
}
