package dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A person's name as words, and how another may be short for it.
 *
 * @param words in lower case; "Jae-in" is two of them
 */
record PersonName(List<String> words) {

  PersonName {
    words = List.copyOf(words);
  }

  static PersonName of(NamedMention mention) {
    List<String> words = new ArrayList<>(mention.words());
    words.removeIf(String::isEmpty);
    return new PersonName(words.isEmpty() ? mention.words() : words);
  }

  /** Whether this is some words in a row of a longer name: "Tavares" of "Joaquim Tavares Moniz". */
  boolean isPartOf(PersonName longer) {
    int size = words.size();
    for (int i = 0; size < longer.words.size() && i + size <= longer.words.size(); i++) {
      if (longer.words.subList(i, i + size).equals(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is the first and last words of a longer name: "Ann Lee" of "Ann P. Lee". */
  boolean isWithoutMiddleOf(PersonName longer) {
    return words.size() > 1
        && words.size() < longer.words.size()
        && first().equals(longer.first())
        && last().equals(longer.last());
  }

  /** The same for a name in other pieces. */
  String letters() {
    return String.join("", words);
  }

  /** The same for a name the other way round. */
  String inAnyOrder() {
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  /** The same with a surname behind it. */
  PersonName with(String surname) {
    List<String> longer = new ArrayList<>(words);
    longer.add(surname);
    return new PersonName(longer);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  String first() {
    return words.get(0);
  }

  /** Equal for equal names. */
  String key() {
    return String.join(" ", words);
  }
}
