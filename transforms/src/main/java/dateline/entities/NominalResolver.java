package dateline.entities;

import dateline.article.ArticleWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.records.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Resolves "the ministry", "the company" and "the South Korean president": a noun with "the" before
 * it that says what kind of thing one of the names is, or what one of the persons is called. Where
 * several may be meant it is the only one that this sentence or the one before speaks of; else the
 * noun is left alone.
 */
final class NominalResolver {

  /** A noun of more entities than these is nobody's. */
  private static final int MOST = 50;

  /** How many tokens "Toronto-based" has. */
  private static final int BASED = 3;

  private static final Set<String> DEFINITE = Set.of("the", "this", "that");

  /** Nouns before or behind a name that say that it is a company's. */
  private static final Set<String> COMPANY_KINDS =
      Set.of(
          "company",
          "firm",
          "builder",
          "maker",
          "manufacturer",
          "carrier",
          "airline",
          "bank",
          "retailer",
          "insurer",
          "operator",
          "producer",
          "supplier",
          "developer",
          "startup",
          "brewer",
          "miner",
          "utility",
          "carmaker",
          "chipmaker",
          "conglomerate",
          "lender");

  /** Who has one of these in the title is not called by its last word alone. */
  private static final Set<String> DEPUTIES =
      Set.of("vice", "deputy", "former", "ex-", "acting", "assistant", "under", "associate");

  private static final String LEADER = "leader";

  private static final Set<String> LEADERS =
      Set.of("president", "prime minister", "premier", "chancellor", "taoiseach");

  private static final Set<String> COMPANY = Set.of("company", "firm");

  /** Who leads a company, and nothing else. */
  private static final Set<String> EXECUTIVES =
      Set.of("chief executive", "chief executive officer", "ceo", "chief financial officer", "cfo");

  private final ArticleWords words;
  private final List<NamedMention> mentions;
  private final List<String> keys;
  private final PersonDetails details;
  private final TitleFinder titles;

  /** The keys of what a noun may stand for, by noun, in lower case. */
  private final Map<String, Set<String>> bearers = new HashMap<>();

  /** Countries of persons by key. */
  private final Map<String, Set<String>> countries = new HashMap<>();

  private final Map<String, String> types = new HashMap<>();

  /** The mentions of each key, by where they begin. */
  private final Map<String, TreeMap<Integer, NamedMention>> places = new HashMap<>();

  NominalResolver(
      ArticleWords words,
      List<NamedMention> mentions,
      List<String> keys,
      PersonDetails details,
      TitleFinder titles) {
    this.words = words;
    this.mentions = mentions;
    this.keys = keys;
    this.details = details;
    this.titles = titles;
    for (int i = 0; i < mentions.size(); i++) {
      types.putIfAbsent(keys.get(i), mentions.get(i).type());
      places
          .computeIfAbsent(keys.get(i), key -> new TreeMap<>())
          .put(mentions.get(i).begin(), mentions.get(i));
      describe(i);
    }
  }

  private void describe(int index) {
    NamedMention mention = mentions.get(index);
    String key = keys.get(index);
    String before = words.lower(mention.sentence(), mention.firstToken() - 1);
    boolean noun = words.tag(mention.sentence(), mention.firstToken() - 1).equals("NN");
    if (mention.is(EntityTypes.PERSON)) {
      for (String title : details.titleKeys(index)) {
        bear(title, key);
        if (DEPUTIES.stream().noneMatch(title::contains)) {
          bear(title.substring(title.lastIndexOf(' ') + 1), key);
        }
      }
      countries.computeIfAbsent(key, k -> new HashSet<>()).addAll(details.countries(index));
      if (noun && Field.isOccupation(before)) {
        bear(before, key);
      }
    } else if (mention.kind() == MentionKind.NAME && hasKind(mention.type())) {
      bear(ThingName.of(mention.name()).head(), key);
      if (mention.is(EntityTypes.ORGANIZATION)) {
        describeOrganization(index, noun ? before : "");
      }
    }
  }

  private void describeOrganization(int index, String before) {
    String key = keys.get(index);
    boolean company =
        ThingName.hasForm(mentions.get(index).name())
            || COMPANY_KINDS.contains(before)
            || index > 0 && isExecutive(index - 1) && gap(index - 1, index).equals("of")
            || index + 1 < mentions.size()
                && isExecutive(index + 1)
                && Set.of("", "'s", "’s").contains(gap(index, index + 1));
    if (company) {
      COMPANY.forEach(noun -> bear(noun, key));
    }
    if (COMPANY_KINDS.contains(before)) {
      bear(before, key);
    }
  }

  private boolean isExecutive(int index) {
    return mentions.get(index).is(EntityTypes.TITLE)
        && EXECUTIVES.contains(mentions.get(index).name().toLowerCase(Locale.ROOT));
  }

  private String gap(int left, int right) {
    return words.between(mentions.get(left).end(), mentions.get(right).begin()).strip();
  }

  private void bear(String noun, String key) {
    bearers.computeIfAbsent(noun, n -> new LinkedHashSet<>()).add(key);
  }

  /** Whether names of the type say what kind of thing they are of. */
  private static boolean hasKind(String type) {
    return EntityTypes.isThing(type) && !type.equals(EntityTypes.MISC) || type.equals("LOCATION");
  }

