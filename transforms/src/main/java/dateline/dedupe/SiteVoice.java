package dateline.dedupe;

import dateline.text.ResourceLines;
import dateline.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells reporting from what may be the site's own words, in English.
 *
 * <p>Reporting is finished sentences, speaks neither to the reader nor of itself, its makers and
 * its rights, and does not name its site. Of such a paragraph nothing but being repeated shows that
 * it is the site's: it takes more to be believed. What is no reporting here may still be the
 * article's.
 */
final class SiteVoice {

  /** Fewer words are a label, or a cry. */
  private static final int MIN_WORDS = 4;

  /** Shorter names of sites are parts of common words. */
  private static final int MIN_NAME = 5;

  /** Stands for the begin of a sentence among words. */
  private static final String BEGIN = "^";

  private static final Set<String> PHRASES = phrases();

  /** The phrases and what they begin with: few words of a text do. */
  private static final Set<String> BEGINNINGS = beginnings();

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:…])[\"”’')]*\\s+");

  /** The last sentence is finished. */
  private static final Pattern FINISHED = Pattern.compile("[.!?…][\"”’')\\]]*\\s*$");

  /** Marks between the entries of a menu, of rights, of addresses. */
  private static final Pattern FURNITURE =
      Pattern.compile("[|·•»›©®™@#]|https?:|www\\.|\\w\\.(?:com|org|net)\\b");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String name;

  /** The voice of a site. */
  SiteVoice(Site site) {
    String name = squashed(site.kind() == Site.Kind.HOST ? mainLabel(site.name()) : site.name());
    // A folder's name is nobody's.
    this.name = site.kind() == Site.Kind.FOLDER || name.length() < MIN_NAME ? "" : name;
  }

  /** Whether a paragraph is finished prose in which nothing shows that the site speaks. */
  boolean isReporting(String paragraph) {
    return FINISHED.matcher(paragraph).find()
        && Words.count(paragraph) >= MIN_WORDS
        && paragraph.codePoints().anyMatch(Character::isLowerCase)
        && !FURNITURE.matcher(paragraph).find()
        && (name.isEmpty() || !squashed(paragraph).contains(name))
        && !holdsPhrase(words(paragraph));
  }

  private static boolean holdsPhrase(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String phrase = words.get(i);
      for (int k = i + 1; BEGINNINGS.contains(phrase); k++) {
        if (PHRASES.contains(phrase)) {
          return true;
        }
        if (k == words.size()) {
          break;
        }
        phrase += " " + words.get(k);
      }
    }
    return false;
  }

  private static Set<String> beginnings() {
    Set<String> beginnings = new HashSet<>(PHRASES);
    for (String phrase : PHRASES) {
      for (int end = phrase.indexOf(' '); end >= 0; end = phrase.indexOf(' ', end + 1)) {
        beginnings.add(phrase.substring(0, end));
      }
    }
    return Set.copyOf(beginnings);
  }

  /** The words of a paragraph in lower case, with a mark before each sentence. */
  private static List<String> words(String paragraph) {
    List<String> words = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(paragraph, -1)) {
      words.add(BEGIN);
      for (String word : Words.of(sentence, "")) {
        // The country is not the site.
        words.add(word.equals("US") ? word : word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static Set<String> phrases() {
    Set<String> phrases = new HashSet<>();
    for (String line : ResourceLines.of(SiteVoice.class, "site-words.txt")) {
      boolean begins = line.startsWith(BEGIN);
      String words = String.join(" ", Words.of(begins ? line.substring(1) : line, ""));
      phrases.add(begins ? BEGIN + ' ' + words : words);
    }
    return phrases;
  }

  /** The longest part of a host, but for its last. */
  private static String mainLabel(String host) {
    String main = "";
    String[] labels = host.split("\\.", -1);
    for (int i = 0; i < labels.length - 1; i++) {
      main = labels[i].length() > main.length() ? labels[i] : main;
    }
    return main;
  }

  private static String squashed(String text) {
    return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
