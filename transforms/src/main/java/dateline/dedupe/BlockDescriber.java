package dateline.dedupe;

import dateline.shuffle.Hash64;
import dateline.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.Document;
import news.dateline.records.PageBlock;
import news.dateline.records.PageBlocks;
import org.jspecify.annotations.Nullable;

/** Describes the paragraphs of one page, compactly, for comparison with the site's other pages. */
final class BlockDescriber {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*");

  /** Shorter words are articles and prepositions more often than names. */
  private static final int MIN_NAME = 3;

  /** Shorter words of a headline stand anywhere. */
  private static final int MIN_TITLE_WORD = 5;

  /** One word of the headline may be there by chance. */
  private static final int TITLE_WORDS = 2;

  private final String site;
  private final SiteVoice voice;

  private BlockDescriber(Site site) {
    this.site = site.name().toLowerCase(Locale.ROOT);
    this.voice = new SiteVoice(site);
  }

  /** The paragraphs of a document. */
  static PageBlocks describe(Document document, Site site) {
    return new BlockDescriber(site).describe(document);
  }

  private PageBlocks describe(Document document) {
    // Of other languages the words by which sites speak are not known.
    boolean understood = document.getLanguage().matches("(?i)en(?:-.*)?");
    Set<String> titleWords = titleWords(document.getTitle());
    List<Paragraph> paragraphs = Paragraph.of(document.getText());
    Set<String> names = new HashSet<>();
    paragraphs.forEach(paragraph -> findNames(paragraph.text(), names));
    List<PageBlock> blocks = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      String text = paragraph.text();
      Set<Long> named = new TreeSet<>();
      Set<String> titled = new HashSet<>();
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        String lower = word.group().toLowerCase(Locale.ROOT);
        if (names.contains(lower) && isCapital(word.group())) {
          named.add(Hash64.of(lower));
        }
        if (titleWords.contains(lower)) {
          titled.add(lower);
        }
      }
      blocks.add(
          new PageBlock(
              hash(text),
              Words.count(text),
              Quotation.isIn(text),
              titled.size() >= TITLE_WORDS,
              understood && voice.isReporting(text),
              new ArrayList<>(named)));
    }
    return new PageBlocks(document.getDocumentId(), address(document.getCanonicalUrl()), blocks);
  }

  /** Case, punctuation and spaces aside; of a line without letters and digits nothing is left. */
  private static long hash(String text) {
    long[] words = WordHashes.of(text);
    return words.length == 0 ? Hash64.of(text) : Hash64.of(words);
  }

  /**
   * Words with a capital letter within a sentence somewhere in the text: names, in most languages.
   * The site's own name, which its articles need not speak of, is none; nor is anything in a line
   * of capitals.
   */
  private void findNames(String text, Set<String> names) {
    if (text.codePoints().noneMatch(Character::isLowerCase)) {
      return;
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.group().length() >= MIN_NAME
          && isCapital(word.group())
          && !beginsSentence(text, word.start())) {
        String lower = word.group().toLowerCase(Locale.ROOT);
        if (!site.contains(lower)) {
          names.add(lower);
        }
      }
    }
  }

  private Set<String> titleWords(@Nullable String title) {
    Set<String> words = new HashSet<>();
    if (title != null) {
      Matcher word = WORD.matcher(title);
      while (word.find()) {
        String lower = word.group().toLowerCase(Locale.ROOT);
        if (lower.length() >= MIN_TITLE_WORD && !site.contains(lower)) {
          words.add(lower);
        }
      }
    }
    return words;
  }

  private static boolean isCapital(String word) {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** Whether nothing, or the end of a sentence, stands before a place, opening marks aside. */
  private static boolean beginsSentence(String text, int at) {
    for (int i = at - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n' || ".!?:…".indexOf(c) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(c) || ",;".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A canonical address that is the site's front page tells nothing of the article. */
  private static @Nullable Long address(@Nullable String canonicalUrl) {
    if (canonicalUrl == null || !canonicalUrl.matches("(?i)https?://[^/?#]+/[^#]{2,}.*")) {
      return null;
    }
    return Hash64.of(canonicalUrl.strip());
  }
}
