package dateline.clean.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  /** What a reader makes of UTF-8 who takes it for windows-1252, as browsers know that charset. */
  private static String misread(String text) {
    StringBuilder wrong = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, Charset.forName("windows-1252"));
      wrong.append(c.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : c);
    }
    return wrong.toString();
  }

  private static String repaired(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Mojibake.Repair repair : Mojibake.find(text)) {
      out.append(text, at, repair.begin()).appendCodePoint(repair.codePoint());
      at = repair.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crowd’s cheers — “for miles” — were heard… and paid in € or £.",
        "The café in Genève was naïve",
        "Müller met Jürgen at the château",
        "Президент приехал в город",
        "東京で会談が行われた",
        "The post got 😀 and 🎉 from readers",
        "“Olá”, said São Paulo’s mayor João"
      })
  void repairsWhatWasReadInTheWrongCharset(String text) {
    assertEquals(text, repaired(misread(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crowd’s cheers — “for miles” — were heard…",
        "He wrote “perché”… and “café”– and “voilà”—no more.",
        "“A IRMÔ e “NÃO”: JOÃO e SÃO PAULO",
        "One Ã© alone in a text about encodings stays",
        "São Paulo, Genève, Ürümqi, Þingvellir, Ðakovo",
        "plain ASCII",
        "",
        "ends with Ã",
        "ends with â€"
      })
  void leavesTextAlone(String text) {
    assertEquals(List.of(), Mojibake.find(text));
  }

  @Test
  void repairsAClosingQuoteThatLostAByteWhereMoreWasMisread() {
    assertEquals("“season” it was", repaired("â€œseasonâ€\ufffd it was"));
    assertEquals(List.of(), Mojibake.find("seasonâ€\ufffd it was"));
  }
}
