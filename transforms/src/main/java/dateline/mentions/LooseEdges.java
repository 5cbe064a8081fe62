package dateline.mentions;

import java.util.List;

/**
 * A hyphen, a quotation mark, a comma at the edge of a name is no part of it: China, of "China-".
 */
final class LooseEdges implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .map(name -> trimmed(sentence, name))
        .filter(name -> name.size() > 0)
        .toList();
  }

  private static Name trimmed(ReadSentence sentence, Name name) {
    int first = name.first();
    int end = name.end();
    while (first < end && isLoose(sentence.word(first))) {
      first++;
    }
    while (end > first && isLoose(sentence.word(end - 1))) {
      end--;
    }
    return new Name(name.type(), first, end, name.confidence());
  }

  private static boolean isLoose(String word) {
    return word.codePoints().noneMatch(Character::isLetterOrDigit) && !word.equals("&");
  }
}
