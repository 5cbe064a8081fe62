package dateline.clean.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-32BE"})
  void knowsTheBytesOfEveryCharacter(String name) {
    Charset charset = Charset.forName(name);
    String text = "aé中😀ß\n𝄞";
    byte[] payload = text.getBytes(charset);
    DecodedText decoded = DecodedText.decode(payload, charset, 0);
    assertEquals(text, decoded.text());
    for (int i = 0; i < text.length(); ) {
      int next = text.offsetByCodePoints(i, 1);
      byte[] mine = Arrays.copyOfRange(payload, decoded.rawBegin(i), decoded.rawEnd(next));
      assertEquals(text.substring(i, next), new String(mine, charset));
      i = next;
    }
    assertFalse(decoded.damaged());
  }

  @Test
  void knowsTheBytesBehindAStatefulShift() {
    Charset charset = Charset.forName("ISO-2022-JP");
    byte[] payload = "橋 ok".getBytes(charset);
    DecodedText decoded = DecodedText.decode(payload, charset, 0);
    assertEquals("橋 ok", decoded.text());
    assertEquals(payload.length, decoded.rawEnd(decoded.text().length()));
    assertEquals(payload.length - 2, decoded.rawBegin(2));
  }

  @Test
  void leavesTheByteOrderMarkOut() {
    byte[] payload = "\ufeffab".getBytes(StandardCharsets.UTF_8);
    DecodedText decoded = DecodedText.decode(payload, StandardCharsets.UTF_8, 3);
    assertEquals("ab", decoded.text());
    assertEquals(3, decoded.rawBegin(0));
  }

  @Test
  void putsAReplacementCharacterForBytesThatDoNotDecode() {
    byte[] payload = {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82};
    DecodedText decoded = DecodedText.decode(payload, StandardCharsets.UTF_8, 0);
    assertEquals("a\ufffdb\ufffd", decoded.text());
    assertTrue(decoded.damaged());
    assertEquals(1, decoded.rawBegin(1));
    assertEquals(2, decoded.rawEnd(2));
    assertEquals(3, decoded.rawBegin(3));
    assertEquals(5, decoded.rawEnd(4));
  }

  @Test
  void flagsHalfACharacterAtTheEndOfUtf16() {
    DecodedText decoded =
        DecodedText.decode(new byte[] {'a', 0, 'b'}, StandardCharsets.UTF_16LE, 0);
    assertEquals("a\ufffd", decoded.text());
    assertTrue(decoded.damaged());
  }

  @Test
  void repairsMojibakeAndKnowsItsBytes() {
    // UTF-8 of what a reader of windows-1252 makes of the UTF-8 of ’ and é.
    byte[] payload = "He saidâ€™s a cafÃ©.".getBytes(StandardCharsets.UTF_8);
    DecodedText text = DecodedText.decode(payload, StandardCharsets.UTF_8, 0).repaired();
    assertEquals("He said’s a café.", text.text());
    assertTrue(text.isRepaired());
    MappedText mapped = text.mapped(0, text.text().length());
    int quote = text.text().indexOf('’');
    assertFalse(mapped.isExact(quote));
    assertEquals("â€™", bytes(payload, mapped, quote));
    assertTrue(mapped.isExact(quote + 1));
    assertEquals("s", bytes(payload, mapped, quote + 1));
    assertEquals("Ã©", bytes(payload, mapped, text.text().indexOf('é')));
    assertEquals(".", bytes(payload, mapped, text.text().length() - 1));
  }

  @Test
  void repairsTextThatWasMisreadTwice() {
    String twice = "ItÃ¢â‚¬â„¢s";
    DecodedText text =
        DecodedText.decode(twice.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0)
            .repaired();
    assertEquals("It’s", text.text());
  }

  private static String bytes(byte[] payload, MappedText mapped, int i) {
    return new String(
        payload, mapped.rawBegin(i), mapped.rawEnd(i) - mapped.rawBegin(i), StandardCharsets.UTF_8);
  }
}
