package dateline.clean.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetDetectionTest {

  private static final String RUSSIAN =
      "Мэр города открыл в понедельник новый мост через реку. Жители ждали его двенадцать лет, "
          + "и многие пришли с детьми и цветами, чтобы первыми перейти на другой берег.";
  private static final String KOREAN =
      "시장은 월요일 강을 건너는 새 다리를 열었다. 주민들은 십이 년 동안 기다렸고 많은 사람이 아이들과 꽃을 들고 왔다.";
  private static final String CHINESE = "市长星期一为跨河新桥剪彩。居民们等了十二年，许多人带着孩子和鲜花来到这里，想第一个走到对岸。";
  private static final String JAPANESE =
      "市長は月曜日、川に架かる新しい橋を開通させた。住民たちは十二年間待ち続け、多くの人が子どもと花を連れてやって来た。";
  private static final String WESTERN =
      "“Café Müller” reopened in Genève – the crowd’s cheers were heard for miles.";

  private static CharsetDetection.Detected detect(String text, String charset) {
    return CharsetDetection.detect(text.getBytes(Charset.forName(charset)));
  }

  @Test
  void takesAsciiForUtf8() {
    assertEquals(StandardCharsets.UTF_8, detect("Plain words.", "US-ASCII").charset());
    assertEquals(StandardCharsets.UTF_8, CharsetDetection.detect(new byte[0]).charset());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,UTF-8,3", "UTF-16LE,UTF-16LE,2", "UTF-16BE,UTF-16BE,2"})
  void believesAByteOrderMark(String charset, String expected, int length) {
    CharsetDetection.Detected detected = detect('\ufeff' + WESTERN, charset);
    assertEquals(expected, detected.charset().name());
    assertEquals(length, detected.markLength());
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE"})
  void seesUtf16WithoutAMark(String charset) {
    CharsetDetection.Detected detected = detect(WESTERN, charset);
    assertEquals(charset, detected.charset().name());
    assertEquals(0, detected.markLength());
  }

  @Test
  void tellsLegacyCharsetsOfTheNewsByStatistics() {
    assertEquals("windows-1251", detect(RUSSIAN, "windows-1251").charset().name());
    assertEquals("KOI8-R", detect(RUSSIAN, "KOI8-R").charset().name());
    assertEquals("EUC-KR", detect(KOREAN, "EUC-KR").charset().name());
    assertEquals("GB18030", detect(CHINESE, "GB18030").charset().name());
    assertEquals("Shift_JIS", detect(JAPANESE, "Shift_JIS").charset().name());
    assertEquals("windows-1252", detect(WESTERN, "windows-1252").charset().name());
  }

  @Test
  void saysWhereItGuesses() {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName("KOI8-R"));
    assertTrue(CharsetDetection.detect(bytes).guessed());
    assertFalse(CharsetDetection.detect(bytes, "koi8-r").guessed());
    assertFalse(detect(RUSSIAN, "UTF-8").guessed());
    assertFalse(detect('\ufeff' + WESTERN, "UTF-16LE").guessed());
    assertFalse(detect(WESTERN, "UTF-16LE").guessed());
  }

  @Test
  void widensACharsetOnlyForTextThatNeedsIt() {
    String popular = KOREAN + " 똠방각하와 펲시콜라를 든 사람들이 모였다. " + KOREAN;
    assertEquals("x-windows-949", detect(popular, "x-windows-949").charset().name());
    String numbered = JAPANESE + "①髙橋さんと﨑山さんが最初に渡った。" + JAPANESE;
    assertEquals("windows-31j", detect(numbered, "windows-31j").charset().name());
  }

  @Test
  void believesAMetaElementThatTheBytesDoNotContradict() {
    String page = "<html><head><meta charset=\"%s\"></head><body>Žluťoučký kůň</body></html>";
    assertEquals(
        "windows-1250", detect(page.formatted("windows-1250"), "windows-1250").charset().name());
    assertEquals("UTF-8", detect(page.formatted("windows-1250"), "UTF-8").charset().name());
    assertEquals(
        "windows-1252",
        detect(
                "<meta http-equiv=x content='text/html; charset=iso-8859-1'> caf\u00e9",
                "windows-1252")
            .charset()
            .name());
  }

  @Test
  void takesUtf8WithAFewBrokenBytesForUtf8() {
    byte[] broken = (WESTERN + KOREAN).getBytes(StandardCharsets.UTF_8);
    broken[1] = (byte) 0xff;
    assertEquals(StandardCharsets.UTF_8, CharsetDetection.detect(broken).charset());
    byte[] cut = Arrays.copyOf(broken, broken.length - 2);
    assertEquals(StandardCharsets.UTF_8, CharsetDetection.detect(cut).charset());
  }

  private static String withHeader(String text, String charset, String header) {
    return CharsetDetection.detect(text.getBytes(Charset.forName(charset)), header)
        .charset()
        .name();
  }

  @Test
  void believesTheHeaderIfTheBytesCanBeThat() {
    assertEquals("windows-1250", withHeader("Žádný šum", "windows-1250", "windows-1250"));
    assertEquals("GB18030", withHeader("朱镕基會見代表團", "GBK", "gb2312"));
    assertEquals("Big5", withHeader("市長星期一為跨河新橋剪綵", "Big5", "big5"));
    assertEquals("UTF-8", withHeader("Café in Genève", "UTF-8", "windows-1252"));
    assertEquals("EUC-KR", withHeader(KOREAN, "EUC-KR", "UTF-8"));
    assertEquals("EUC-KR", withHeader(KOREAN, "EUC-KR", "no such charset"));
    assertEquals("windows-1252", withHeader("Café Müller", "windows-1252", "Shift_JIS; x"));
  }

  @Test
  void believesThePageOverAHeaderThatSaysLatinOfEveryPage() {
    String page = "<html><head><meta charset=windows-1251></head><body>Мэр открыл мост</body>";
    assertEquals("windows-1251", withHeader(page, "windows-1251", "ISO-8859-1"));
    assertEquals("KOI8-R", withHeader(page, "KOI8-R", "koi8-r"));
    String xml = "<?xml version='1.0' encoding='windows-1251'?><html>Мэр открыл мост</html>";
    assertEquals("windows-1251", withHeader(xml, "windows-1251", "ISO-8859-1"));
  }

  @Test
  void takesNoCharsetInWhichBytesMeanWhatOthersBeforeThemSay() {
    byte[] page = "caf\u00e9 and caf\u00e9".getBytes(Charset.forName("windows-1252"));
    for (String name : List.of("ISO-2022-CN", "ISO-2022-JP", "ISO-2022-KR", "IBM037", "UTF-32")) {
      Charset charset = CharsetDetection.detect(page, name).charset();
      assertTrue(charset.canEncode() && !charset.name().equals(name), charset.name());
    }
  }
}
