package dateline.mentions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.records.Token;

/**
 * Finds names of the document where they were passed over: the same words again, and the surname of
 * a person by itself. A word by itself must be a proper noun between words that are none, so that
 * it is no part of a longer name.
 *
 * <p>In a headline a name may stand in capitals, and every word looks like a proper noun: there a
 * word by itself is the name if the body never has it without a capital.
 */
final class NamesAgain implements DocumentRule {

  /** Languages, peoples and works are too often ordinary words. */
  private static final Set<NameClass> CLASSES =
      Set.of(NameClass.PERSON, NameClass.ORGANIZATION, NameClass.LOCATION, NameClass.EVENT);

  /** What is searched for. */
  private record Wanted(List<String> words, NameClass type) {}

  @Override
  public List<MentionedName> apply(List<ReadSentence> sentences, List<MentionedName> names) {
    Map<String, List<Wanted>> wanted = wanted(names);
    BodyWords body = new BodyWords(sentences);
    Map<Integer, List<MentionedName>> known =
        names.stream().collect(Collectors.groupingBy(MentionedName::sentence));
    List<MentionedName> all = new ArrayList<>();
    for (ReadSentence sentence : sentences) {
      all.addAll(search(sentence, known.getOrDefault(sentence.index(), List.of()), wanted, body));
    }
    all.sort(
        Comparator.comparingInt(MentionedName::sentence).thenComparingInt(MentionedName::first));
    return all;
  }

  /** What is searched for, by first words in lower case, the longest first. */
  private static Map<String, List<Wanted>> wanted(List<MentionedName> names) {
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
    Map<String, List<Wanted>> wanted = new HashMap<>();
    types.forEach(
        (words, type) ->
            wanted
                .computeIfAbsent(lower(words.get(0)), w -> new ArrayList<>())
                .add(new Wanted(words, type)));
    wanted.values().forEach(l -> l.sort(Comparator.comparingInt(w -> -w.words().size())));
    return wanted;
  }

  /** The names of a sentence: those known, and those found. */
  private static List<MentionedName> search(
      ReadSentence sentence,
      List<MentionedName> known,
      Map<String, List<Wanted>> wanted,
      BodyWords body) {
    List<MentionedName> all = new ArrayList<>(known);
    boolean headline = HeadlineCase.of(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      for (Wanted name : wanted.getOrDefault(lower(sentence.word(i)), List.of())) {
        int first = i;
        int end = i + name.words().size();
        if ((headline
                ? standsInHeadline(name.words(), sentence, i, body)
                : stands(name.words(), sentence, i))
            && all.stream().allMatch(n -> isOutside(n, first, end) || isPiece(n, first, end))) {
          all.removeIf(n -> isPiece(n, first, end));
          all.add(
              new MentionedName(
                  sentence.index(),
                  first,
                  end,
                  sentence.words().subList(first, end),
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

  private static boolean standsInHeadline(
      List<String> name, ReadSentence sentence, int i, BodyWords body) {
    int end = i + name.size();
    if (end > sentence.size()) {
      return false;
    }
    for (int k = 0; k < name.size(); k++) {
      if (!name.get(k).equalsIgnoreCase(sentence.word(i + k))) {
        return false;
      }
    }
    return name.size() > 1 || sentence.isCapital(i) && !body.has(name.get(0));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static boolean isProper(ReadSentence sentence, int i) {
    List<Token> tokens = sentence.tokens();
    return i >= 0 && i < tokens.size() && tokens.get(i).getTag().startsWith("NNP");
  }
}
