package dateline.clean.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectionTest {

  private final LanguageDetection detection = new LanguageDetection();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The mayor opened a new bridge on Monday, and the people of the valley came to cross it with flowers.
          fr | Le maire a inauguré lundi un nouveau pont, et les habitants de la vallée sont venus le traverser.
          de | Der Bürgermeister eröffnete am Montag eine neue Brücke, und die Leute aus dem Tal kamen herüber.
          es | El alcalde inauguró el lunes un puente nuevo, y los vecinos del valle vinieron a cruzarlo con flores.
          ko | 시장은 월요일 강을 건너는 새 다리를 열었다. 주민들은 십이 년 동안 기다렸고 많은 사람이 꽃을 들고 왔다.
          ru | Мэр открыл в понедельник новый мост, и жители долины пришли с цветами, чтобы перейти реку.
          """)
  void tellsTheLanguageOfAParagraph(String language, String text) {
    LanguageDetection.Detected detected = detection.detect(text, null);
    assertEquals(language, detected.tag());
    double confidence = assertInstanceOf(Double.class, detected.confidence());
    assertTrue(confidence > 0 && confidence <= 1);
  }

  @Test
  void guessesNothingWithoutLetters() {
    assertEquals("und", detection.detect("1,204 — 57 %", null).tag());
    assertNull(detection.detect("", null).confidence());
  }

  @Test
  void takesNoLanguageForEnglishThatSharesItsWords() {
    String frisian =
        "It nije gebou is dizze wike iepengien. It is in moai gebou, seit de boargemaster, en it is"
            + " goed foar it doarp. As it waar meiwurket is it plein yn maart klear. Of it genôch is,"
            + " witte wy net; it is in grut plein, mar as it drok is, is it gau fol. By it gebou is"
            + " in tún oanlein, en it is de bedoeling dat it fuortset wurdt.";
    assertEquals("fy", detection.detect(frisian, null).tag());
  }

  @Test
  void isSureOfEnglishProse() {
    String english =
        "The mayor opened the new bridge on Monday, and the people of the valley, who had waited for"
            + " it for twelve years, came with their children to cross it. They said that the old"
            + " ferry would be missed, but not by those who have to be at work when it is full.";
    assertEquals(new LanguageDetection.Detected("en", 1.0), detection.detect(english, null));
  }
}
