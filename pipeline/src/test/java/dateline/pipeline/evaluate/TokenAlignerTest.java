package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenAlignerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Clara's ship.|Clara 's ship .|Clara,'s,ship,.",
        "(“No”)|-LRB- `` No '' -RRB-|(,“,No,”,)",
        "(\"No\")|-LRB- `` No '' -RRB-|(,\",No,\",)",
        "a[b]{c}|a -LSB- b -RSB- -LCB- c -RCB-|a,[,b,],{,c,}",
        "‘it’ 'it'|` it ' ` it '|‘,it,’,',it,'",
        "well — no - yes|well -- no -- yes|well,—,no,-,yes",
        "and… and...|and ... and …|and,…,and,...",
        "1/2 2* b-LRB-c|1\\/2 2\\* b-LRB-c|1/2,2*,b-LRB-c",
        "😀 Ada  Byron|😀 Ada Byron|😀,Ada,Byron"
      })
  void findsTokens(String text, String tokens, String found) {
    TokenAligner aligner = new TokenAligner(text);
    CodePointText codePoints = new CodePointText(text);
    List<String> pieces = new ArrayList<>();
    for (String token : tokens.split(" ", -1)) {
      AnnotatedSpan.Extent extent = aligner.next(token);
      assertNotNull(extent, token);
      pieces.add(codePoints.substring(extent.begin(), extent.end()));
    }
    assertEquals(found, String.join(",", pieces));
    assertTrue(aligner.atEnd());
  }

  @Test
  void passesOverSpaceAndWhatHasNoWidth() {
    TokenAligner aligner =
        new TokenAligner("\uFEFF\n co\u00ADope\u200Bration \u00A0\n 1\u00A01/2 ");
    assertEquals(new AnnotatedSpan.Extent(3, 16), aligner.next("cooperation"));
    assertEquals(new AnnotatedSpan.Extent(20, 25), aligner.next("1 1/2"));
    assertTrue(aligner.atEnd());
  }

  @Test
  void staysWhereATokenDoesNotStand() {
    TokenAligner aligner = new TokenAligner("Clara met\nOtto yesterday evening in the harbour.");
    assertNotNull(aligner.next("Clara"));
    assertNull(aligner.next("Otto"));
    assertNull(aligner.next("metal"));
    assertNull(aligner.next(""));
    assertEquals(6, aligner.position());
    assertEquals("met Otto yesterday evening in …", aligner.rest());
    assertFalse(aligner.atEnd());
  }
}
