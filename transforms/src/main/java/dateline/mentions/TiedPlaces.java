package dateline.mentions;

import java.util.List;
import java.util.stream.Stream;

/** What a hyphen or a slash ties between places is several: "Japan-South Korea" is two. */
final class TiedPlaces implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .flatMap(
            name -> {
              List<Name> sides = TiedNames.of(sentence, name);
              boolean places =
                  sides.size() > 1
                      && sides.stream()
                          .allMatch(side -> sentence.isPlace(side.first(), side.end()));
              return places ? sides.stream() : Stream.of(name);
            })
        .toList();
  }
}
