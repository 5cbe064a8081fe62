package dateline.mentions;

import dateline.learn.Network;
import dateline.learn.NetworkTrainer;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns the parameters of {@link NameModel}: {@code training/names}.
 *
 * <p>From CrossNER's sentences on politics, from sentences of our own, and, so that what CoreNLP's
 * CRFs do right on newswire stays right, from news with the CRFs' own answers. The network for
 * headlines learns from the same known sentences, rewritten with capitals. No text goes into the
 * parameters' file.
 */
final class NameTraining {

  /** Instead of a file: nothing is written. */
  private static final String VALIDATE = "--validate";

  private static final int FOLDS = 5;

  /** How much a token counts whose label is the CRFs' and nobody's. */
  private static final float ANCHOR = 0.3f;

  /** Our own sentences are few beside the others. */
  private static final float OWN = 2;

  /** How much a token counts for headlines that stands in ordinary text. */
  private static final float TEXT = 0.3f;

  private static final NetworkTrainer.Settings SETTINGS =
      new NetworkTrainer.Settings(LabelPath.LABELS, 128, 10, 2e-3, 0.02, 0.2, 0.4, false);

  /** Sentences by how they are written, in documents. */
  private final Map<LetterCase, List<List<KnownSentence>>> train = new EnumMap<>(LetterCase.class);

  private final Map<LetterCase, List<List<KnownSentence>>> dev = new EnumMap<>(LetterCase.class);
  private final Map<LetterCase, List<List<KnownSentence>>> own = new EnumMap<>(LetterCase.class);
  private final List<KnownSentence> news;

  private NameTraining(Path data, Path ownSentences) throws IOException {
    KnownSentences reader = new KnownSentences();
    Path politics = data.resolve("ner-crossner-politics/politics");
    for (LetterCase letterCase : LetterCase.values()) {
      train.put(letterCase, reader.crossNer(politics.resolve("train.txt"), letterCase));
      dev.put(letterCase, reader.crossNer(politics.resolve("dev.txt"), letterCase));
      own.put(letterCase, reader.own(ownSentences, letterCase));
    }
    news = reader.news(data);
  }

  /**
   * Trains.
   *
   * @param arguments the folder of the development data, the file to write or {@code --validate},
   *     our own sentences, our annotated articles
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    NameTraining training = new NameTraining(Path.of(arguments[0]), Path.of(arguments[2]));
    training.validate();
    if (arguments[1].equals(VALIDATE)) {
      return;
    }
    // No fold is left out.
    NameModel model = training.learn(FOLDS);
    tellArticles(Path.of(arguments[3]), model);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      model.write(out);
    }
    System.out.println("written " + arguments[1]);
  }

  /** Prints how well each fold is told by what was learned on all others. */
  private void validate() {
    NameValidation validation = new NameValidation();
    for (int fold = 0; fold < FOLDS; fold++) {
      NameModel model = learn(fold);
      for (LetterCase letterCase : LetterCase.values()) {
        // The sentences of CrossNER are of no document.
        validation.add(
            "CrossNER politics" + written(letterCase),
            fold(dev, letterCase, fold, true),
            List.of(),
            model,
            s -> true);
        validation.add(
            "our own sentences" + written(letterCase),
            fold(own, letterCase, fold, true),
            DocumentNames.RULES,
            model,
            s -> true);
      }
    }
    validation.print();
  }

  /**
   * Prints how well articles are told that nothing is learned on, and sentences in them as
   * headlines.
   */
  static void tellArticles(Path folder, NameModel model) throws IOException {
    KnownSentences reader = new KnownSentences();
    NameValidation validation = new NameValidation();
    validation.add(
        "our articles",
        reader.articles(folder, LetterCase.AS_WRITTEN, 0),
        DocumentNames.RULES,
        model,
        s -> true);
    for (LetterCase letterCase : List.of(LetterCase.TITLE, LetterCase.CAPITALS)) {
      for (int offset = 0; offset < KnownSentences.EVERY; offset++) {
        validation.add(
            "headlines in our articles" + written(letterCase),
            reader.articles(folder, letterCase, offset),
            DocumentNames.RULES,
            model,
            HeadlineCase::of);
      }
    }
    validation.print();
  }

  private static String written(LetterCase letterCase) {
    return letterCase == LetterCase.AS_WRITTEN
        ? ""
        : ", " + letterCase.name().toLowerCase(Locale.ROOT);
  }

  /** What is learned on all folds but one. */
  private NameModel learn(int leftOut) {
    List<NetworkTrainer.Example> text = known(LetterCase.AS_WRITTEN, leftOut, 1);
    add(news, ANCHOR, text);
    Network forText = NetworkTrainer.train(text, SETTINGS);
    text.clear();
    List<NetworkTrainer.Example> headlines = known(LetterCase.AS_WRITTEN, leftOut, TEXT);
    headlines.addAll(known(LetterCase.TITLE, leftOut, 1));
    headlines.addAll(known(LetterCase.CAPITALS, leftOut, 1));
    return new NameModel(forText, NetworkTrainer.train(headlines, SETTINGS));
  }

  /** Examples from the sentences whose names are known, but for one fold. */
  private List<NetworkTrainer.Example> known(LetterCase letterCase, int leftOut, float weight) {
    List<NetworkTrainer.Example> examples = new ArrayList<>();
    train.getOrDefault(letterCase, List.of()).forEach(document -> add(document, weight, examples));
    fold(dev, letterCase, leftOut, false).forEach(document -> add(document, weight, examples));
    fold(own, letterCase, leftOut, false)
        .forEach(document -> add(document, weight * OWN, examples));
    return examples;
  }

  private static void add(
      List<KnownSentence> sentences, float weight, List<NetworkTrainer.Example> examples) {
    for (KnownSentence sentence : sentences) {
      int[] labels = sentence.labels();
      List<float[]> features = sentence.features();
      for (int i = 0; i < labels.length; i++) {
        examples.add(new NetworkTrainer.Example(features.get(i), labels[i], weight));
      }
    }
  }

  /** The documents of a fold, or all others. */
  private static List<List<KnownSentence>> fold(
      Map<LetterCase, List<List<KnownSentence>>> documents,
      LetterCase letterCase,
      int fold,
      boolean inside) {
    List<List<KnownSentence>> all = documents.getOrDefault(letterCase, List.of());
    List<List<KnownSentence>> part = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % FOLDS == fold == inside) {
        part.add(all.get(i));
      }
    }
    return part;
  }
}
