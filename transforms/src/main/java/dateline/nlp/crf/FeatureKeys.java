package dateline.nlp.crf;

import dateline.nlp.crf.FeatureTemplate.Clique;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the names of features.
 *
 * <p>A name is a template and up to three pieces, and each piece has a number, so a feature's key
 * is one {@code long}. Two places where a name can be cut are two keys for it: whoever puts the
 * name together from any pieces that give it has one of its keys, and no other name has that key.
 */
final class FeatureKeys implements Serializable {

  /** The number of a piece that no feature has. */
  static final int NO_PIECE = 0;

  private static final int PIECE_BITS = 19;
  private static final int MAX_PIECES = (1 << PIECE_BITS) - 1;

  private static final Map<String, FeatureTemplate> BY_SUFFIX = new HashMap<>();

  static {
    for (FeatureTemplate template : FeatureTemplate.values()) {
      if (template != FeatureTemplate.NGRAM) {
        BY_SUFFIX.put(template.suffix(), template);
      }
    }
  }

  private final Map<String, Integer> pieces = new HashMap<>();
  private int longestNgram;

  /** The number of a piece, {@link #NO_PIECE} if no feature has it. */
  int piece(String piece) {
    return pieces.getOrDefault(piece, NO_PIECE);
  }

  /** How long the longest n-gram of any feature is. */
  int longestNgram() {
    return longestNgram;
  }

  private int pieceToLearn(String piece) {
    Integer known = pieces.get(piece);
    if (known != null) {
      return known;
    }
    int next = pieces.size() + 1;
    if (next > MAX_PIECES) {
      throw new IllegalStateException("the models' features have more than 2^19 pieces");
    }
    pieces.put(piece, next);
    return next;
  }

  static long key(FeatureTemplate template) {
    return key(template, NO_PIECE);
  }

  static long key(FeatureTemplate template, int piece) {
    // Keys are never 0: that marks what is free in a table.
    return (long) (template.number() + 1) << 3 * PIECE_BITS | piece;
  }

  static long key(FeatureTemplate template, int first, int second) {
    return key(template, first) | (long) second << PIECE_BITS;
  }

  static long key(FeatureTemplate template, int first, int second, int third) {
    return key(template, first, second) | (long) third << 2 * PIECE_BITS;
  }

  /**
   * The template of a feature.
   *
   * @throws IllegalArgumentException for a feature that CoreNLP makes under other settings only
   */
  static FeatureTemplate template(String feature) {
    Clique clique = clique(feature);
    String body = body(feature, clique);
    FeatureTemplate template = BY_SUFFIX.get(body);
    if (template == null && isNgram(body)) {
      template = FeatureTemplate.NGRAM;
    }
    if (template == null) {
      template = BY_SUFFIX.get(body.substring(Math.max(0, body.lastIndexOf('-'))));
    }
    if (template == null
        || template.clique() != clique
        || (template.pieces() == 0 && !body.equals(template.suffix()))) {
      throw new IllegalArgumentException("no feature of the models we know: " + feature);
    }
    return template;
  }

  /** All keys of a feature; learns its pieces. */
  List<Long> learn(String feature) {
    FeatureTemplate template = template(feature);
    List<Long> keys = new ArrayList<>();
    List<List<String>> cuts = cuts(feature, template);
    if (template == FeatureTemplate.NGRAM) {
      longestNgram = Math.max(longestNgram, cuts.get(0).get(0).length());
    }
    for (List<String> cut : cuts) {
      long key = key(template);
      for (int i = 0; i < cut.size(); i++) {
        key |= (long) pieceToLearn(cut.get(i)) << i * PIECE_BITS;
      }
      keys.add(key);
    }
    return keys;
  }

  /** One of a feature's keys, or a key that no feature of the models has. */
  long anyKey(String feature) {
    FeatureTemplate template = template(feature);
    List<String> cut = cuts(feature, template).get(0);
    long key = key(template);
    for (int i = 0; i < cut.size(); i++) {
      key |= (long) piece(cut.get(i)) << i * PIECE_BITS;
    }
    return key;
  }

  private static Clique clique(String feature) {
    return feature.endsWith(Clique.EDGE.suffix()) ? Clique.EDGE : Clique.NODE;
  }

  private static String body(String feature, Clique clique) {
    if (!feature.endsWith(clique.suffix())) {
      throw new IllegalArgumentException("no feature of one or two labels: " + feature);
    }
    return feature.substring(0, feature.length() - clique.suffix().length());
  }

  /** N-grams stand between hash signs and are of two letters at least. */
  private static boolean isNgram(String body) {
    return body.length() > 3 && body.startsWith("#") && body.endsWith("#");
  }

  /** Every way to cut a feature into its template's pieces. */
  private static List<List<String>> cuts(String feature, FeatureTemplate template) {
    String body = body(feature, template.clique());
    if (template == FeatureTemplate.NGRAM) {
      return List.of(List.of(body.substring(1, body.length() - 1)));
    }
    String stem = body.substring(0, body.length() - template.suffix().length());
    return template.pieces() == 0
        ? List.of(List.of())
        : cuts(stem, template.separator(), template.pieces());
  }

  private static List<List<String>> cuts(String stem, String separator, int pieces) {
    if (pieces == 1) {
      return List.of(List.of(stem));
    }
    List<List<String>> cuts = new ArrayList<>();
    for (int at = stem.indexOf(separator); at >= 0; at = stem.indexOf(separator, at + 1)) {
      String first = stem.substring(0, at);
      for (List<String> rest :
          cuts(stem.substring(at + separator.length()), separator, pieces - 1)) {
        List<String> cut = new ArrayList<>();
        cut.add(first);
        cut.addAll(rest);
        cuts.add(cut);
      }
    }
    return cuts;
  }
}
