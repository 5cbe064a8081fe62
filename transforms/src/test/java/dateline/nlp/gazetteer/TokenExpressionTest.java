package dateline.nlp.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.nlp.words.Folding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenExpressionTest {

  private static @Nullable Set<String> strings(String word) {
    return TokenExpression.wording(word).strings();
  }

  private static Set<String> required(String word) {
    return TokenExpression.wording(word).required();
  }

  @Test
  void tellsExpressionsFromWords() {
    assertFalse(TokenExpression.isExpression("o'neill-born/<x>"));
    assertTrue(TokenExpression.isExpression("st."));
    assertTrue(TokenExpression.isExpression("$293"));
  }

  @Test
  void listsWhatExpressionsStandFor() {
    assertEquals(Set.of("lisbon"), strings("lisbon"));
    assertEquals(Set.of("NY", "N.Y", "NY.", "N.Y."), strings("N\\.?Y\\.?"));
    assertEquals(Set.of("PA-born", "Pa-born", "PA.-born", "Pa.-born"), strings("P[Aa]\\.?-born"));
    assertEquals(Set.of("one", "two"), strings("one|two"));
    assertEquals(Set.of("ac", "bc", "c"), strings("(?:a|b)?c"));
    assertEquals(Set.of("a/b"), strings("a\\/b"));
  }

  @Test
  void findsWhatTheyCannotDoWithout() {
    assertNull(strings(".*\\.(org|com)"));
    assertEquals(Set.of(".org", ".com"), required(".*\\.(org|com)"));
    assertEquals(Set.of("@"), required("<?[a-z]+@[a-z.]+\\.[a-z]{2,4}>?"));
    assertEquals(Set.of(":", "www"), required("([a-z]{3,9}:)|(www.[a-z]+)"));
    assertEquals(Set.of("ab"), required("[x-z]?(ab)+c*"));
    assertEquals(Set.of(), required("(a.)?"));
    assertEquals(Set.of(), required("(a.){0,3}"));
    assertEquals(Set.of("a"), required("(a.){1,3}"));
    assertEquals(Set.of(), required("a.|.*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)a", "\\Qa\\E", "\\p{L}", "\\x41", "[a&&b]", "[a[b]]", "(?=a)a", "(a)\\1", "a{", "a\\b",
        "(?<n>a)", "[]a]", "[\\x41]", "😀?"
      })
  void claimsNothingOfWhatItDoesNotRead(String word) {
    assertEquals(Wording.ANY, TokenExpression.wording(word));
  }

  /** Every text that matches must be listed or hold what is required. */
  @Test
  void neverClaimsTooMuch() {
    List<String> parts = List.of("a", "b?", "[ab]", "[^a]", "a|b", "(a|b.)", ".", "b*", "a+", "^");
    List<String> texts = List.of("", "a", "b", "c", "A", "ab", "ba", "aB", "bab", "aab", "abc");
    for (String first : parts) {
      for (String second : parts) {
        for (String third : parts) {
          String expression = first + second + third;
          Wording wording = TokenExpression.wording(expression);
          Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
          for (String text : texts) {
            if (pattern.matcher(text).matches()) {
              assertTrue(covers(wording, text), () -> expression + " matches " + text);
            }
          }
        }
      }
    }
  }

  private static boolean covers(Wording wording, String text) {
    String folded = Folding.fold(text);
    Set<String> strings = wording.strings();
    boolean isListed =
        strings == null
            || strings.stream().map(Folding::fold).collect(Collectors.toSet()).contains(folded);
    RequiredText required = new RequiredText(wording.required());
    return isListed && required.mayBeIn(text, RequiredText.characters(text));
  }
}
