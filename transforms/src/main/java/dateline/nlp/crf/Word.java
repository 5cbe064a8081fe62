package dateline.nlp.crf;

import dateline.nlp.words.RecentWords;

/**
 * What a token's text says by itself, for all models.
 *
 * <p>Immutable, so that threads may share it.
 */
final class Word implements RecentWords.OfWord {

  private final String text;
  private final String spelling;
  private final String cluster;
  private final boolean nameCase;
  private final boolean withoutCapitals;
  private final boolean withLetters;
  private final WordFeatures[] features;

  Word(String text, String spelling, String cluster, WordFeatures[] features) {
    this.text = text;
    this.spelling = spelling;
    this.cluster = cluster;
    this.nameCase = isNameCase(spelling);
    this.withoutCapitals = !spelling.isEmpty() && !hasCapital(spelling, 0);
    this.withLetters = spelling.chars().anyMatch(Character::isLetter);
    this.features = features;
  }

  /** As it stands in the sentence. */
  @Override
  public String text() {
    return text;
  }

  /** In American spelling. */
  String spelling() {
    return spelling;
  }

  /** Its distributional cluster. */
  String cluster() {
    return cluster;
  }

  /** Whether it is so short that the word beyond it counts too. */
  boolean isShort() {
    return spelling.length() <= 3;
  }

  /** Whether a capital letter begins it, and no other is in it. */
  boolean isNameCase() {
    return nameCase;
  }

  /** Whether it has no capital letter, and any character. */
  boolean isWithoutCapitals() {
    return withoutCapitals;
  }

  boolean hasLetter() {
    return withLetters;
  }

  /** What it says to one of the models. */
  WordFeatures features(int model) {
    return features[model];
  }

  private static boolean isNameCase(String word) {
    return word.length() >= 2
        && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
        && !hasCapital(word, 1);
  }

  private static boolean hasCapital(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
