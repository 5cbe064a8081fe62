package dateline.quotes;

import dateline.nlp.DependencyTree;
import dateline.syntax.TokenRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Finds in a sentence who may say what, by what the networks say of each of its words. */
final class CandidateFinder {

  /** What is less likely a cue is none. */
  private static final double LEAST_CUE = 0.15;

  /** A second piece of content, on the other side of the cue, has so many words. */
  private static final int LEAST_SECOND = 3;

  /** How surely a second piece is one: the sum of its words' logarithmic odds. */
  private static final double LEAST_SECOND_SUM = 1;

  /** Where no word is rather the source than not, the likeliest one is with this probability. */
  private static final double LEAST_SOURCE = 0.15;

  /** Verbs whose passive subject speaks. */
  private static final Set<String> QUOTED = Set.of("quote", "cite", "hear", "record", "overhear");

  private static final double SMALL = 1e-3;
  private static final double NEVER = -1e6;

  private final WordNetworks networks;

  CandidateFinder(WordNetworks networks) {
    this.networks = networks;
  }

  /** What may be said in a sentence, in the order of the cues; some of it in the same words. */
  List<SpeechCandidate> find(SpeechSentence sentence) {
    List<SpeechCandidate> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (WordNetworks.mayBeCue(sentence.tag(i), sentence.lemma(i))) {
        double likelihood = networks.cue(sentence, i);
        SpeechCandidate candidate =
            likelihood < LEAST_CUE ? null : candidate(sentence, i, likelihood);
        if (candidate != null) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  /** Who says what a verb says that somebody does; null where the sentence does not tell. */
  @Nullable TokenRange source(SpeechSentence sentence, int cue) {
    return source(sentence, cue, List.of(), networks.roles(sentence, cue));
  }

  private @Nullable SpeechCandidate candidate(SpeechSentence sentence, int cue, double likelihood) {
    double[][] roles = networks.roles(sentence, cue);
    List<TokenRange> contents = new ArrayList<>();
    Best first =
        best(sentence.size(), i -> i == cue ? NEVER : odds(roles[i][WordNetworks.CONTENT]));
    if (first.sum() <= 0) {
      return null;
    }
    contents.add(first.range());
    boolean before = first.range().end() <= cue;
    Best second =
        best(
            sentence.size(),
            i -> before == i <= cue ? NEVER : odds(roles[i][WordNetworks.CONTENT]));
    if (second.sum() > LEAST_SECOND_SUM && second.range().size() >= LEAST_SECOND) {
      contents.add(second.range());
    }
    TokenRange source = source(sentence, cue, contents, roles);
    if (source != null && isSaidOf(sentence, cue, source)) {
      source = null;
    }
    List<TokenRange> trimmed = new ArrayList<>();
    for (TokenRange range : contents) {
      TokenRange inner = withoutPunctuation(sentence, without(source, range));
      if (hasContentWord(sentence, inner)) {
        trimmed.add(inner);
      }
    }
    trimmed.sort(Comparator.comparingInt(TokenRange::first));
    return trimmed.isEmpty() ? null : new SpeechCandidate(cue, trimmed, source, likelihood, roles);
  }

  /** "Has been hailed as": who is spoken of does not speak, but where they are quoted as saying. */
  private static boolean isSaidOf(SpeechSentence sentence, int cue, TokenRange source) {
    DependencyTree tree = sentence.tree();
    int top = source.first();
    while (tree.head(top) != DependencyTree.ROOT && tree.head(top) != cue) {
      top = tree.head(top);
    }
    return tree.head(top) == cue
        && tree.relation(top).equals("nsubj:pass")
        && !QUOTED.contains(sentence.lemma(cue));
  }

  private static @Nullable TokenRange source(
      SpeechSentence sentence, int cue, List<TokenRange> contents, double[][] roles) {
    Best source =
        best(
            sentence.size(),
            i ->
                i == cue || contents.stream().anyMatch(range -> range.holds(i))
                    ? NEVER
                    : odds(roles[i][WordNetworks.SOURCE]));
    if (source.sum() > 0) {
      return phrase(sentence, cue, source.range());
    }
    int likeliest = 0;
    for (int i = 1; i < roles.length; i++) {
      if (roles[i][WordNetworks.SOURCE] > roles[likeliest][WordNetworks.SOURCE]) {
        likeliest = i;
      }
    }
    return roles[likeliest][WordNetworks.SOURCE] < LEAST_SOURCE
        ? null
        : phrase(sentence, cue, new TokenRange(likeliest, likeliest + 1));
  }

  /** With what stands between the words and their head: "The" of "The council", and no cue. */
  private static TokenRange phrase(SpeechSentence sentence, int cue, TokenRange range) {
    DependencyTree tree = sentence.tree();
    int first = range.first();
    int end = range.end();
    for (int i = range.first(); i < range.end(); i++) {
      int head = tree.head(i);
      if (NounPhrases.PREMODIFIERS.contains(tree.relation(i))
          && head > i
          && head >= end
          && !crosses(i, cue, head)) {
        end = head + 1;
      } else if (NounPhrases.PREMODIFIERS.contains(tree.relation(i))
          && head < i
          && head < first
          && head >= 0
          && !crosses(head, cue, i)) {
        first = head;
      }
    }
    return new TokenRange(first, end);
  }

  private static boolean crosses(int from, int cue, int to) {
    return from <= cue && cue <= to;
  }

  /** "Governor Park, “and soon”": what is of the source's phrase is not said. */
  private static TokenRange without(@Nullable TokenRange source, TokenRange content) {
    if (source == null || source.first() > content.first() || source.end() <= content.first()) {
      return content;
    }
    return new TokenRange(Math.min(source.end(), content.end()), content.end());
  }

  private static TokenRange withoutPunctuation(SpeechSentence sentence, TokenRange range) {
    int first = range.first();
    int end = range.end();
    while (first < end && isLoose(sentence, first)) {
      first++;
    }
    while (end > first && isLoose(sentence, end - 1)) {
      end--;
    }
    return new TokenRange(first, end);
  }

  /** "it", "the" are nothing that anybody says. */
  private static boolean hasContentWord(SpeechSentence sentence, TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      String tag = sentence.tag(i);
      if (tag.startsWith("NN")
          || tag.startsWith("VB")
          || tag.startsWith("JJ")
          || tag.startsWith("RB")
          || tag.equals("CD")
          || tag.equals("UH")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoose(SpeechSentence sentence, int i) {
    return sentence.isComma(i)
        || sentence.isDashOrColon(i)
        || sentence.words().get(i).equals("-")
        || sentence.words().get(i).equals("–");
  }

  private static double odds(double probability) {
    return Math.log(probability + SMALL) - Math.log(1 - probability + SMALL);
  }

  /** The words side by side with the largest sum, which is 0 for none. */
  private record Best(double sum, TokenRange range) {}

  private static Best best(int size, IntToDoubleFunction value) {
    double largest = 0;
    TokenRange range = new TokenRange(0, 0);
    double sum = 0;
    int first = 0;
    for (int i = 0; i < size; i++) {
      if (sum <= 0) {
        sum = 0;
        first = i;
      }
      sum += value.applyAsDouble(i);
      if (sum > largest) {
        largest = sum;
        range = new TokenRange(first, i + 1);
      }
    }
    return new Best(largest, range);
  }
}
