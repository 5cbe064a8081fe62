package dateline.entities;

import dateline.article.ArticleWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private record Person(String key, int sentence, int first, int end, GrammaticalRole role) {}

  private record Scored(String key, double score) {}

  private final ArticleWords words;
  private final Roles roles;
  private final QuoteMap quotes;

  /** Persons by sentence, in text order; resolved pronouns are added on the way. */
  private final List<List<Person>> persons = new ArrayList<>();

  private final Map<String, Gender> genders = new HashMap<>();

  /**
   * @param keys of the mentions, by index
   * @param nominals that stand for a person, among others
   */
  PronounResolver(
      ArticleWords words,
      Roles roles,
      List<NamedMention> mentions,
      List<String> keys,
      PersonDetails details,
      List<ResolvedMention> nominals) {
    this.words = words;
    this.roles = roles;
    this.quotes = new QuoteMap(words);
    for (int s = 0; s < words.sentences(); s++) {
      persons.add(new ArrayList<>());
    }
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).is(EntityTypes.PERSON)) {
        add(mentions.get(i), keys.get(i));
        Gender gender = details.gender(i);
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

  /** The pronouns that stand for a person, in text order. */
  List<ResolvedMention> resolve() {
    List<List<Person>> named = new ArrayList<>();
    persons.forEach(list -> named.add(new ArrayList<>(list)));
    pass(true);
    persons.clear();
    persons.addAll(named);
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
        Gender known = genders.getOrDefault(person.key(), Gender.UNKNOWN);
        if (before && known.agrees(gender) && !barred.contains(person.key())) {
          scores.merge(person.key(), score(person, sentence, token, known), Math::max);
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

  private double score(Person person, int sentence, int token, Gender known) {
    double score = known == Gender.UNKNOWN ? 0 : KNOWN_GENDER;
    score +=
        switch (person.role()) {
          case SUBJECT -> SUBJECT;
          case OBJECT -> OBJECT;
          case OTHER -> 0;
        };
    score += SENTENCE_BACK * (sentence - person.sentence());
    score += quotes.isNewParagraph(person.sentence(), sentence) ? PARAGRAPH_BACK : 0;
    score +=
        quotes.isQuoted(person.sentence(), person.first()) != quotes.isQuoted(sentence, token)
            ? ACROSS_QUOTE
            : 0;
    return score + (isJoined(person, sentence, token) ? JOINED : 0);
  }

  private boolean isJoined(Person person, int sentence, int token) {
    return person.sentence() == sentence
        && person.end() == token - 1
        && words.tag(sentence, token).equals("PRP$")
        && words.tag(sentence, token - 1).equals("CC");
  }

  /** "In his speech Lee said": the subject that follows a possessive at the sentence's begin. */
  private List<Scored> ahead(int sentence, int token, Gender gender) {
    if (!words.tag(sentence, token).equals("PRP$")) {
      return List.of();
    }
    for (Person person : persons.get(sentence)) {
      Gender known = genders.getOrDefault(person.key(), Gender.UNKNOWN);
      if (person.first() > token) {
        boolean subject = person.role() == GrammaticalRole.SUBJECT && known.agrees(gender);
        return subject ? List.of(new Scored(person.key(), 0)) : List.of();
      }
    }
    return List.of();
  }

  /** Whom the pronoun cannot mean where it stands. */
  private Set<String> barred(int sentence, int token) {
    Set<String> barred = new HashSet<>();
    String tag = words.tag(sentence, token);
    String word = words.lower(sentence, token);
    boolean object =
        tag.equals("PRP") && !word.equals("he") && !word.equals("she") && !word.endsWith("self");
    if (object) {
      Person subject = subjectOfClause(sentence, token);
      if (subject != null) {
        barred.add(subject.key());
      }
    }
    if (quotes.isQuoted(sentence, token)) {
      barred.addAll(speakers(sentence));
    } else if (roles.isSpeaker(sentence, token, token + 1)) {
      // Who speaks does not call himself by name.
      for (Person person : persons.get(sentence)) {
        if (quotes.isQuoted(sentence, person.first())) {
          barred.add(person.key());
        }
      }
    }
    return barred;
  }

  /** Who says what is quoted in a sentence: nobody calls himself "he". */
  private Set<String> speakers(int sentence) {
    Set<String> speakers = new HashSet<>();
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
