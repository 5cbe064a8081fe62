package dateline.clean.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * What OpenNLP's detector answers, sooner: its model asks which sequences of one to three
 * characters a text has, and the detector also counts them, twice, in maps of buffers, which nobody
 * reads.
 */
final class LanguageModel {

  private static final int MAX_LENGTH = 3;

  /** Those that the model was trained behind. */
  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private final MaxentModel model;

  LanguageModel(LanguageDetectorModel model) {
    this.model = model.getMaxentModel();
  }

  /** All languages, the likeliest first. */
  Language[] predict(String text) {
    double[] likely = model.eval(sequences(text));
    Language[] languages = new Language[likely.length];
    for (int i = 0; i < likely.length; i++) {
      languages[i] = new Language(model.getOutcome(i), likely[i]);
    }
    Arrays.sort(languages, Comparator.comparingDouble(language -> -language.getConfidence()));
    return languages;
  }

  /** The text's sequences of one to three characters, each once. */
  private static String[] sequences(String text) {
    String lower = StringUtil.toLowerCase(NORMALIZER.normalize(text));
    Set<String> sequences = new HashSet<>(2 * lower.length());
    for (int begin = 0; begin < lower.length(); begin++) {
      int last = Math.min(begin + MAX_LENGTH, lower.length());
      for (int end = begin + 1; end <= last; end++) {
        sequences.add(lower.substring(begin, end));
      }
    }
    return sequences.toArray(new String[0]);
  }
}
