package dateline.nlp.crf;

import java.util.EnumSet;
import java.util.Set;

/** Where else in its sentence a capitalised word between words in lower case stands. */
final class OccurrencePatterns {

  private static final int NEAREST = 3;
  private static final int FARTHEST = 149;

  private static final Set<FeatureTemplate> NONE =
      EnumSet.of(FeatureTemplate.NO_OCCURRENCE_PATTERN);

  private final Sentence sentence;

  OccurrencePatterns(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The features of the word at a position. */
  Set<FeatureTemplate> at(int position) {
    Word word = sentence.word(position);
    Word previous = sentence.word(position - 1);
    Word next = sentence.word(position + 1);
    if (!word.isNameCase()
        || !next.isWithoutCapitals()
        || !next.hasLetter()
        || !previous.hasLetter()
        || !sentence.contains(position - 1)) {
      return NONE;
    }
    return isName(position - 1) ? ofPair(position) : ofWord(position);
  }

  private boolean isName(int position) {
    return sentence.word(position).isNameCase() && sentence.tag(position).equals("NNP");
  }

  /** A name of two words: where its second stands again, and whether behind its first. */
  private Set<FeatureTemplate> ofPair(int position) {
    Set<FeatureTemplate> patterns = EnumSet.noneOf(FeatureTemplate.class);
    String first = sentence.word(position - 1).spelling();
    for (int distance = NEAREST; distance <= FARTHEST; distance++) {
      if (stands(position, distance)) {
        patterns.add(
            sentence.word(position + distance - 1).spelling().equals(first)
                ? FeatureTemplate.PAIR_AGAIN
                : FeatureTemplate.SECOND_OF_PAIR_AGAIN);
      }
      if (stands(position, -distance)) {
        patterns.add(
            sentence.word(position - distance - 1).spelling().equals(first)
                ? FeatureTemplate.PAIR_ALREADY
                : FeatureTemplate.SECOND_OF_PAIR_ALREADY);
      }
    }
    return patterns;
  }

  private Set<FeatureTemplate> ofWord(int position) {
    Set<FeatureTemplate> patterns = EnumSet.noneOf(FeatureTemplate.class);
    for (int distance = NEAREST; distance <= FARTHEST; distance++) {
      if (stands(position, distance)) {
        int again = position + distance;
        if (isName(again - 1)) {
          patterns.add(FeatureTemplate.WORD_AGAIN_BEHIND_NAME);
        } else if (isName(again + 1)) {
          patterns.add(FeatureTemplate.WORD_AGAIN_BEFORE_NAME);
        } else {
          patterns.add(FeatureTemplate.WORD_AGAIN);
        }
      }
      if (stands(position, -distance)) {
        int already = position - distance;
        if (isName(already + 1)) {
          patterns.add(FeatureTemplate.WORD_ALREADY_BEFORE_NAME);
        } else if (isName(already - 1)) {
          patterns.add(FeatureTemplate.WORD_ALREADY_BEHIND_NAME);
        } else {
          patterns.add(FeatureTemplate.WORD_ALREADY);
        }
      }
    }
    return patterns;
  }

  private boolean stands(int position, int distance) {
    return sentence.word(position + distance).spelling().equals(sentence.word(position).spelling());
  }
}
