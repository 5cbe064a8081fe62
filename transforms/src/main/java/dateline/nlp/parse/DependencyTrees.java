package dateline.nlp.parse;

import dateline.nlp.compiled.CompiledModels;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Basic Universal Dependencies of sentences: what CoreNLP's neural {@code DependencyParser} gives.
 *
 * <p>Time grows linearly with a sentence's length and nothing recurses. Sums are made of the same
 * terms in the same order as CoreNLP's.
 */
public final class DependencyTrees {

  /**
   * Room for the products of eight thousand words and places; half of it is used, since most are
   * kept as floats. Four times as much makes parsing a tenth faster: rare words are new in any
   * case.
   */
  public static final long DEFAULT_CACHE_BYTES = 64_000_000;

  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  /** Number of the relation of what is not there, and of the relation to the root. */
  private static final int NO_RELATION = 0;

  private static final int ROOT_RELATION = 1;

  private static final int WORDS = 0;
  private static final int TAGS = 18;
  private static final int RELATIONS = 36;

  /** Children are looked at behind three tokens of the stack and three of the buffer. */
  private static final int CHILDREN = 6;

  private static final String PASSIVE_AUXILIARY = "aux:pass";

  /** What CoreNLP makes of the subjects of a verb that has a passive auxiliary. */
  private static final Map<String, String> PASSIVE =
      Map.of("nsubj", "nsubj:pass", "csubj", "csubj:pass");

  private final DependencyModel model;
  private final ProductCache products;
  private final String[] relationNames;

  private DependencyTrees(DependencyModel model, long cacheBytes) {
    this.model = model;
    this.products = new ProductCache(model, cacheBytes);
    this.relationNames =
        model.relations().stream().map(DependencyTrees::shownName).toArray(String[]::new);
  }

  private static String shownName(String relation) {
    @Nullable GrammaticalRelation known =
        UniversalEnglishGrammaticalRelations.shortNameToGRel.get(relation);
    return known == null ? relation : known.toString();
  }

  /**
   * Loads the English model from the class path.
   *
   * @param compiled where it is kept as it is used
   * @param cacheBytes room for products of the network's first layer with words, 0 or more; it
   *     changes time, never an answer. {@link #DEFAULT_CACHE_BYTES} suits
   * @throws UncheckedIOException if the model is not there or is not that of CoreNLP 4.5.10
   */
  public static DependencyTrees load(CompiledModels compiled, long cacheBytes) {
    if (cacheBytes < 0) {
      throw new IllegalArgumentException("room is 0 or more");
    }
    return new DependencyTrees(
        compiled.get("dependencies", DependencyModel.class, DependencyTrees::compile), cacheBytes);
  }

  private static DependencyModel compile() {
    try (InputStream text = Models.open(MODEL)) {
      return DependencyModel.read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The tree of one sentence.
   *
   * @param tokens with word and tag; not changed
   * @throws IllegalArgumentException if there are no tokens, or one has no tag
   */
  public Dependencies parse(List<? extends CoreLabel> tokens) {
    int length = tokens.size();
    if (length == 0) {
      throw new IllegalArgumentException("a sentence has tokens");
    }
    int[] words = new int[length + 1];
    int[] tags = new int[length + 1];
    words[0] = model.wordOfRoot();
    tags[0] = model.tagOfRoot();
    for (int i = 1; i <= length; i++) {
      CoreLabel token = tokens.get(i - 1);
      if (token.tag() == null) {
        throw new IllegalArgumentException("no tag: " + token.word());
      }
      words[i] = model.word(token.word());
      tags[i] = model.tag(token.tag());
    }
    ArcState state = new ArcState(length);
    Network network = new Network(words, tags);
    while (!state.isFinished()) {
      step(state, network);
    }
    return dependencies(state, length);
  }

  private Dependencies dependencies(ArcState state, int length) {
    boolean[] passive = new boolean[length + 1];
    for (int i = 1; i <= length; i++) {
      if (relationNames[state.relation(i)].equals(PASSIVE_AUXILIARY)) {
        passive[state.head(i)] = true;
      }
    }
    int[] heads = new int[length];
    String[] relations = new String[length];
    for (int i = 0; i < length; i++) {
      int head = state.head(i + 1);
      String relation = relationNames[state.relation(i + 1)];
      heads[i] = head == 0 ? Dependencies.ROOT : head - 1;
      relations[i] =
          head == 0 ? "root" : passive[head] ? PASSIVE.getOrDefault(relation, relation) : relation;
    }
    return new Dependencies(heads, relations);
  }

  private void step(ArcState state, Network network) {
    if (state.depth() <= 2) {
      // Only one transition is possible, so that nothing has to be scored.
      if (state.canShift()) {
        state.shift();
      } else {
        state.attachRight(ROOT_RELATION);
      }
      return;
    }
    double[] scores = network.score(state);
    int kinds = model.relations().size() - 1;
    int shift = 2 * kinds;
    int best = -1;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int transition = 0; transition <= shift; transition++) {
      boolean possible =
          transition == shift ? state.canShift() : transition % kinds != ROOT_RELATION - 1;
      if (possible && scores[transition] > bestScore) {
        best = transition;
        bestScore = scores[transition];
      }
    }
    if (best == shift) {
      state.shift();
    } else if (best < kinds) {
      state.attachLeft(best + 1);
    } else {
      state.attachRight(best - kinds + 1);
    }
  }

  /** The network with the words of one sentence; for one thread. */
  private final class Network {

    private final int[] words;
    private final int[] tags;
    private final int[] numbers = new int[DependencyModel.PLACES];
    private final double[] units = new double[model.hidden()];
    private final double[][] room = new double[DependencyModel.PLACES][model.hidden()];
    private final double[][] used = new double[DependencyModel.PLACES][];
    private final double[] scores = new double[model.paddedTransitions()];

    Network(int[] words, int[] tags) {
      this.words = words;
      this.tags = tags;
    }

    /** Scores by transition; valid until the next call. */
    double[] score(ArcState state) {
      collect(state);
      for (int place = 0; place < numbers.length; place++) {
        used[place] = products.get(numbers[place], place, room[place]);
      }
      model.score(used, units, scores);
      return scores;
    }

    private void collect(ArcState state) {
      for (int i = 0; i < 3; i++) {
        place(i, state.stack(2 - i));
        place(3 + i, state.buffer(i));
      }
      for (int i = 0; i < 2; i++) {
        int token = state.stack(i);
        int at = i * CHILDREN;
        placeChild(at, state.leftChild(token, 0), state);
        placeChild(at + 1, state.rightChild(token, 0), state);
        placeChild(at + 2, state.leftChild(token, 1), state);
        placeChild(at + 3, state.rightChild(token, 1), state);
        placeChild(at + 4, state.leftChild(state.leftChild(token, 0), 0), state);
        placeChild(at + 5, state.rightChild(state.rightChild(token, 0), 0), state);
      }
    }

    private void placeChild(int at, int token, ArcState state) {
      place(CHILDREN + at, token);
      int relation = token == ArcState.NOTHING ? NO_RELATION : state.relation(token);
      numbers[RELATIONS + at] = model.relationVector(relation);
    }

    private void place(int at, int token) {
      boolean nothing = token == ArcState.NOTHING;
      numbers[WORDS + at] = nothing ? model.wordOfNothing() : words[token];
      numbers[TAGS + at] = nothing ? model.tagOfNothing() : tags[token];
    }
  }
}
