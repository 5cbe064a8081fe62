package dateline.entities;

import dateline.article.ArticleWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Titles that the text gives a person: right before the name ("Chairman and Chief Executive Ann
 * Lee"; "the mayor, Ann Lee,"), or behind it in apposition ("Ann Lee, 47, the committee's deputy
 * chair, said").
 */
final class TitleFinder {

  private static final Pattern BEFORE = Pattern.compile("\\s+(?:and\\s+)?");
  private static final Pattern AND = Pattern.compile("\\s+and\\s+(?:the\\s+)?");

  /** How far behind the comma a title may stand, in tokens. */
  private static final int REACH = 10;

  /** How far behind a title its apposition may end, in tokens. */
  private static final int CLOSE = 14;

  /** What may stand between the comma and the title. */
  private static final Set<String> WITHIN =
      Set.of("DT", "PRP$", "JJ", "NN", "NNP", "NNPS", "POS", "CD", "RB", ",", "HYPH", "JJS", "VBG");

  private final ArticleWords words;
  private final List<NamedMention> mentions;
  private final Map<Integer, List<Integer>> byPerson = new HashMap<>();
  private final BitSet attached = new BitSet();

  TitleFinder(ArticleWords words, List<NamedMention> mentions) {
    this.words = words;
    this.mentions = mentions;
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).is(EntityTypes.PERSON)) {
        before(i);
        beforeComma(i);
        behind(i);
      }
    }
  }

  /** Titles of the person mentioned at an index, in text order. */
  List<String> titlesAt(int index) {
    Set<String> titles = new LinkedHashSet<>();
    titleMentionsAt(index).forEach(title -> titles.add(mentions.get(title).name()));
    return new ArrayList<>(titles);
  }

  /** The same as indexes of mentions. */
  List<Integer> titleMentionsAt(int index) {
    return byPerson.getOrDefault(index, List.of()).stream().sorted().toList();
  }

  /** Whether the person mentioned at an index has a title there. */
  boolean hasTitle(int index) {
    return byPerson.containsKey(index);
  }

  /** Whether a title stands with a name, so that it does not stand for its bearer by itself. */
  boolean isAttached(int title) {
    return attached.get(title);
  }

  private void before(int person) {
    int sentence = mentions.get(person).sentence();
    for (int i = person - 1; i >= 0 && isTitle(i) && mentions.get(i).sentence() == sentence; i--) {
      boolean last = i == person - 1;
      String gap = words.between(mentions.get(i).end(), mentions.get(i + 1).begin());
      if (!(last ? gap.isBlank() && !gap.isEmpty() : BEFORE.matcher(gap).matches())) {
        break;
      }
      attach(i, person);
    }
  }

  /** "Oman's foreign minister, Said al-Ramhi, opened the session." */
  private void beforeComma(int person) {
    int title = person - 1;
    if (title < 0 || !isTitle(title) || attached.get(title)) {
      return;
    }
    NamedMention name = mentions.get(person);
    int sentence = name.sentence();
    if (mentions.get(title).sentence() != sentence) {
      return;
    }
    String behind = words.tag(sentence, name.endToken());
    String opening = words.tag(sentence, mentions.get(title).firstToken() - 1);
    boolean definite = opening.equals("DT") || opening.equals("POS") || opening.equals("PRP$");
    if (words.between(mentions.get(title).end(), name.begin()).strip().equals(",")
        && (definite || opening.startsWith("JJ") || opening.startsWith("NN"))
        && (behind.equals(",") || behind.equals("."))) {
      attach(title, person);
    }
  }

  private void behind(int person) {
    NamedMention name = mentions.get(person);
    int sentence = name.sentence();
    if (!words.tag(sentence, name.endToken()).equals(",")) {
      return;
    }
    for (int i = person + 1; i < mentions.size(); i++) {
      NamedMention next = mentions.get(i);
      if (next.sentence() != sentence || next.is(EntityTypes.PERSON)) {
        return;
      }
      if (isTitle(i)) {
        if (isApposition(name.endToken() + 1, i)) {
          attach(i, person);
          joined(i, person);
        }
        return;
      }
    }
  }

  /** "the chairman and chief executive of Acme": the second of two titles is the person's too. */
  private void joined(int title, int person) {
    int next = title + 1;
    if (next < mentions.size()
        && isTitle(next)
        && AND.matcher(words.between(mentions.get(title).end(), mentions.get(next).begin()))
            .matches()
        && isClosed(mentions.get(next))) {
      attach(next, person);
    }
  }

  private boolean isApposition(int begin, int title) {
    NamedMention mention = mentions.get(title);
    if (mention.firstToken() - begin > REACH) {
      return false;
    }
    for (int t = begin; t < mention.firstToken(); t++) {
      if (!WITHIN.contains(words.tag(mention.sentence(), t))) {
        return false;
      }
    }
    int next = title + 1;
    while (next < mentions.size()
        && isTitle(next)
        && AND.matcher(words.between(mentions.get(next - 1).end(), mentions.get(next).begin()))
            .matches()) {
      next++;
    }
    // "Ann Lee, Chairman and Chief Executive Bob Ray": these are Ray's.
    boolean others =
        next < mentions.size()
            && mentions.get(next).is(EntityTypes.PERSON)
            && mentions.get(next).sentence() == mention.sentence()
            && mentions.get(next).firstToken() == mentions.get(next - 1).endToken();
    return !others && isClosed(mention);
  }

  /**
   * Whether a comma, a bracket or the sentence's end closes what a title opens, before a verb says
   * what its bearer does: "Asked about Lee, the mayor of Ormsk said" gives Lee no title.
   */
  private boolean isClosed(NamedMention title) {
    int sentence = title.sentence();
    if (words.tag(sentence, title.endToken()).startsWith("NN")) {
      return false;
    }
    for (int t = title.endToken(); t < title.endToken() + CLOSE; t++) {
      String tag = words.tag(sentence, t);
      switch (tag) {
        case ",", ".", ":", "-RRB-", "''", "" -> {
          return true;
        }
        case "WP", "WDT" -> {
          return true;
        }
        default -> {
          if (words.isFiniteVerb(sentence, t)) {
            return false;
          }
        }
      }
    }
    return false;
  }

  private void attach(int title, int person) {
    byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(title);
    attached.set(title);
  }

  private boolean isTitle(int index) {
    return mentions.get(index).is(EntityTypes.TITLE);
  }
}
