package dateline.nlp.crf;

import dateline.nlp.words.RecentWords;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the models know of each word. */
final class Words {

  private static final Pattern TITLE = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Miss|Sen|Judge|Sir)\\.?");

  private final List<CrfModel> models;
  private final FeatureKeys keys;
  private final WordClusters clusters;
  private final UnaryOperator<String> spellings;
  private final Word padding;

  /** A word takes about 2.5 KB. */
  private final RecentWords<Word> words = new RecentWords<>(this::make);

  /**
   * @param keys that have learned the features of all models
   * @param spellings from a token's text to the word the models were trained on
   */
  Words(
      List<CrfModel> models,
      FeatureKeys keys,
      WordClusters clusters,
      UnaryOperator<String> spellings) {
    this.models = models;
    this.keys = keys;
    this.clusters = clusters;
    this.spellings = spellings;
    this.padding =
        new Word("", "", "", models.stream().map(CrfModel::padding).toArray(WordFeatures[]::new));
  }

  /** What stands before the first word and behind the last. */
  Word padding() {
    return padding;
  }

  /** The word of a token's text. */
  Word word(String text) {
    return words.get(text);
  }

  private Word make(String text) {
    String spelling = spellings.apply(text);
    String cluster = clusters.of(spelling);
    boolean title = TITLE.matcher(spelling).matches();
    WordPieces pieces = new WordPieces(spelling, cluster, title, keys);
    WordFeatures[] features = new WordFeatures[models.size()];
    for (int i = 0; i < features.length; i++) {
      features[i] = models.get(i).features(pieces);
    }
    return new Word(text, spelling, cluster, features);
  }
}
