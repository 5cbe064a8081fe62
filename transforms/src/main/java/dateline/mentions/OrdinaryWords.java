package dateline.mentions;

import java.util.List;
import java.util.Set;

/**
 * An ordinary word behind a place or a person is no part of the name: Yunnan, of "Yunnan province".
 */
final class OrdinaryWords implements NameRule {

  private static final Set<NameClass> CLASSES = Set.of(NameClass.LOCATION, NameClass.PERSON);

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream().map(name -> name.withEnd(end(sentence, name))).toList();
  }

  private static int end(ReadSentence sentence, Name name) {
    int end = name.end();
    while (CLASSES.contains(name.type())
        && sentence.isCapital(name.first())
        && end - 1 > name.first()
        && isOrdinary(sentence, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean isOrdinary(ReadSentence sentence, int i) {
    return sentence.tag(i).startsWith("NN") && !sentence.isCapital(i) && !sentence.isTied(i);
  }
}
