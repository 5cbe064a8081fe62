package dateline.mentions;

import java.util.List;

/**
 * The kind of event behind an event's name belongs to it without a capital too: "2019 local
 * elections", "Ormsk by-election".
 */
final class EventWords implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .map(name -> name.is(NameClass.EVENT) ? name.withEnd(end(sentence, name)) : name)
        .toList();
  }

  private static int end(ReadSentence sentence, Name name) {
    int head = sentence.isHyphen(name.end()) ? name.end() + 1 : name.end();
    boolean event = WordLists.has("event", sentence.word(head)) && !sentence.isCapital(head);
    return event ? head + 1 : name.end();
  }
}
