package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Any number of articles that differ, from a few that are annotated: each gets some of their
 * paragraphs, with other persons, places, organizations, figures, days and verbs of saying.
 *
 * <p>One of twenty is a near-duplicate: another site shows an earlier article with another headline
 * and a line more. One of a hundred is a copy to the last byte. The same number gives the same
 * article.
 */
final class VariedArticles {

  /** Paragraphs of a short article, of some 200 tokens. */
  static final int SHORT = 4;

  private static final int ARTICLES_OF_A_SITE = 100;

  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}]+|\\d[\\d,.]*\\d|\\d|said");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> SAID =
      List.of("said", "said", "said", "said", "added", "explained", "warned", "argued");
  private static final List<String> GIVEN =
      List.of(
          "Anna", "Peter", "Maria", "Thomas", "Elena", "David", "Sofia", "Martin", "Laura",
          "Daniel", "Clara", "Simon", "Nora", "Victor", "Helen", "Oscar", "Alice", "Robert",
          "Irene", "Frank", "Judith", "Paul", "Miriam", "George", "Teresa", "Hugo", "Vera", "Leon",
          "Agnes", "Walter", "Ruth", "Felix");
  private static final List<String> STEMS =
      List.of(
          "Hal", "Brand", "Kes", "Mor", "Lind", "Ost", "Ver", "Tal", "Grun", "Pel", "Arn", "Wex",
          "Dor", "Sand", "Fel", "Rav", "Kol", "Ber", "Norr", "Ulm", "Cas", "Thor", "Vil", "Ash",
          "Mar", "Hol", "Stav", "Eck", "Ram", "Jor");
  private static final List<String> OF_PERSONS =
      List.of(
          "berg", "man", "sen", "strom", "ley", "ova", "etti", "wick", "rup", "quist", "mann",
          "stedt", "ander", "ini", "mark", "enko", "field", "ard");
  private static final List<String> OF_PLACES =
      List.of("ton", "ford", "haven", "burg", "mouth", "stad", "vik", "dale", "bridge", "minster");

  /** Parts of an article's language that are exchanged, and by what. */
  private enum Part {
    GIVEN_NAME,
    FAMILY_NAME,
    PLACE
  }

  /**
   * A paragraph to vary.
   *
   * @param source index of the article that it is of, whose names belong together
   */
  private record Card(int source, String text) {}

  /**
   * An article as a site shows it.
   *
   * @param number of the article
   * @param site number of its site
   * @param headline its first line
   * @param paragraphs its text
   */
  record Varied(int number, int site, String headline, List<String> paragraphs) {

    Varied {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  private final List<Card> cards = new ArrayList<>();
  private final List<Card> headlines = new ArrayList<>();
  private final Map<String, Part> names = new HashMap<>();
  private final int sites;
  private final int paragraphs;

  /**
   * @param texts articles: a headline, and paragraphs with blank lines between them
   * @param annotations of them in brat's format, in the same order
   * @param number how many articles there will be
   * @param paragraphs of an article
   */
  VariedArticles(List<String> texts, List<String> annotations, int number, int paragraphs) {
    this.paragraphs = paragraphs;
    sites = number / ARTICLES_OF_A_SITE + 2;
    for (int i = 0; i < texts.size(); i++) {
      String[] parts = texts.get(i).strip().split("\\n\\s*\\n", -1);
      headlines.add(new Card(i, parts[0].strip()));
      for (int j = 1; j < parts.length; j++) {
        cards.add(new Card(i, parts[j].strip()));
      }
      annotations.get(i).lines().forEach(this::learn);
    }
    List<String> common = common(texts);
    names.keySet().removeAll(common);
  }

  /** The articles of a folder of {@code .txt} and {@code .ann} files. */
  static VariedArticles of(Path folder, int number, int paragraphs) throws IOException {
    List<String> texts = new ArrayList<>();
    List<String> annotations = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
        annotations.add(Files.readString(Path.of(file.toString().replaceFirst("txt$", "ann"))));
      }
    }
    return new VariedArticles(texts, annotations, number, paragraphs);
  }

  /** {@code T1<TAB>PERSON 0 5<TAB>Brand}: the words of names, and of which kind they are. */
  private void learn(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length < 3 || !fields[0].startsWith("T")) {
      return;
    }
    String[] words = fields[2].split("[ -]", -1);
    String type = fields[1].split(" ", -1)[0];
    for (int i = 0; i < words.length; i++) {
      if (!words[i].matches("\\p{Lu}\\p{Ll}{2,}")) {
        continue;
      }
      switch (type) {
        case "PERSON" ->
            names.put(words[i], i == 0 && words.length > 1 ? Part.GIVEN_NAME : Part.FAMILY_NAME);
        case "CITY", "LOCATION", "STATE_OR_PROVINCE", "ORGANIZATION" -> {
          if (i == 0) {
            names.putIfAbsent(words[i], Part.PLACE);
          }
        }
        default -> {}
      }
    }
  }

  /** Words of several articles: United, National, South. */
  private static List<String> common(List<String> texts) {
    Map<String, Integer> articles = new TreeMap<>();
    for (String text : texts) {
      Collection<String> words = new TreeSet<>();
      WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
      words.forEach(word -> articles.merge(word, 1, Integer::sum));
    }
    return articles.entrySet().stream()
        .filter(e -> e.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  int sites() {
    return sites;
  }

  /** Whether an article is a copy of an earlier one, to the last byte. */
  boolean isCopy(int number) {
    return number % 100 == 90;
  }

  /** The article of a number, from 0. */
  Varied article(int number) {
    if (isCopy(number)) {
      return article(number - 40);
    }
    if (number % 20 == 17) {
      return nearDuplicate(number);
    }
    Random random = new Random(number * 7919L + 1);
    List<Card> hand = new ArrayList<>(cards);
    Collections.shuffle(hand, random);
    Map<String, String> words = new HashMap<>();
    String headline = varied(headlines.get(random.nextInt(headlines.size())), words, random);
    List<String> text = new ArrayList<>();
    for (Card card : hand.subList(0, Math.min(paragraphs, hand.size()))) {
      String paragraph = varied(card, words, random);
      text.add(paragraph.equals(card.text()) ? place(random) + " - " + paragraph : paragraph);
    }
    // Few sites have many articles, many have few.
    double share = random.nextDouble();
    return new Varied(number, (int) (share * share * sites), headline, text);
  }

  private Varied nearDuplicate(int number) {
    Varied of = article(number - 17 + new Random(number).nextInt(17));
    Random random = new Random(number * 31L);
    List<String> paragraphs = new ArrayList<>(of.paragraphs());
    paragraphs.add(
        "With reports from "
            + place(random)
            + " and "
            + given(random)
            + " "
            + family(random)
            + ".");
    return new Varied(number, (of.site() + 1) % sites, "Update: " + of.headline(), paragraphs);
  }

  private String varied(Card card, Map<String, String> words, Random random) {
    Matcher matcher = WORD.matcher(card.text());
    return matcher.replaceAll(
        match -> {
          String word = match.group();
          if (word.equals("said")) {
            return any(SAID, random);
          }
          if (Character.isDigit(word.charAt(0))) {
            return YEAR.matcher(word).matches() ? word : figure(word, random);
          }
          if (DAYS.contains(word)) {
            return any(DAYS, random);
          }
          if (MONTHS.contains(word)) {
            return any(MONTHS, random);
          }
          Part part = names.get(word);
          return part == null
              ? word
              : words.computeIfAbsent(card.source() + word, key -> name(part, random));
        });
  }

  private static String name(Part part, Random random) {
    return switch (part) {
      case GIVEN_NAME -> given(random);
      case FAMILY_NAME -> family(random);
      case PLACE -> place(random);
    };
  }

  private static String given(Random random) {
    return any(GIVEN, random);
  }

  private static String family(Random random) {
    return any(STEMS, random) + any(OF_PERSONS, random);
  }

  private static String place(Random random) {
    return any(STEMS, random) + any(OF_PLACES, random);
  }

  /** A figure of as many digits. */
  private static String figure(String figure, Random random) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < figure.length(); i++) {
      char c = figure.charAt(i);
      other.append(
          Character.isDigit(c)
              ? (char) ('0' + (i == 0 ? 1 : 0) + random.nextInt(i == 0 ? 9 : 10))
              : c);
    }
    return other.toString();
  }

  /** One of a list, the first ones more often: some are in the news every day. */
  private static String any(List<String> list, Random random) {
    double share = random.nextDouble();
    return list.get((int) ((list.size() < 12 ? share : share * Math.sqrt(share)) * list.size()));
  }

  /** The name of a site. */
  static String siteName(int site) {
    return (STEMS.get(site % STEMS.size())
            + OF_PLACES.get(site / STEMS.size() % OF_PLACES.size())
            + (site < STEMS.size() * OF_PLACES.size() ? "" : String.valueOf(site)))
        .toLowerCase(Locale.ROOT);
  }
}
