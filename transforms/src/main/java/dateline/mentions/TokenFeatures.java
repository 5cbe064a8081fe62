package dateline.mentions;

import dateline.encode.Encoding;
import dateline.encode.SentenceEncoder;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import news.dateline.records.NameLabel;
import news.dateline.records.Token;
import news.dateline.records.TokenReading;

/**
 * What the network looks at when it labels a token: what CoreNLP's models say of it and of the
 * three tokens on either side, their tags and shapes, the lists they are in; and the encoder's
 * vectors of the token and of its neighbours.
 */
final class TokenFeatures {

  /** How far it looks to either side. */
  private static final int WINDOW = 3;

  /** How far it looks at vectors. */
  private static final int VECTORS = 1;

  private static final List<NameLabel> LABELS =
      List.of(NameLabel.PERSON, NameLabel.ORGANIZATION, NameLabel.LOCATION, NameLabel.MISC);
  private static final List<String> ENTRIES =
      List.of(
          "CITY",
          "COUNTRY",
          "STATE_OR_PROVINCE",
          "NATIONALITY",
          "IDEOLOGY",
          "RELIGION",
          "TITLE",
          "CAUSE_OF_DEATH",
          "CRIMINAL_CHARGE");
  private static final List<String> TAGS =
      List.of(
          "NNP", "NNPS", "NN", "NNS", "JJ", "IN", "DT", "CD", "POS", "CC", "PRP", "FW", "RB", "TO");
  private static final List<String> WORDS =
      List.of(
          "of", "for", "the", "and", "in", "de", "&", "to", "on", "at", "la", "al", "von", "van",
          "a", "by", "with", "from", "'s", "(", ")", ",", "-", "/", ".", "\"", ":");
  private static final List<String> LISTS =
      List.of("organization", "event", "law", "award", "place", "compass", "title");
  private static final int YEAR_DIGITS = 4;

  /** Numbers that say something of one token, one after the other. */
  private static final class Row {

    private final float[] values = new float[SIZE];
    private int next;

    void add(double value) {
      values[next++] = (float) value;
    }

    void add(boolean value) {
      values[next++] = value ? 1 : 0;
    }
  }

  private static final int OF_READING = 3 * LABELS.size() + 4;
  private static final int OF_SHAPE = 9;
  private static final int SIZE =
      OF_READING + ENTRIES.size() + TAGS.size() + 2 + OF_SHAPE + LISTS.size() + WORDS.size();

  /** Length of the features of a token. */
  static final int LENGTH = (2 * WINDOW + 1) * SIZE + (2 * VECTORS + 1) * SentenceEncoder.SIZE;

  private final float[][] rows;
  private final Encoding encoding;

  /**
   * @param tokens of one sentence
   * @param words their texts
   * @param readings of them
   * @param encoding of the sentence
   */
  TokenFeatures(
      List<Token> tokens, List<String> words, List<TokenReading> readings, Encoding encoding) {
    this.encoding = encoding;
    this.rows = new float[tokens.size()][];
    for (int i = 0; i < rows.length; i++) {
      Row row = new Row();
      addReadings(row, readings, i);
      String entry = readings.get(i).getGazetteer();
      ENTRIES.forEach(e -> row.add(e.equals(entry)));
      addTag(row, tokens.get(i).getTag());
      addShape(row, words.get(i), i == 0);
      String word = words.get(i);
      LISTS.forEach(list -> row.add(WordLists.has(list, word)));
      String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
      WORDS.forEach(w -> row.add(w.equals(lower)));
      rows[i] = row.values;
    }
  }

  private static void addReadings(Row row, List<TokenReading> readings, int i) {
    TokenReading here = readings.get(i);
    NameLabel three = here.getThreeClass();
    LABELS.forEach(l -> row.add(l == three ? here.getThreeClassProbability() : 0));
    LABELS.forEach(l -> row.add(l == here.getSevenClass() ? here.getSevenClassProbability() : 0));
    LABELS.forEach(l -> row.add(l == here.getFourClass() ? here.getFourClassProbability() : 0));
    boolean named = three != NameLabel.NONE;
    row.add(named && i > 0 && readings.get(i - 1).getThreeClass() == three);
    row.add(named && i + 1 < readings.size() && readings.get(i + 1).getThreeClass() == three);
    row.add(named ? 0 : here.getThreeClassProbability());
    row.add(here.getFourClass() == NameLabel.NONE ? here.getFourClassProbability() : 0);
  }

  private static void addTag(Row row, String tag) {
    TAGS.forEach(t -> row.add(t.equals(tag)));
    row.add(tag.startsWith("VB") || tag.equals("MD"));
    row.add(!Character.isLetter(tag.charAt(0)));
  }

  private static void addShape(Row row, String word, boolean first) {
    long letters = count(word, Character::isLetter);
    long capitals = count(word, Character::isUpperCase);
    long digits = count(word, Character::isDigit);
    row.add(letters > 1 && capitals == letters);
    row.add(!word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
    row.add(letters > 0 && capitals == 0);
    row.add(digits > 0);
    row.add(digits == YEAR_DIGITS && word.length() == YEAR_DIGITS);
    row.add(first);
    row.add(letters + digits == 0);
    row.add(letters == 1);
    row.add(word.length() > 1 && word.indexOf('.') >= 0);
  }

  private static long count(String word, IntPredicate what) {
    return word.codePoints().filter(what).count();
  }

  /** The features of a token. */
  float[] of(int token) {
    float[] features = new float[LENGTH];
    int at = 0;
    for (int i = token - WINDOW; i <= token + WINDOW; i++) {
      if (i >= 0 && i < rows.length) {
        System.arraycopy(rows[i], 0, features, at, SIZE);
      }
      at += SIZE;
    }
    for (int i = token - VECTORS; i <= token + VECTORS; i++) {
      if (i >= 0 && i < rows.length) {
        System.arraycopy(encoding.token(i), 0, features, at, SentenceEncoder.SIZE);
      }
      at += SentenceEncoder.SIZE;
    }
    return features;
  }
}
