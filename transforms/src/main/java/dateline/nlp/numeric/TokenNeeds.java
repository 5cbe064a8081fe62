package dateline.nlp.numeric;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.types.Tags;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of the rules' needs (sets of node patterns, see {@link PatternNeeds}) a token meets, as
 * bits; kept for the words and tags met before.
 *
 * <p>What a node pattern says of a token that carries nothing but word and tag depends on these two
 * alone. That a token carries nothing else is meant for the keys that node patterns read; which
 * those are is seen as they are read.
 */
final class TokenNeeds {

  /** Some 50 MB at most; an entry is a few hundred bytes. */
  private static final int MAX_KEPT = 200_000;

  private final List<NodePattern<CoreMap>> nodes = new ArrayList<>();
  private final IdentityHashMap<NodePattern<CoreMap>, Integer> nodeNumbers =
      new IdentityHashMap<>();
  private final List<int[]> sets = new ArrayList<>();
  private final Map<List<Integer>, Integer> setNumbers = new HashMap<>();
  private final Map<WordAndTag, Known> kept = new ConcurrentHashMap<>();

  /** Keys other than word and tag that some node pattern reads; only ever replaced by more. */
  private volatile Class<?>[] keysRead = {
    // The number finder reads and writes the first two.
    CoreAnnotations.NumericTypeAnnotation.class,
    CoreAnnotations.NumericValueAnnotation.class,
    CoreAnnotations.NumericCompositeTypeAnnotation.class,
    CoreAnnotations.NumericCompositeValueAnnotation.class,
    CoreAnnotations.NamedEntityTagAnnotation.class,
    TimeExpression.Annotation.class,
    Tags.TagsAnnotation.class
  };

  private record WordAndTag(@Nullable String word, @Nullable String tag) {}

  /** What is known of a word with its tag. */
  static final class Known {

    private final long[] met;
    private final boolean mayBeNumber;

    private Known(long[] met, boolean mayBeNumber) {
      this.met = met;
      this.mayBeNumber = mayBeNumber;
    }

    /** The sets that have a node pattern for it. */
    long[] met() {
      return met;
    }

    /** Whether the number finder starts from it. */
    boolean mayBeNumber() {
      return mayBeNumber;
    }
  }

  /** Gives a set of node patterns its number: the bit that says a token is matched by one of it. */
  int number(List<NodePattern<CoreMap>> set) {
    List<Integer> numbers = new ArrayList<>();
    for (NodePattern<CoreMap> node : set) {
      numbers.add(
          nodeNumbers.computeIfAbsent(
              node,
              added -> {
                nodes.add(added);
                return nodes.size() - 1;
              }));
    }
    return setNumbers.computeIfAbsent(
        numbers,
        added -> {
          sets.add(added.stream().mapToInt(Integer::intValue).toArray());
          return sets.size() - 1;
        });
  }

  /** How many 64-bit words the bits take. */
  int words() {
    return (sets.size() + Long.SIZE - 1) / Long.SIZE;
  }

  /**
   * The sets that have a node pattern for the token.
   *
   * @param asked the sets of interest; bits of others may be missing
   */
  long[] met(CoreMap token, long[] asked) {
    Known plain = plain(token);
    return plain != null ? plain.met() : met(token, asked, null);
  }

  /** What is known of the token, or null when the token carries more than word and tag. */
  @Nullable Known plain(CoreMap token) {
    WordAndTag key =
        new WordAndTag(
            token.get(CoreAnnotations.TextAnnotation.class),
            token.get(CoreAnnotations.PartOfSpeechAnnotation.class));
    // Looked up before the keys are: what is kept was seen to read no other keys than those.
    Known known = kept.get(key);
    if (carriesMore(token)) {
      return null;
    }
    return known != null ? known : keep(key, token);
  }

  private @Nullable Known keep(WordAndTag key, CoreMap token) {
    ReadRecorder recorder = new ReadRecorder(token);
    long[] met = met(token, null, recorder);
    if (recorder.failed || key.word() == null || !addKeysRead(recorder, token)) {
      return null;
    }
    Known known = new Known(met, NumberWords.mayBeNumber(key.word(), key.tag()));
    if (kept.size() >= MAX_KEPT) {
      kept.clear();
    }
    kept.put(key, known);
    return known;
  }

  /** Adds to the keys known to be read; says whether the token carries none of them. */
  private synchronized boolean addKeysRead(ReadRecorder recorder, CoreMap token) {
    Set<Class<?>> keys = new LinkedHashSet<>(List.of(keysRead));
    keys.addAll(recorder.read);
    keys.remove(CoreAnnotations.TextAnnotation.class);
    keys.remove(CoreAnnotations.PartOfSpeechAnnotation.class);
    if (keys.size() > keysRead.length) {
      keysRead = keys.toArray(new Class<?>[0]);
    }
    return !carriesMore(token);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private boolean carriesMore(CoreMap token) {
    for (Class key : keysRead) {
      if (token.get(key) != null) {
        return true;
      }
    }
    return false;
  }

  private long[] met(CoreMap token, long @Nullable [] asked, @Nullable ReadRecorder recorder) {
    long[] met = new long[words()];
    byte[] answers = new byte[nodes.size()];
    for (int set = 0; set < sets.size(); set++) {
      if (asked != null && (asked[set >> 6] & 1L << set) == 0) {
        continue;
      }
      for (int node : sets.get(set)) {
        if (answers[node] == 0) {
          answers[node] = (byte) (matches(node, token, recorder) ? 1 : -1);
        }
        if (answers[node] > 0) {
          met[set >> 6] |= 1L << set;
          break;
        }
      }
    }
    return met;
  }

  private boolean matches(int node, CoreMap token, @Nullable ReadRecorder recorder) {
    try {
      return nodes.get(node).match(recorder == null ? token : recorder);
    } catch (RuntimeException e) {
      // CoreNLP itself may never ask this node about this token: left to the rule.
      if (recorder != null) {
        recorder.failed = true;
      }
      return true;
    }
  }

  /** A copy of a token that notes what is read of it. */
  private static final class ReadRecorder extends ArrayCoreMap {

    private final Set<Class<?>> read = new LinkedHashSet<>();
    private @Nullable Class<?> last;
    private boolean failed;

    ReadRecorder(CoreMap token) {
      super(token);
    }

    @Override
    public <V> V get(Class<? extends Key<V>> key) {
      // The set is null while the constructor of the parent runs. Most reads are of the same key.
      if (key != last && read != null) {
        last = key;
        read.add(key);
      }
      return super.get(key);
    }
  }
}
