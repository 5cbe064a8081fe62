package dateline.quotes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is found of what is marked. A content is found where half of what either has is in both
 * (Jaccard, of characters that are not white); its source where the two overlap.
 */
final class SpeechScore {

  private static final double SAME = 0.5;

  private record Pair(double likeness, int found, int known) {}

  /** Which attributions are counted, by their content. */
  private enum Kind {
    ALL,
    WITH_MARK,
    BETWEEN_MARKS;

    boolean holds(String text, KnownSpeech.Marked speech) {
      StringBuilder content = new StringBuilder();
      for (KnownSpeech.Place place : speech.content()) {
        content.append(text, place.begin(), Math.min(place.end(), text.length()));
      }
      String all = content.toString().strip();
      return switch (this) {
        case ALL -> true;
        case WITH_MARK -> MARK.matcher(all).find();
        case BETWEEN_MARKS -> BETWEEN.matcher(all).matches();
      };
    }
  }

  private static final Pattern MARK = Pattern.compile("[\"“”„«»]");
  private static final Pattern BETWEEN = Pattern.compile("(?s)[\"“”„«»'‘’].*[\"“”„«»'‘’][.,;:!?]*");

  /** Right, found and known. */
  private static final class Counts {
    int right;
    int found;
    int known;
  }

  private final String title;
  private final Map<Kind, Counts> attributions = new EnumMap<>(Kind.class);
  private final Map<Kind, Counts> contents = new EnumMap<>(Kind.class);

  SpeechScore(String title) {
    this.title = title;
    for (Kind kind : Kind.values()) {
      attributions.put(kind, new Counts());
      contents.put(kind, new Counts());
    }
  }

  /**
   * Which of what is found in an article is right, its content and its source; null where nobody
   * can say whose it is.
   */
  static List<@Nullable Boolean> judged(KnownSpeech article, List<KnownSpeech.Marked> found) {
    List<@Nullable Boolean> right = new ArrayList<>(Collections.nCopies(found.size(), false));
    for (Pair pair : pairs(article.text(), found, article.speeches())) {
      List<KnownSpeech.Place> source = article.speeches().get(pair.known()).source();
      right.set(
          pair.found(),
          source.isEmpty() ? null : overlap(source, found.get(pair.found()).source()));
    }
    return right;
  }

  /** What is the same, one to one, the likest first. */
  private static List<Pair> pairs(
      String text, List<KnownSpeech.Marked> found, List<KnownSpeech.Marked> known) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      BitSet characters = characters(text, found.get(i).content());
      for (int k = 0; k < known.size(); k++) {
        double likeness = likeness(characters, characters(text, known.get(k).content()));
        if (likeness >= SAME) {
          pairs.add(new Pair(likeness, i, k));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> -pair.likeness()));
    Set<Integer> takenFound = new HashSet<>();
    Set<Integer> takenKnown = new HashSet<>();
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!takenFound.contains(pair.found()) && !takenKnown.contains(pair.known())) {
        takenFound.add(pair.found());
        takenKnown.add(pair.known());
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /** Adds an article. */
  void add(KnownSpeech article, List<KnownSpeech.Marked> speeches) {
    attributions.forEach(
        (kind, counts) ->
            add(article, speeches, kind, counts, contents.getOrDefault(kind, new Counts())));
  }

  private static void add(
      KnownSpeech article,
      List<KnownSpeech.Marked> speeches,
      Kind kind,
      Counts attribution,
      Counts content) {
    String text = article.text();
    List<KnownSpeech.Marked> found = speeches.stream().filter(s -> kind.holds(text, s)).toList();
    List<KnownSpeech.Marked> known =
        article.speeches().stream().filter(s -> kind.holds(text, s)).toList();
    int withoutSource = 0;
    for (Pair pair : pairs(text, found, known)) {
      content.right++;
      List<KnownSpeech.Place> source = known.get(pair.known()).source();
      List<KnownSpeech.Place> other = found.get(pair.found()).source();
      if (source.isEmpty()) {
        // Nobody can say whose it is.
        withoutSource += other.isEmpty() ? 0 : 1;
      } else if (overlap(source, other)) {
        attribution.right++;
      }
    }
    content.found += found.size();
    content.known += known.size();
    attribution.found += withSource(found) - withoutSource;
    attribution.known += withSource(known);
  }

  private static int withSource(List<KnownSpeech.Marked> speeches) {
    return (int) speeches.stream().filter(speech -> !speech.source().isEmpty()).count();
  }

  /** Prints precision, recall and F1. */
  void print() {
    attributions.forEach((kind, counts) -> print("attributions", kind, counts));
    contents.forEach((kind, counts) -> print("contents", kind, counts));
  }

  private void print(String what, Kind kind, Counts counts) {
    System.out.printf(
        Locale.ROOT,
        "%s, %s, %s: P %.3f R %.3f F1 %.3f%n",
        title,
        what,
        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        (double) counts.right / counts.found,
        (double) counts.right / counts.known,
        2.0 * counts.right / (counts.found + counts.known));
  }

  private static boolean overlap(List<KnownSpeech.Place> one, List<KnownSpeech.Place> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.overlaps(b.begin(), b.end())));
  }

  private static BitSet characters(String text, List<KnownSpeech.Place> places) {
    BitSet characters = new BitSet();
    for (KnownSpeech.Place place : places) {
      for (int i = place.begin(); i < Math.min(place.end(), text.length()); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          characters.set(i);
        }
      }
    }
    return characters;
  }

  private static double likeness(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    BitSet either = (BitSet) one.clone();
    either.or(other);
    return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
  }
}
