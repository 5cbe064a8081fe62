package dateline.relations.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dateline.article.TestArticles;
import dateline.entities.EntityMention;
import dateline.nlp.NlpMeter;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.records.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that we ship has examples, and finds in them what they say. */
class RuleExamplesTest {

  private static final RuleFinder FINDER = new RuleFinder(RuleBook.shipped());

  private static List<RuleParser> files() {
    List<String> mistakes = new ArrayList<>();
    List<RuleParser> parsed =
        RuleBook.files().stream().map(file -> new RuleParser(file, mistakes).parse()).toList();
    assertEquals(List.of(), mistakes);
    return parsed;
  }

  static Stream<Arguments> examples() {
    return files().stream()
        .flatMap(file -> file.examples().stream())
        .map(example -> arguments(example.place() + " " + example.sentence(), example));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void findsWhatItsExampleSays(String name, RuleExample example) {
    Rule.Head head = example.rule().head();
    Set<String> found = new TreeSet<>();
    for (RelationSentence sentence : sentences(example)) {
      for (Finding finding : FINDER.find(sentence)) {
        if (finding.extractor().equals(head.name())
            && finding.predicate().equals(head.predicate())) {
          found.add(
              new RuleExample.Pair(
                      finding.subject().argument().getName(), finding.object().argument().getName())
                  .toString());
        }
      }
    }
    Set<String> expected = new TreeSet<>();
    example.pairs().forEach(pair -> expected.add(pair.toString()));
    assertEquals(expected, found);
  }

  /** Where there is nobody else nothing could be found, whatever the rule says. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void couldFindSomething(String name, RuleExample example) {
    Set<String> ids = new HashSet<>();
    for (RelationSentence sentence : sentences(example)) {
      for (Participant participant : sentence.participants()) {
        ids.add(participant.argument().getName());
      }
    }
    assertTrue(!example.pairs().isEmpty() || ids.size() > 1, "only of " + ids);
  }

  private static List<RelationSentence> sentences(RuleExample example) {
    List<RelationSentence> sentences = new ArrayList<>();
    Article article = TestArticles.resolvedWithoutSentiment(example.sentence());
    ArticleSyntax syntax = new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE);
    for (int i = 0; i < syntax.size(); i++) {
      ParsedSentence parsed = syntax.sentence(i);
      if (parsed != null) {
        sentences.add(new RelationSentence(parsed, EntityMention.of(article.getEntities(), i)));
      }
    }
    return sentences;
  }

  @Test
  void everyRuleHasAnExample() {
    for (RuleParser file : files()) {
      Set<Rule> shown = new HashSet<>();
      file.examples().stream()
          .filter(example -> !example.pairs().isEmpty())
          .forEach(example -> shown.add(example.rule()));
      for (Rule rule : file.rules()) {
        assertTrue(shown.contains(rule), "no example that finds anything: " + rule);
      }
    }
  }
}
