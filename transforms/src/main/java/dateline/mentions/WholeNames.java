package dateline.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes names whole by the words they are made of: what ends in a law, an award or an event is one,
 * with the places in it; an organisation has what its name says it is for; a company ends with its
 * form; a hyphen that ties nothing, and an ordinary word behind a place or a person, are no part of
 * a name.
 *
 * <p>For one sentence; the names in it do not overlap, before and after.
 */
final class WholeNames {

  private static final Set<String> LINKS = Set.of("of", "for", "on", "against");
  private static final Set<String> HYPHENS = Set.of("-", "–", "—", "/");
  private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "'", "’");

  /** Of a given name in Latin letters: "kyung", "hyeok". */
  private static final int LONGEST_SYLLABLE = 6;

  /** In a headline every word has a capital: there capitals say nothing of where a name ends. */
  private static final double TITLE_CASE = 0.7;

  private final ReadSentence sentence;
  private final boolean headline;
  private List<Name> names;

  private WholeNames(ReadSentence sentence, List<Name> names) {
    this.sentence = sentence;
    this.names = new ArrayList<>(names);
    this.headline = isHeadline();
  }

  /** The names of a sentence made whole, in text order. */
  static List<Name> of(ReadSentence sentence, List<Name> names) {
    WholeNames whole = new WholeNames(sentence, names);
    whole.joinListedPlaces();
    whole.joinPlaces();
    whole.joinStorms();
    whole.joinRuns();
    whole.addEventWords();
    whole.splitPairs();
    whole.names =
        whole.names.stream().map(whole::trimmed).filter(n -> n.first() < n.end()).toList();
    return whole.names.stream().map(whole::asCompany).toList();
  }

  private int size() {
    return sentence.words().size();
  }

  private String word(int i) {
    return i >= 0 && i < size() ? sentence.words().get(i) : "";
  }

  private String tag(int i) {
    return i >= 0 && i < size() ? sentence.tokens().get(i).getTag() : "";
  }

  private boolean isCapital(int i) {
    return !word(i).isEmpty() && Character.isUpperCase(word(i).codePointAt(0));
  }

  private @Nullable String entry(int i) {
    return sentence.readings().get(i).getGazetteer();
  }

  /** Whether a word can be part of a name's own words: capital, and no function word. */
  private boolean isNameWord(int i) {
    return isCapital(i)
        && (tag(i).startsWith("NN")
            || tag(i).equals("JJ")
            || tag(i).equals("VBN") && i > 0
            || tag(i).equals("VBG") && i > 0);
  }

  private boolean isHeadline() {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < size(); i++) {
      if (Character.isLetter(word(i).codePointAt(0))) {
        words++;
        capitals += isCapital(i) ? 1 : 0;
      }
    }
    return capitals > TITLE_CASE * words && words > 2;
  }

  /**
   * A place of several words that the gazetteer has is one: "Democratic People's Republic of
   * Korea".
   */
  private void joinListedPlaces() {
    for (int first = 0; first < size(); first++) {
      String entry = entry(first);
      int end = first + 1;
      while (entry != null && end < size() && entry.equals(entry(end))) {
        end++;
      }
      int begin = first;
      int last = end;
      boolean inPieces =
          end - first > 1
              && isPlace(first, end)
              && names.stream().anyMatch(n -> begin < n.end() && n.first() < last)
              && names.stream()
                  .filter(n -> begin < n.end() && n.first() < last)
                  .allMatch(n -> begin <= n.first() && n.end() <= last);
      if (inPieces) {
        cover(NameClass.LOCATION, first, end);
      }
      first = end - 1;
    }
  }

  /** "Port" and what is taken for a name of its own behind it are a place. */
  private void joinPlaces() {
    for (Name name : List.copyOf(names)) {
      boolean opens =
          name.type() == NameClass.LOCATION
              && name.end() - name.first() == 1
              && WordLists.has("opening", word(name.first()));
      if (opens && isNameWord(name.end())) {
        cover(NameClass.LOCATION, name.first(), name.end() + 1);
      }
    }
  }

  /** What hyphens and slashes tie between places, or between persons who meet, is several names. */
  private void splitPairs() {
    List<Name> split = new ArrayList<>();
    for (Name name : names) {
      int end = name.end();
      boolean meeting =
          name.type() == NameClass.EVENT
              && !isCapital(end - 1)
              && WordLists.has("meeting", word(end - 1));
      if (meeting) {
        end--;
      }
      List<Name> sides = sides(name, end);
      if (sides.size() > 1
          && (meeting || sides.stream().allMatch(side -> isPlace(side.first(), side.end())))) {
        split.addAll(sides);
      } else if (!meeting && !isUnfinished(name)) {
        split.add(name);
      }
    }
    names = split;
  }

  /** An event that ends in an ordinary word which is none: the beginning of something else. */
  private boolean isUnfinished(Name name) {
    String last = word(name.end() - 1);
    return name.type() == NameClass.EVENT
        && Character.isLowerCase(last.codePointAt(0))
        && !WordLists.has("event", last);
  }

  private boolean isPlace(int first, int end) {
    return FineTypes.isListedPlace(first, end, sentence.readings());
  }

  /** What hyphens and slashes before capitals part a name into. */
  private List<Name> sides(Name name, int end) {
    List<Name> sides = new ArrayList<>();
    int first = name.first();
    for (int i = first + 1; i <= end; i++) {
      if (i == end || i < end - 1 && HYPHENS.contains(word(i)) && isCapital(i + 1)) {
        NameClass type = isPlace(first, i) ? NameClass.LOCATION : NameClass.PERSON;
        sides.add(new Name(type, first, i, name.confidence()));
        first = i + 1;
      }
    }
    return sides;
  }

  /** "Tropical Storm" and the name behind it are one. */
  private void joinStorms() {
    for (int i = 0; i + 1 < size(); i++) {
      if (isCapital(i) && WordLists.has("storm", word(i)) && isNameWord(i + 1)) {
        int first = i > 0 && word(i - 1).equals("Tropical") ? i - 1 : i;
        cover(NameClass.EVENT, first, i + 2);
      }
    }
  }

  /** Runs of capitals that a law, an award, an event or an organisation closes or opens. */
  private void joinRuns() {
    for (int head = 0; head < size() && !headline; head++) {
      if (!isNameWord(head)) {
        continue;
      }
      boolean work = WordLists.has("law", word(head)) || WordLists.has("award", word(head));
      if (work || WordLists.has("event", word(head)) || WordLists.has("programme", word(head))) {
        joinEvent(head, work);
      } else if (WordLists.has("body", word(head))) {
        joinBody(head);
      }
    }
  }

  private void joinEvent(int head, boolean work) {
    if (isNameWord(head + 1) || HYPHENS.contains(word(head + 1))) {
      return;
    }
    int first = withAnd(runBegin(head));
    int end = work ? phraseEnd(head + 1) : head + 1;
    boolean known =
        names.stream()
            .anyMatch(n -> n.type() == NameClass.EVENT && n.first() <= head && head < n.end());
    if (end - first > 1 && !known) {
      cover(NameClass.EVENT, first, end);
    }
  }

  /** A body with what it is for: "Department of Coastal Affairs". */
  private void joinBody(int head) {
    if (isNameWord(head + 1) || !LINKS.contains(word(head + 1))) {
      return;
    }
    int end = phraseEnd(head + 1);
    if (end == head + 1) {
      return;
    }
    // "for Water, Energy and Rural Affairs"
    while (word(end).equals(",") && isNameWord(end + 1) && listGoesOn(end + 1)) {
      end = runEnd(end + 1);
    }
    if (word(end).equals("and") && isNameWord(end + 1) && !isPersonAt(end + 1)) {
      end = runEnd(end + 1);
    }
    int first = head;
    for (Name name : names) {
      if (name.type() == NameClass.ORGANIZATION && name.first() <= head && head < name.end()) {
        first = name.first();
        end = Math.max(end, name.end());
      }
    }
    cover(NameClass.ORGANIZATION, first, end);
  }

  /** Whether a run behind a comma is followed by another or by the last of the list. */
  private boolean listGoesOn(int begin) {
    int end = runEnd(begin);
    return word(end).equals("and") && isNameWord(end + 1)
        || word(end).equals(",") && isNameWord(end + 1) && listGoesOn(end + 1);
  }

  private boolean isPersonAt(int i) {
    return names.stream()
        .anyMatch(n -> n.type() == NameClass.PERSON && n.first() <= i && i < n.end());
  }

  private int runBegin(int head) {
    int first = head;
    while (first > 0) {
      if (isNameWord(first - 1)) {
        first--;
      } else if ((HYPHENS.contains(word(first - 1)) || POSSESSIVES.contains(word(first - 1)))
          && isNameWord(first - 2)) {
        first -= 2;
      } else {
        break;
      }
    }
    return first;
  }

  /** "the Silk and Spice Initiative": a single word before "and", behind the article. */
  private int withAnd(int first) {
    boolean two =
        word(first - 1).equals("and")
            && isNameWord(first - 2)
            && word(first - 3).equalsIgnoreCase("the");
    return two ? first - 2 : first;
  }

  private int runEnd(int begin) {
    int end = begin;
    while (isNameWord(end) || HYPHENS.contains(word(end)) && isNameWord(end + 1)) {
      end++;
    }
    return end;
  }

  /** The end of "of Manaus", "on Port Security"; where there is none, where it would begin. */
  private int phraseEnd(int link) {
    if (!LINKS.contains(word(link))) {
      return link;
    }
    int begin = word(link + 1).equals("the") ? link + 2 : link + 1;
    boolean name = isNameWord(begin) && !isPersonAt(begin) && !WordLists.has("day", word(begin));
    return name ? runEnd(begin) : link;
  }

  /** The kind of event often stands behind its name without a capital: "2019 local elections". */
  private void addEventWords() {
    List<Name> longer = new ArrayList<>();
    for (Name name : names) {
      int end = name.end();
      if (name.type() == NameClass.EVENT) {
        int head = HYPHENS.contains(word(end)) ? end + 1 : end;
        end = WordLists.has("event", word(head)) && !isCapital(head) ? head + 1 : end;
      }
      longer.add(new Name(name.type(), name.first(), end, name.confidence()));
    }
    names = longer;
  }

  /** Puts one name in the place of all that overlap it; it covers them whole. */
  private void cover(NameClass type, int first, int end) {
    int begin = first;
    int last = end;
    double confidence = 1;
    boolean covered = false;
    for (Name name : names) {
      if (name.first() < end && first < name.end()) {
        begin = Math.min(begin, name.first());
        last = Math.max(last, name.end());
        confidence = Math.min(confidence, name.confidence());
        covered = true;
      }
    }
    List<Name> others = new ArrayList<>();
    for (Name name : names) {
      if (name.end() <= begin || name.first() >= last) {
        others.add(name);
      }
    }
    others.add(new Name(type, begin, last, covered ? confidence : 0));
    others.sort(Comparator.comparingInt(Name::first));
    names = others;
  }

  private Name trimmed(Name name) {
    int first = name.first();
    int end = withGivenName(name);
    while (first < end && isLoose(first)) {
      first++;
    }
    while (end > first
        && (isLoose(end - 1) || name.type() != NameClass.EVENT && isOrdinary(end - 1, name))) {
      end--;
    }
    if (name.type() == NameClass.MISC && isWithoutCapital(first, end)) {
      end = first;
    }
    return new Name(name.type(), first, end, name.confidence());
  }

  /** "Noh Tae-sik": a given name goes on behind its hyphen, unless it is "-led". */
  private int withGivenName(Name name) {
    int end = name.end();
    if (name.type() != NameClass.PERSON || end - name.first() < 2) {
      return end;
    }
    int hyphen = HYPHENS.contains(word(end - 1)) ? end - 1 : end;
    boolean tied =
        word(hyphen).equals("-")
            && isTied(hyphen)
            && isTied(hyphen + 1)
            && !isCapital(hyphen + 1)
            && !tag(hyphen + 1).startsWith("VB")
            && !tag(hyphen + 1).equals("JJ")
            && word(hyphen + 1).length() <= LONGEST_SYLLABLE
            && isCapital(hyphen - 1)
            && hyphen - 1 > name.first();
    return tied ? hyphen + 2 : end;
  }

  /** Whether there is no white space before a token. */
  private boolean isTied(int i) {
    return i > 0
        && i < size()
        && sentence.tokens().get(i).getBegin() == sentence.tokens().get(i - 1).getEnd();
  }

  /** A hyphen, a quotation mark, a comma at the edge of a name. */
  private boolean isLoose(int i) {
    return word(i).codePoints().noneMatch(Character::isLetterOrDigit) && !word(i).equals("&");
  }

  /** "Yunnan province": the name is Yunnan. */
  private boolean isOrdinary(int i, Name name) {
    return i > name.first()
        && (name.type() == NameClass.LOCATION || name.type() == NameClass.PERSON)
        && tag(i).startsWith("NN")
        && !isCapital(i)
        && isCapital(name.first())
        && sentence.tokens().get(i).getBegin() > sentence.tokens().get(i - 1).getEnd();
  }

  private boolean isWithoutCapital(int first, int end) {
    for (int i = first; i < end; i++) {
      if (word(i).codePoints().anyMatch(Character::isUpperCase)) {
        return false;
      }
    }
    return true;
  }

  /** What ends with the form of a company is one. */
  private Name asCompany(Name name) {
    boolean company =
        name.end() - name.first() > 1
            && isCapital(name.first())
            && isCapital(name.end() - 1)
            && WordLists.has("company", word(name.end() - 1))
            && name.type() != NameClass.EVENT;
    return company
        ? new Name(NameClass.ORGANIZATION, name.first(), name.end(), name.confidence())
        : name;
  }
}
