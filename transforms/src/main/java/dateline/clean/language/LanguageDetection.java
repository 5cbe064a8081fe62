package dateline.clean.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text is in, offline: English by its little words, where they leave no doubt, and
 * any other by OpenNLP's model of 103 languages, which takes thirty times as long.
 */
public final class LanguageDetection {

  /**
   * A language and how sure that is.
   *
   * @param tag BCP 47, {@code und} where undetermined
   * @param confidence in [0, 1]; null where nothing was detected
   */
  public record Detected(String tag, @Nullable Double confidence) {}

  private static final String MODEL = "/langdetect-183.bin";
  private static final String UNDETERMINED = "und";

  /** More text makes no other answer, and takes its time. */
  private static final int SAMPLE = 1500;

  /** Below this many letters the model guesses. */
  private static final int MIN_LETTERS = 200;

  /** A short text is in another language only if that is more than so many times likelier. */
  private static final double DOUBT = 2;

  private static final double MUCH_LIKELIER = 5;

  private static final String ENGLISH = "en";

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private static volatile @Nullable LanguageDetectorModel model;

  private final LanguageModel detector = new LanguageModel(model());

  /**
   * Detects a text's language.
   *
   * @param declared the tag that its page declares: often a template's, so believed only where the
   *     model guesses and finds it about as likely; null where there is none
   */
  public Detected detect(String text, @Nullable String declared) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    if (EnglishWords.leaveNoDoubt(sample)) {
      return new Detected(ENGLISH, 1.0);
    }
    long letters = text.codePoints().limit(SAMPLE).filter(Character::isLetter).count();
    if (letters == 0) {
      return new Detected(UNDETERMINED, null);
    }
    Language[] languages = detector.predict(sample);
    Language best = languages[0];
    if (letters < MIN_LETTERS) {
      // The model guesses. What the page declares is given the benefit of the doubt, else what the
      // pipeline reads.
      best = closeTo(best, languages, ENGLISH);
      if (declared != null) {
        best = closeTo(best, languages, declared.replaceFirst("[-_].*", ""));
      }
    }
    double confidence = Math.max(0, Math.min(1, best.getConfidence()));
    return new Detected(tag(best.getLang()), confidence);
  }

  /** Whether a text is in any language but one, beyond doubt. */
  boolean isSurelyNot(String tag, String text) {
    Language[] all = detector.predict(text.substring(0, Math.min(SAMPLE, text.length())));
    double best = all[0].getConfidence();
    for (Language language : all) {
      if (tag(language.getLang()).equals(tag)) {
        return language.getConfidence() * MUCH_LIKELIER < best;
      }
    }
    return true;
  }

  /** The language of a tag if it is about as likely as the likeliest; else another. */
  private static Language closeTo(Language otherwise, Language[] languages, String tag) {
    for (Language language : languages) {
      boolean close = language.getConfidence() * DOUBT >= languages[0].getConfidence();
      if (close && tag(language.getLang()).equalsIgnoreCase(tag)) {
        return language;
      }
    }
    return otherwise;
  }

  /** The model answers in ISO 639-3; BCP 47 wants the two-letter code where there is one. */
  private static String tag(String iso3) {
    return TWO_LETTERS.getOrDefault(iso3, iso3.equals("cmn") ? "zh" : iso3);
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> tags = new HashMap<>();
    for (String iso2 : Locale.getISOLanguages()) {
      Locale locale = new Locale.Builder().setLanguage(iso2).build();
      tags.putIfAbsent(locale.getISO3Language(), locale.toLanguageTag());
    }
    return tags;
  }

  private static synchronized LanguageDetectorModel model() {
    LanguageDetectorModel current = model;
    if (current == null) {
      try (InputStream resource = LanguageDetection.class.getResourceAsStream(MODEL)) {
        if (resource == null) {
          throw new IllegalStateException(MODEL + " is not on the class path");
        }
        current = new LanguageDetectorModel(resource);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      model = current;
    }
    return current;
  }
}
