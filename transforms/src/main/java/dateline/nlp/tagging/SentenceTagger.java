package dateline.nlp.tagging;

import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.words.Clusters;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.DefaultPaths;
import java.util.List;

/**
 * Tags sentences as CoreNLP's {@code pos} annotator does with its default model.
 *
 * <p>The tags are CoreNLP's of an English default locale, whatever the default is here. One object
 * serves all threads; it takes time and memory in proportion to the tokens.
 */
public final class SentenceTagger {

  private final TaggerModel model;
  private final Words words;
  private final TagPairs pairs;
  private final byte[] outsideTags;

  SentenceTagger(TaggerModel model) {
    this.model = model;
    this.words = new Words(model);
    this.pairs = new TagPairs(model);
    this.outsideTags = new byte[] {(byte) pairs.outside()};
  }

  /**
   * Loads CoreNLP's default model from the class path.
   *
   * @param compiled where it is kept as it is used
   * @throws java.io.UncheckedIOException if the model is missing or not of CoreNLP 4.5.10
   */
  public static SentenceTagger load(CompiledModels compiled) {
    return new SentenceTagger(
        compiled.get(
            "tagger",
            TaggerModel.class,
            () -> TaggerModel.of(ModelFile.read(DefaultPaths.DEFAULT_POS_MODEL))));
  }

  /** Sets the part of speech of each token; tags that are there already do not count. */
  public void tag(List<CoreLabel> tokens) {
    Sentence sentence = sentence(tokens);
    byte[] tags = new QuickTags(sentence, pairs).find();
    if (tags == null) {
      tags = new ExactTags(sentence, pairs).find();
    }
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).set(CoreAnnotations.PartOfSpeechAnnotation.class, name(tags[i]));
    }
  }

  Sentence sentence(List<CoreLabel> tokens) {
    Word[] own = new Word[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      own[i] = words.word(tokens.get(i).word());
    }
    own[tokens.size()] = words.end();
    return new Sentence(own, words.outside(), outsideTags, model);
  }

  /** The clusters of words that the model has. */
  public Clusters clusters() {
    return model.clusters();
  }

  TagPairs pairs() {
    return pairs;
  }

  /** The name of a tag's number. */
  String name(int tag) {
    return model.tags().get(tag);
  }
}
