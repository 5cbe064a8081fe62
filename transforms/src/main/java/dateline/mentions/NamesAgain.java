package dateline.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.records.Token;

/**
 * Finds names of the document where they were passed over: the same words again, and the surname of
 * a person by itself. A word by itself must be a proper noun between words that are none, so that
 * it is no part of a longer name.
 */
final class NamesAgain {

  /** Languages, peoples and works are too often ordinary words. */
  private static final Set<NameClass> CLASSES =
      Set.of(NameClass.PERSON, NameClass.ORGANIZATION, NameClass.LOCATION, NameClass.EVENT);

  private final List<ReadSentence> sentences;

  /** What is searched for. */
  private record Wanted(List<String> words, NameClass type) {}

  /** By their first words, the longest first. */
  private final Map<String, List<Wanted>> wanted = new HashMap<>();

  NamesAgain(List<ReadSentence> sentences) {
    this.sentences = sentences;
  }

  /** The names with those found again, in text order. */
  List<MentionedName> add(List<MentionedName> names) {
    Map<List<String>, NameClass> types = new LinkedHashMap<>();
    for (MentionedName name : names) {
      if (CLASSES.contains(name.type())) {
        types.putIfAbsent(name.words(), name.type());
      }
    }
    for (MentionedName name : names) {
      if (name.is(NameClass.PERSON) && !name.isSingleWord()) {
        types.putIfAbsent(name.firstWordTokens(), NameClass.PERSON);
        types.putIfAbsent(name.lastWordTokens(), NameClass.PERSON);
      }
    }
    types.forEach(
        (words, type) ->
            wanted
                .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                .add(new Wanted(words, type)));
    wanted.values().forEach(l -> l.sort(Comparator.comparingInt(w -> -w.words().size())));
    List<MentionedName> all = new ArrayList<>();
    Map<Integer, List<MentionedName>> known =
        names.stream().collect(Collectors.groupingBy(MentionedName::sentence));
    for (ReadSentence sentence : sentences) {
      all.addAll(search(sentence, known.getOrDefault(sentence.index(), List.of())));
    }
    all.sort(
        Comparator.comparingInt(MentionedName::sentence).thenComparingInt(MentionedName::first));
    return all;
  }

  /** The names of a sentence: those known, and those found. */
  private List<MentionedName> search(ReadSentence sentence, List<MentionedName> known) {
    List<MentionedName> all = new ArrayList<>(known);
    for (int i = 0; i < sentence.words().size(); i++) {
      for (Wanted name : wanted.getOrDefault(sentence.words().get(i), List.of())) {
        int first = i;
        int end = i + name.words().size();
        if (stands(name.words(), sentence, i)
            && all.stream().allMatch(n -> isOutside(n, first, end) || isPiece(n, first, end))) {
          all.removeIf(n -> isPiece(n, first, end));
          all.add(
              new MentionedName(
                  sentence.index(),
                  first,
                  end,
                  name.words(),
                  sentence.text(first, end),
                  false,
                  name.type(),
                  name.type(),
                  null));
        }
      }
    }
    return all;
  }

  private static boolean isOutside(MentionedName name, int first, int end) {
    return name.end() <= first || end <= name.first();
  }

  /** Whether a name is less than the words between, which are known to be a name together. */
  private static boolean isPiece(MentionedName name, int first, int end) {
    return first <= name.first() && name.end() <= end && name.end() - name.first() < end - first;
  }

  private static boolean stands(List<String> name, ReadSentence sentence, int i) {
    int end = i + name.size();
    if (end > sentence.words().size() || !sentence.words().subList(i, end).equals(name)) {
      return false;
    }
    return name.size() > 1
        || isProper(sentence, i) && !isProper(sentence, i - 1) && !isProper(sentence, i + 1);
  }

  private static boolean isProper(ReadSentence sentence, int i) {
    List<Token> tokens = sentence.tokens();
    return i >= 0 && i < tokens.size() && tokens.get(i).getTag().startsWith("NNP");
  }
}
