package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.List;

/** The names that the tags of a sentence's tokens say. */
final class ConllNames {

  /**
   * A name.
   *
   * @param first its first token
   * @param end the token after its last one
   * @param type as in the tags
   */
  record Name(int first, int end, String type) {}

  private static final String FIRST = "BSU";
  private static final String LAST = "ESL";
  private static final String ALONE = "SU";

  private ConllNames() {}

  /**
   * The names of a sentence, in order.
   *
   * <p>One begins where a tag says so, and where the token before is in none or in one of another
   * type; so it is right for IOB, where B stands only between two names of one type, too.
   */
  static List<Name> of(List<ConllToken> sentence) {
    List<Name> names = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < sentence.size(); i++) {
      ConllToken token = sentence.get(i);
      if (!token.named()) {
        continue;
      }
      if (first < 0 || begins(sentence.get(i - 1), token)) {
        first = i;
      }
      if (i + 1 == sentence.size()
          || !sentence.get(i + 1).named()
          || begins(token, sentence.get(i + 1))) {
        names.add(new Name(first, i + 1, token.type()));
        first = -1;
      }
    }
    return names;
  }

  /** Whether a token in a name begins another than that of the token before. */
  private static boolean begins(ConllToken before, ConllToken token) {
    return FIRST.indexOf(token.position()) >= 0
        || ALONE.indexOf(before.position()) >= 0
        || LAST.indexOf(before.position()) >= 0
        || !before.type().equals(token.type());
  }
}