  /** The nouns that stand for an entity, sentence by sentence. */
  List<ResolvedMention> resolve() {
    List<ResolvedMention> resolved = new ArrayList<>();
    int next = 0;
    for (int s = 0; s < words.sentences(); s++) {
      Set<Integer> nameTokens = new HashSet<>();
      Set<Integer> peopleTokens = new HashSet<>();
      for (; next < mentions.size() && mentions.get(next).sentence() == s; next++) {
        NamedMention mention = mentions.get(next);
        for (int t = mention.firstToken(); t < mention.endToken(); t++) {
          (mention.is(EntityTypes.NATIONALITY) ? peopleTokens : nameTokens).add(t);
        }
        if (mention.is(EntityTypes.TITLE) && !titles.isAttached(next)) {
          String key = ofTitle(next);
          if (key != null) {
            resolved.add(resolved(s, mention.firstToken(), mention.endToken(), key));
          }
        }
      }
      for (int t = 1; t < words.tokens(s).size(); t++) {
        if (!nameTokens.contains(t) && isDefinite(s, t, peopleTokens)) {
          Set<String> called = bearers.getOrDefault(words.lower(s, t), Set.of());
          String key = chosen(called, s, words.token(s, t).getBegin());
          if (key != null) {
            resolved.add(resolved(s, t, t + 1, key));
          }
        }
      }
    }
    return resolved;
  }

  /**
   * Whether a token is a noun without a noun behind it, and before it nothing but "the" and whose
   * or of where it is: "the Swedish institute", "the Toronto-based company".
   */
  private boolean isDefinite(int sentence, int token, Set<Integer> peopleTokens) {
    int before = token - 1;
    while (peopleTokens.contains(before) || isBased(sentence, before)) {
      before -= isBased(sentence, before) ? BASED : 1;
    }
    return words.tag(sentence, token).equals("NN")
        && DEFINITE.contains(words.lower(sentence, before))
        && !words.tag(sentence, token + 1).startsWith("NN")
        && !words.lower(sentence, token + 1).equals("of");
  }

  /** The last of the tokens "Toronto", "-" and "based". */
  private boolean isBased(int sentence, int token) {
    return words.lower(sentence, token).equals("based")
        && words.lower(sentence, token - 1).equals("-");
  }

  /** Whom a title that stands by itself means; null where that is not certain. */
  private @Nullable String ofTitle(int index) {
    NamedMention title = mentions.get(index);
    int sentence = title.sentence();
    String country = details.countryOf(index);
    int first = title.firstToken();
    if (index > 0 && details.isBefore(index - 1, index)) {
      if (!gap(index - 1, index).isEmpty()) {
        return chosen(title.name(), country, sentence, title.begin());
      }
      first = mentions.get(index - 1).firstToken();
    } else if (country == null && words.lower(sentence, title.endToken()).equals("of")) {
      return null;
    }
    return DEFINITE.contains(words.lower(sentence, first - 1))
        ? chosen(title.name(), country, sentence, title.begin())
        : null;
  }

  private @Nullable String chosen(
      String title, @Nullable String country, int sentence, int offset) {
    String noun = title.toLowerCase(Locale.ROOT);
    Set<String> called = new LinkedHashSet<>(bearers.getOrDefault(noun, Set.of()));
    if (country == null) {
      return chosen(called, sentence, offset);
    }
    if (noun.equals(LEADER)) {
      // "The Norwegian leader" is whoever is Norway's president or prime minister.
      LEADERS.forEach(office -> called.addAll(bearers.getOrDefault(office, Set.of())));
    }
    Set<String> there = new LinkedHashSet<>(called);
    there.removeIf(key -> !countries.getOrDefault(key, Set.of()).contains(country));
    if (there.isEmpty()) {
      there.addAll(called);
      there.removeIf(key -> !countries.getOrDefault(key, Set.of()).isEmpty());
    }
    return chosen(there, sentence, offset);
  }

  /** The one that was named before; of several the only one that was named just now. */
  private @Nullable String chosen(Set<String> called, int sentence, int offset) {
    if (called.size() > MOST) {
      return null;
    }
    Set<String> before = new TreeSet<>();
    Set<String> recent = new TreeSet<>();
    for (String key : called) {
      Map.Entry<Integer, NamedMention> last =
          places.getOrDefault(key, new TreeMap<>()).lowerEntry(offset);
      if (last != null) {
        before.add(key);
        if (last.getValue().sentence() >= sentence - 1) {
          recent.add(key);
        }
      }
    }
    if (before.size() == 1) {
      return before.iterator().next();
    }
    return recent.size() == 1 ? recent.iterator().next() : null;
  }

  private ResolvedMention resolved(int sentence, int first, int end, String key) {
    int begin = words.token(sentence, first).getBegin();
    int last = words.token(sentence, end - 1).getEnd();
    return new ResolvedMention(
        new NamedMention(
            begin,
            last,
            words.text().substring(begin, last),
            sentence,
            first,
            end,
            types.getOrDefault(key, EntityTypes.MISC),
            MentionKind.NOMINAL,
            null,
            null,
            null),
        key);
  }
}
