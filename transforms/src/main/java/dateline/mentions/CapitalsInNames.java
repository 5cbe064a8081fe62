package dateline.mentions;

import java.util.List;

/**
 * A name that is none of a person, a body, a place or an event has a capital somewhere; not
 * "fairy".
 */
final class CapitalsInNames implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .filter(
            name ->
                !name.is(NameClass.MISC)
                    || sentence
                        .text(name.first(), name.end())
                        .codePoints()
                        .anyMatch(Character::isUpperCase))
        .toList();
  }
}
