package dateline.entities;

import java.util.ArrayList;
import java.util.List;

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

  /**
   * Whether this may be short for a longer name: some of its words in a row ("Tavares" for "Joaquim
   * Tavares Moniz"), or its first and last ones ("Ann Lee" for "Ann P. Lee").
   */
  boolean isShortFor(PersonName longer) {
    int size = words.size();
    if (size >= longer.words.size()) {
      return false;
    }
    for (int i = 0; i + size <= longer.words.size(); i++) {
      if (longer.words.subList(i, i + size).equals(words)) {
        return true;
      }
    }
    return size > 1 && first().equals(longer.first()) && last().equals(longer.last());
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
