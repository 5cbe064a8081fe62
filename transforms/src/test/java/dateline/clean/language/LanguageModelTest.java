package dateline.clean.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelTest {

  /** Sums of some thousand numbers in another order differ in their last digits. */
  private static final double ROUNDING = 1e-12;

  private static final LanguageDetectorModel MODEL = load();

  private static LanguageDetectorModel load() {
    try (InputStream resource =
        Objects.requireNonNull(
            LanguageModelTest.class.getResourceAsStream("/langdetect-183.bin"))) {
      return new LanguageDetectorModel(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "A",
        "No.",
        "The ferry MAYOR said at 10:45 on 3 May 2021 that the pier, at long last, is sound…",
        "Hahahaha, write to gulls@harbour.example or see https://harbour.example/a?b=c #pier RT :)",
        "Der Bürgermeister ĞÜŞİÖÇ ıslak öffnete am Montag die Brücke.",
        "Мэр открыл мост. 시장은 다리를 열었다. 市長は橋を開いた。 Ο δήμαρχος άνοιξε τη γέφυρα.",
        "Gulls 😀😀 over the pier 👩‍🚀 and 𝔘𝔫𝔦 𐐀𐐨 letters, aaaaaah   so   many\n\nlines"
      })
  void answersAsTheDetectorDoes(String text) {
    Language[] theirs = new LanguageDetectorME(MODEL).predictLanguages(text);
    Language[] ours = new LanguageModel(MODEL).predict(text);
    assertEquals(theirs.length, ours.length);
    assertEquals(theirs[0].getLang(), ours[0].getLang());
    for (Language language : theirs) {
      assertEquals(language.getConfidence(), confidence(ours, language.getLang()), ROUNDING);
    }
  }

  private static double confidence(Language[] languages, String name) {
    for (Language language : languages) {
      if (language.getLang().equals(name)) {
        return language.getConfidence();
      }
    }
    return -1;
  }
}
