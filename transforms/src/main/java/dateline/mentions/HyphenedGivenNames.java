package dateline.mentions;

import java.util.List;

/**
 * A given name goes on behind its hyphen: "Noh Tae-sik", where the model had "Noh Tae". But what
 * makes an adjective does not belong to it: "Park Jin-led".
 */
final class HyphenedGivenNames implements NameRule {

  /** Of a given name in Latin letters: "kyung", "hyeok". */
  private static final int LONGEST_SYLLABLE = 6;

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .map(
            name ->
                name.is(NameClass.PERSON) && name.size() > 1
                    ? name.withEnd(end(sentence, name))
                    : name)
        .toList();
  }

  private static int end(ReadSentence sentence, Name name) {
    int hyphen = sentence.isHyphen(name.end() - 1) ? name.end() - 1 : name.end();
    boolean tied =
        sentence.word(hyphen).equals("-")
            && sentence.isTied(hyphen)
            && sentence.isTied(hyphen + 1)
            && sentence.isCapital(hyphen - 1)
            && hyphen - 1 > name.first();
    return tied && isSyllable(sentence, hyphen + 1) ? hyphen + 2 : name.end();
  }

  private static boolean isSyllable(ReadSentence sentence, int i) {
    return !sentence.isCapital(i)
        && !sentence.tag(i).startsWith("VB")
        && !sentence.tag(i).equals("JJ")
        && sentence.word(i).length() <= LONGEST_SYLLABLE;
  }
}
