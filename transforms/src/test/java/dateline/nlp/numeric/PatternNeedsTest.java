package dateline.nlp.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a pattern cannot do without is found out from the pattern. */
class PatternNeedsTest {

  @Test
  void nodesOutsideAlternativesAreNeeded() {
    assertEquals(List.of(Set.of("a"), Set.of("d")), needs("/a/ (/b/ /c/)? /d/"));
  }

  @Test
  void oneOfTheAlternativesIsNeeded() {
    assertEquals(List.of(Set.of("a"), Set.of("b", "c")), needs("/a/ (/b/ | /c/)"));
  }

  @Test
  void whatMatchesAnythingNeedsNothing() {
    assertEquals(List.of(), needs("[]{1,3}"));
  }

  @Test
  void matchesAreAsLongAsAllThatMayBeThere() {
    assertEquals(4, new PatternNeeds(TokenSequencePattern.compile("/a/ []{0,2} /b/")).longest());
    assertEquals(
        Integer.MAX_VALUE, new PatternNeeds(TokenSequencePattern.compile("/a/ /b/+")).longest());
  }

  @Test
  void joinedTokensAreSeen() {
    assertTrue(new PatternNeeds(TokenSequencePattern.compile("(?m){1,3} /a b/")).joinsTokens());
  }

  /** For each set, the words among a to d that one of its nodes takes. */
  private static List<Set<String>> needs(String pattern) {
    return new PatternNeeds(TokenSequencePattern.compile(pattern))
        .sets().stream()
            .<Set<String>>map(
                set -> {
                  Set<String> words = new TreeSet<>();
                  for (String word : List.of("a", "b", "c", "d")) {
                    CoreLabel token = new CoreLabel();
                    token.set(CoreAnnotations.TextAnnotation.class, word);
                    if (set.stream().anyMatch(node -> node.match(token))) {
                      words.add(word);
                    }
                  }
                  return words;
                })
            .toList();
  }
}
