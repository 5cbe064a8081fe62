package dateline.tone;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Some words in lower case, and beginnings of words, which a star marks. */
final class WordForms {

  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings;

  private WordForms(List<String> beginnings) {
    this.beginnings = beginnings;
  }

  /**
   * @param list for example {@code "rose grow*"}
   */
  static WordForms of(String list) {
    List<String> forms = List.of(list.strip().split("\\s+"));
    WordForms known =
        new WordForms(
            forms.stream()
                .filter(form -> form.endsWith("*"))
                .map(form -> form.substring(0, form.length() - 1))
                .toList());
    forms.stream().filter(form -> !form.endsWith("*")).forEach(known.words::add);
    return known;
  }

  /** Whether a word in lower case is one of them. */
  boolean contain(String word) {
    return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
  }

  /** How many words are of them. */
  int count(List<String> among) {
    return (int) among.stream().filter(this::contain).count();
  }
}
