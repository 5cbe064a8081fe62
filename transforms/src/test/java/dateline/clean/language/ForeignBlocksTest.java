package dateline.clean.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.PageText;
import dateline.clean.decode.UnreadablePayloadException;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RemovalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignBlocksTest {

  private final ForeignBlocks blocks = new ForeignBlocks(new LanguageDetection());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El consejo del puerto votó el martes a favor de profundizar el viejo canal de la ciudad.",
        "Der Hafenrat stimmte am Dienstag dafür, die alte Fahrrinne um zwei Meter zu vertiefen.",
        "Le conseil du port a voté mardi pour que l’ancien chenal soit approfondi de deux mètres.",
        "Совет порта проголосовал во вторник за углубление старого канала.",
        "항만위원회는 화요일 옛 수로를 깊게 하기로 의결했다.",
        "港务委员会星期二投票决定加深旧航道。",
        "صوت مجلس الميناء يوم الثلاثاء لصالح تعميق القناة القديمة."
      })
  void knowsOtherLanguages(String block) {
    assertTrue(blocks.isForeign(block));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour board voted on Tuesday to deepen the old channel by two metres.",
        "Ships wait outside; pilots sleep; nobody pays.",
        "Moon Jae-in, Kim Jong-un, Xi Jinping, Shinzo Abe, Angela Merkel, Emmanuel Macron",
        "“Vamos a ganar,” he said.",
        "1,250 – 2,300 – 4,100 – 5,800 – 7,000 – 9,900 – 12,000 – 14,000",
        "Also read: Café, château, naïveté, résumé",
        "محمد",
        "北京",
        "(Владимир Андреевич Громов)",
        "항구일보 (Harbour Times)",
        "🎉 🎉 🎉",
        "№ 12 – ½ ℃",
        ""
      })
  void leavesEnglishAndShortBlocksAlone(String block) {
    assertFalse(blocks.isForeign(block));
  }

  @Test
  void takesThemOutOfAnEnglishArticle() throws UnreadablePayloadException {
    String english =
        "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres,"
            + " and said that the work was to begin in spring if the money was found by then.";
    String spanish =
        "El consejo del puerto votó el martes a favor de profundizar el viejo canal de la ciudad.";
    Document document = PageText.cleaned(english + "\n\n" + spanish + "\n\n" + english + " Twice.");
    assertEquals(DocumentStatus.ANALYZED, document.getStatus());
    assertFalse(document.getText().contains("consejo"), document.getText());
    assertEquals(
        List.of(RemovalReason.FOREIGN_LANGUAGE),
        document.getRemoved().stream().map(block -> block.getReason()).toList());
  }

  @Test
  void keepsNamesInTheirOwnScriptBetweenParagraphs() throws UnreadablePayloadException {
    String english =
        "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres,"
            + " and said that the work was to begin in spring if the money was found by then.";
    String russian = "Совет порта проголосовал во вторник за углубление старого канала";
    Document document =
        PageText.cleaned(
            String.join(
                "\n\n",
                List.of(
                    "글자 크기",
                    english,
                    "محمد الأمين",
                    english + " Twice.",
                    russian,
                    english + " So.")));
    assertTrue(document.getText().contains("محمد"), document.getText());
    assertEquals(
        List.of("FOREIGN_LANGUAGE: 글자 크기", "FOREIGN_LANGUAGE: " + russian),
        document.getRemoved().stream()
            .filter(block -> block.getReason() == RemovalReason.FOREIGN_LANGUAGE)
            .map(block -> block.getReason() + ": " + block.getText())
            .toList());
    String page = "<html><body><p>" + english + "</p><p>北京</p><p>" + english + " Twice.</p>";
    assertTrue(PageText.cleaned(page).getText().contains("北京"));
  }

  @Test
  void keepsAForeignArticleWhole() throws UnreadablePayloadException {
    String spanish =
        "El consejo del puerto votó el martes a favor de profundizar el viejo canal de la ciudad,"
            + " y dijo que las obras comenzarían en primavera si para entonces hay dinero.";
    Document document = PageText.cleaned(spanish + "\n\n" + spanish + " Dos veces.");
    assertEquals(DocumentStatus.UNSUPPORTED_LANGUAGE, document.getStatus());
    assertTrue(document.getText().contains("Dos veces"));
    assertEquals("es", document.getLanguage());
  }
}
