package dateline.nlp.parse;

import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.parse.serial.ShiftReduceModel;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sentiment.SentimentModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentiment of sentences and of all their parts: what CoreNLP's {@code parse} (with the
 * shift-reduce model) and {@code sentiment} give, to the last bit.
 *
 * <p>Time grows linearly with a sentence's length. Nothing recurses, so length is bounded by memory
 * alone; trees of long lists are flat, as CoreNLP's are.
 */
public final class SentimentTrees {

  private static final String PARSER_MODEL = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";
  private static final String SENTIMENT_MODEL =
      "edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

  private final ShiftReduce parser;
  private final Binarizer binarizer;
  private final SentimentNetwork network;

  private SentimentTrees(ShiftReduce parser, SentimentNetwork network) {
    this.parser = parser;
    this.binarizer = new Binarizer();
    this.network = network;
  }

  /**
   * Loads the English models from the class path.
   *
   * @param compiled where they are kept as they are used
   * @throws UncheckedIOException if they are not there or are not those of CoreNLP 4.5.10
   */
  public static SentimentTrees load(CompiledModels compiled) {
    return new SentimentTrees(
        new ShiftReduce(
            compiled.get("phrases", ShiftReduceModel.class, SentimentTrees::compileParser)),
        compiled.get(
            "sentiment",
            SentimentNetwork.class,
            () -> new SentimentNetwork(SentimentModel.loadSerialized(SENTIMENT_MODEL))));
  }

  private static ShiftReduceModel compileParser() {
    try (InputStream model = Models.open(PARSER_MODEL)) {
      return ShiftReduceModel.read(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The tree of one sentence.
   *
   * @param tokens with value and tag; not changed
   * @throws IllegalArgumentException if there are no tokens, or one has no tag
   */
  public SentimentTree parse(List<? extends CoreLabel> tokens) {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has tokens");
    }
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (CoreLabel token : tokens) {
      if (token.tag() == null) {
        throw new IllegalArgumentException("no tag: " + token.value());
      }
      words.add(token.value());
      tags.add(token.tag());
    }
    SentimentTree.Builder tree = binarizer.binarize(parser.parse(words, tags), words.size());
    return tree.build(network.distributions(tree, words));
  }
}
