package dateline.nlp.tagging;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.tagger.maxent.History;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tags sentences as CoreNLP's {@code pos} annotator does with its default model.
 *
 * <p>One object serves all threads.
 */
public final class SentenceTagger {

  private final MaxentTagger tagger;
  private final String[] allTags;

  private SentenceTagger(MaxentTagger tagger) {
    this.tagger = tagger;
    this.allTags =
        IntStream.range(0, tagger.numTags()).mapToObj(tagger::getTag).toArray(String[]::new);
  }

  /**
   * Loads CoreNLP's default model from the class path; takes about a second.
   *
   * @throws edu.stanford.nlp.io.RuntimeIOException if the model is missing
   */
  public static SentenceTagger load() {
    return new SentenceTagger(new MaxentTagger(DefaultPaths.DEFAULT_POS_MODEL));
  }

  /** Sets the part of speech of each token; tags that are there already do not count. */
  public void tag(List<CoreLabel> tokens) {
    List<TaggedWord> tagged = new ScoredOnce(tagger, allTags).tagSentence(tokens, false);
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).set(CoreAnnotations.PartOfSpeechAnnotation.class, tagged.get(i).tag());
    }
  }

  /**
   * A sentence that scores what its words say by themselves once.
   *
   * <p>CoreNLP keeps those scores too, one for each tag there is, but takes them for another word's
   * wherever a word cannot have every tag, which is always; it makes them anew for each pair of
   * tags that the two words before can have. How many tags the word can have counts for nothing
   * else.
   */
  private static final class ScoredOnce extends TestSentence {

    private final String[] allTags;

    ScoredOnce(MaxentTagger tagger, String[] allTags) {
      super(tagger);
      this.allTags = allTags;
    }

    @Override
    protected double[] getHistories(String[] tags, History history) {
      return super.getHistories(allTags, history);
    }
  }
}
