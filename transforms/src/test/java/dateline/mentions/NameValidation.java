package dateline.mentions;

import dateline.mentions.KnownSentence.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is found in sentences that were not learned on: by CoreNLP's CRFs, by the networks, with the
 * rules, and with all rules but one.
 */
final class NameValidation {

  private static final String CRFS = "CoreNLP's CRFs";
  private static final String WHOLE = "with the rules";

  private static final List<NameRule> RULES = rules();

  private final Map<String, Map<String, NameScore>> scores = new LinkedHashMap<>();

  private static List<NameRule> rules() {
    List<NameRule> rules = new ArrayList<>(WholeNames.RULES);
    rules.add(new TitlesOutside());
    return rules;
  }

  /**
   * Adds what is found in some documents.
   *
   * @param set what they are of
   * @param documents their sentences
   * @param byDocument the rules for what a document as a whole says; none where the sentences of a
   *     set are strangers to each other
   * @param scored the sentences that count
   */
  void add(
      String set,
      List<List<KnownSentence>> documents,
      List<DocumentRule> byDocument,
      NameModel model,
      Predicate<ReadSentence> scored) {
    for (List<KnownSentence> document : documents) {
      Answers answers = new Answers(set, document, scored);
      List<List<Name>> found = document.stream().map(s -> s.find(model)).toList();
      answers.add(CRFS, document.stream().map(KnownSentence::classified).toList());
      answers.add("the network", made(document, found, List.of(), List.of()));
      answers.add(WHOLE, made(document, found, RULES, byDocument));
      for (NameRule rule : RULES) {
        answers.add(
            "without " + name(rule), made(document, found, without(RULES, rule), byDocument));
      }
      for (DocumentRule rule : byDocument) {
        answers.add(
            "without " + name(rule), made(document, found, RULES, without(byDocument, rule)));
      }
    }
  }

  /** Counts what is found in a document in one way or another. */
  private final class Answers {

    private final Map<String, NameScore> ways;
    private final List<KnownSentence> document;
    private final Predicate<ReadSentence> scored;

    Answers(String set, List<KnownSentence> document, Predicate<ReadSentence> scored) {
      this.ways = scores.computeIfAbsent(set, s -> new LinkedHashMap<>());
      this.document = document;
      this.scored = scored;
    }

    void add(String way, List<List<Span>> found) {
      NameScore score = ways.computeIfAbsent(way, w -> new NameScore());
      for (int i = 0; i < document.size(); i++) {
        if (scored.test(document.get(i).read())) {
          score.add(document.get(i).names(), found.get(i));
        }
      }
    }
  }

  /** The names of a document's sentences after some rules. */
  private static List<List<Span>> made(
      List<KnownSentence> document,
      List<List<Name>> found,
      List<NameRule> rules,
      List<DocumentRule> byDocument) {
    List<ReadSentence> sentences = document.stream().map(KnownSentence::read).toList();
    List<List<Name>> whole = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      whole.add(WholeNames.of(sentences.get(i), found.get(i), rules));
    }
    List<MentionedName> names = DocumentNames.of(sentences, whole, byDocument);
    return document.stream()
        .map(
            sentence ->
                sentence.spans(
                    names.stream()
                        .filter(name -> name.sentence() == sentence.read().index())
                        .map(name -> new Name(name.type(), name.first(), name.end(), 1))
                        .toList()))
        .toList();
  }

  private static <T> List<T> without(List<T> rules, T rule) {
    return rules.stream().filter(other -> other != rule).toList();
  }

  private static String name(Object rule) {
    return rule instanceof NamedEvents ? rule.toString() : rule.getClass().getSimpleName();
  }

  /** Prints the scores. */
  void print() {
    scores.forEach(
        (set, ways) -> {
          System.out.printf("%n%-42s %s%n", set, NameScore.HEADINGS);
          ways.forEach((way, score) -> System.out.printf("  %-40s %s%n", way, score));
          System.out.printf(
              "%s: F1 %.3f of the three with the rules; CoreNLP %.3f%n",
              set, of(ways, WHOLE).ofThree(), of(ways, CRFS).ofThree());
        });
  }

  private static NameScore of(Map<String, NameScore> ways, String way) {
    return ways.getOrDefault(way, new NameScore());
  }
}
