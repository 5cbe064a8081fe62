package dateline.mentions;

import java.util.List;

/**
 * What ends in an ordinary word that is no kind of event is no name, but the beginning of something
 * else: the "Ormsk trilateral" of "Ormsk trilateral talks".
 */
final class UnfinishedEvents implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .filter(
            name ->
                !name.is(NameClass.EVENT)
                    || !Character.isLowerCase(sentence.word(name.end() - 1).codePointAt(0))
                    || WordLists.has("event", sentence.word(name.end() - 1)))
        .toList();
  }
}
