package dateline.mentions;

import java.util.List;
import java.util.Set;

/**
 * Words with capitals side by side, which are one name or part of one: "Harbour Workers' Pensions"
 * before "Act", "Port Security" behind "Agreement on".
 */
final class CapitalRuns {

  private static final Set<String> LINKS = Set.of("of", "for", "on", "against");
  private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "'", "’");

  private final ReadSentence sentence;
  private final List<Name> names;

  /**
   * @param names so far; what is behind "of" and a person is no part of what stands before
   */
  CapitalRuns(ReadSentence sentence, List<Name> names) {
    this.sentence = sentence;
    this.names = names;
  }

  /** Whether a word can be one of a name's own: it has a capital, and is no function word. */
  static boolean isNameWord(ReadSentence sentence, int i) {
    String tag = sentence.tag(i);
    return sentence.isCapital(i)
        && (tag.startsWith("NN")
            || tag.equals("JJ")
            || i > 0 && (tag.equals("VBN") || tag.equals("VBG")));
  }

  boolean isNameWord(int i) {
    return isNameWord(sentence, i);
  }

  /** The first token of the run that ends with a word: hyphens and possessives are in it. */
  int begin(int last) {
    int first = last;
    while (first > 0) {
      if (isNameWord(first - 1)) {
        first--;
      } else if ((sentence.isHyphen(first - 1) || POSSESSIVES.contains(sentence.word(first - 1)))
          && isNameWord(first - 2)) {
        first -= 2;
      } else {
        break;
      }
    }
    return first;
  }

  /** The token behind the run that begins with a word. */
  int end(int first) {
    int end = first;
    while (isNameWord(end) || sentence.isHyphen(end) && isNameWord(end + 1)) {
      end++;
    }
    return end;
  }

  /** Whether a word leads to what something is of, for, on or against. */
  boolean isLink(int i) {
    return LINKS.contains(sentence.word(i));
  }

  /** The end of "of Manaus", "on Port Security"; where there is none, where it would begin. */
  int phraseEnd(int link) {
    if (!isLink(link)) {
      return link;
    }
    int begin = sentence.word(link + 1).equals("the") ? link + 2 : link + 1;
    boolean name =
        isNameWord(begin) && !isPerson(begin) && !WordLists.has("day", sentence.word(begin));
    return name ? end(begin) : link;
  }

  /** Whether a token is in a person's name. */
  boolean isPerson(int i) {
    return names.stream().anyMatch(name -> name.is(NameClass.PERSON) && name.holds(i));
  }
}
