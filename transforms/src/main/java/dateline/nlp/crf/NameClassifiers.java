package dateline.nlp.crf;

import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.words.Clusters;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.DefaultPaths;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The three English CRFs of CoreNLP's {@code ner}: names with three labels, what they leave out
 * with seven, and what is left with four.
 *
 * <p>Answers and probabilities are those of {@code ClassifierCombiner.classify} with {@code
 * maxAdditionalKnownLCWords=0}, bit for bit, as long as a token has no more than 5,000 characters.
 * Like CoreNLP it folds case as the default locale does, which has to be English from its making to
 * its last use. One object serves all threads.
 */
public final class NameClassifiers {

  private final List<CrfModel> models;
  private final List<Set<String>> labels;
  private final Words words;

  /** All that is read of the files. */
  private record Models(List<CrfModel> models, FeatureKeys keys, Function<String, String> spelling)
      implements Serializable {}

  /**
   * What one model says of the tokens of a sentence by itself.
   *
   * @param labels one for each token; {@code O} is no name
   * @param probabilities of the labels, in [0, 1]
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Answers(String[] labels, double[] probabilities) {}

  private NameClassifiers(Models models, Clusters clusters) {
    this.models = models.models();
    this.labels = labelsLeft(models.models());
    this.words =
        new Words(
            models.models(), models.keys(), new WordClusters(clusters), models.spelling()::apply);
  }

  /** Of each model the labels that none before it has. */
  private static List<Set<String>> labelsLeft(List<CrfModel> models) {
    List<Set<String>> left = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CrfModel model : models) {
      Set<String> own = new HashSet<>(model.classes());
      own.removeAll(seen);
      seen.addAll(own);
      left.add(own);
    }
    return left;
  }

  /**
   * Loads the models from the class path.
   *
   * @param compiled where they are kept as they are used
   * @param clusters of words, which are the same for all models of CoreNLP; asked for last
   * @throws java.io.UncheckedIOException if a model is missing or not of CoreNLP 4.5.10
   */
  public static NameClassifiers load(CompiledModels compiled, Supplier<Clusters> clusters) {
    Models models = compiled.get("names", Models.class, () -> compile(clusters.get()));
    return new NameClassifiers(models, clusters.get());
  }

  private static Models compile(Clusters clusters) {
    List<ModelFile> files =
        List.of(
            ModelFile.read(DefaultPaths.DEFAULT_NER_THREECLASS_MODEL),
            ModelFile.read(DefaultPaths.DEFAULT_NER_MUC_MODEL),
            ModelFile.read(DefaultPaths.DEFAULT_NER_CONLL_MODEL));
    FeatureKeys keys = new FeatureKeys();
    List<CrfModel> models = new ArrayList<>();
    for (ModelFile file : files) {
      file.expectClusters(clusters);
      models.add(new CrfModel(file, models.size(), keys));
    }
    return new Models(List.copyOf(models), keys, files.get(0).flags().wordFunction);
  }

  /**
   * Sets the answer and its probability on the tokens of a sentence; {@code O} is no name.
   *
   * <p>The tokens have text and part of speech, and are as tokenizer, tagger and lemmatizer leave
   * them: CoreNLP would also heed shapes, clusters and domains that someone else has put on them.
   *
   * @return what each of the models says by itself, that with three labels first, then that with
   *     seven, then that with four
   */
  public List<Answers> classify(List<CoreLabel> tokens) {
    List<Answers> each = new ArrayList<>();
    if (tokens.isEmpty()) {
      return each;
    }
    Sentence sentence = sentence(tokens);
    String[] answers = new String[tokens.size()];
    double[] probabilities = new double[tokens.size()];
    LabelMerger merger = null;
    for (int i = 0; i < models.size(); i++) {
      CrfModel model = models.get(i);
      LabelChain chain = new LabelChain(model.classes().size(), model.scores(sentence));
      int[] best = chain.best(model.background());
      String[] names = new String[best.length];
      for (int k = 0; k < best.length; k++) {
        names[k] = model.classes().get(best[k]);
      }
      double[] own = chain.probabilities(best);
      each.add(new Answers(names, own));
      if (merger == null) {
        answers = names.clone();
        probabilities = own.clone();
        merger = new LabelMerger(model.classes().get(model.background()), answers, probabilities);
      } else {
        merger.add(labels.get(i), names, own);
      }
    }
    for (int i = 0; i < answers.length; i++) {
      tokens.get(i).set(CoreAnnotations.AnswerAnnotation.class, answers[i]);
      tokens.get(i).set(CoreAnnotations.AnswerProbAnnotation.class, probabilities[i]);
    }
    return each;
  }

  private Sentence sentence(List<CoreLabel> tokens) {
    Word[] own = new Word[tokens.size()];
    String[] tags = new String[tokens.size()];
    for (int i = 0; i < own.length; i++) {
      CoreLabel token = tokens.get(i);
      own[i] = words.word(token.getString(CoreAnnotations.TextAnnotation.class));
      tags[i] = token.getString(CoreAnnotations.PartOfSpeechAnnotation.class);
    }
    return new Sentence(own, tags, words.padding());
  }
}
