package dateline.mentions;

import java.util.List;
import java.util.stream.Stream;

/**
 * What two do together is no name of its own, the two are names: "the Lind–Ekdal talks" are Lind
 * and Ekdal, and the "Ormsk talks" none.
 *
 * <p>It costs a little on Wikipedia, which has summits and wars by two names (docs/entities.md). It
 * stays because newswire writes so of talks, and both persons would be lost without it.
 */
final class MeetingsOfTwo implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .flatMap(name -> isMeeting(sentence, name) ? two(sentence, name) : Stream.of(name))
        .toList();
  }

  private static boolean isMeeting(ReadSentence sentence, Name name) {
    return name.is(NameClass.EVENT)
        && !sentence.isCapital(name.end() - 1)
        && WordLists.has("meeting", sentence.word(name.end() - 1));
  }

  private static Stream<Name> two(ReadSentence sentence, Name meeting) {
    List<Name> sides = TiedNames.of(sentence, meeting.withEnd(meeting.end() - 1));
    return sides.size() > 1 ? sides.stream() : Stream.empty();
  }
}
