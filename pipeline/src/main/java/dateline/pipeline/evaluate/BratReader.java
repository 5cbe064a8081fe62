package dateline.pipeline.evaluate;

import dateline.text.CodePointText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.Polarity;

/**
 * Reads brat's stand-off format: {@code x.ann} beside the {@code x.txt} it annotates, offsets in
 * code points.
 *
 * <p>Read are text-bound annotations ({@code T1 PERSON 0 5 Clara}), the attribute {@code Kind} with
 * the values PRONOUN and NOMINAL for what is no name, the attribute {@code Sentiment}, and {@code
 * Equiv} for spans of one entity. The type SENTENCE is no mention: it is there to have a sentiment.
 * Lines of other kinds are passed over.
 */
final class BratReader {

  private static final Pattern SPAN =
      Pattern.compile("(T\\d+)\\t(\\S+) (\\d{1,9}) (\\d{1,9})\\t(.*)");
  private static final Pattern PIECES =
      Pattern.compile("T\\d+\\t\\S+ \\d+ \\d+(?:;\\d+ \\d+)+\\t.*");
  private static final Pattern KIND = Pattern.compile("[AM]\\d+\\tKind (T\\d+) (\\S+)");
  private static final Pattern SENTIMENT = Pattern.compile("[AM]\\d+\\tSentiment\\b.*");
  private static final Pattern SENTIMENT_OF =
      Pattern.compile("[AM]\\d+\\tSentiment (T\\d+) (NEGATIVE|NEUTRAL|POSITIVE)");
  private static final Pattern EQUIVALENT = Pattern.compile("\\*\\tEquiv((?: T\\d+){2,})");
  private static final Set<String> NO_NAMES = Set.of("PRONOUN", "NOMINAL");
  private static final String SENTENCE = "SENTENCE";

  private final Path file;
  private final CodePointText text;
  private final Map<String, AnnotatedSpan> spans = new LinkedHashMap<>();
  private final Map<String, String> entities = new HashMap<>();
  private final Map<String, Polarity> sentiments = new LinkedHashMap<>();
  private final Set<String> noNames = new HashSet<>();

  private BratReader(Path file, CodePointText text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The document that a file annotates.
   *
   * @throws InvalidGoldException if an annotation is wrong, or the text is missing
   */
  static GoldDocument read(Path file) throws IOException, InvalidGoldException {
    String text = GoldFolder.content(GoldFolder.beside(file, ".txt"));
    return new BratReader(file, new CodePointText(text)).document();
  }

  private GoldDocument document() throws IOException, InvalidGoldException {
    int number = 0;
    for (String line : GoldFolder.content(file).split("\\R", -1)) {
      number++;
      read(line, number);
    }
    List<AnnotatedSpan> mentions = new ArrayList<>();
    spans.forEach(
        (id, span) -> {
          if (!span.type().equals(SENTENCE)) {
            mentions.add(
                new AnnotatedSpan(
                    span.begin(),
                    span.end(),
                    span.type(),
                    !noNames.contains(id),
                    entities.getOrDefault(id, id)));
          }
        });
    mentions.sort(Comparator.comparingInt(AnnotatedSpan::begin).thenComparing(AnnotatedSpan::end));
    return new GoldDocument(
        GoldFolder.name(file),
        text.text(),
        GoldDocument.Form.BRAT,
        new Annotations(mentions, toned(false), toned(true)),
        0);
  }

  private List<TonedSpan> toned(boolean sentences) {
    List<TonedSpan> toned = new ArrayList<>();
    spans.forEach(
        (id, span) -> {
          Polarity polarity = sentiments.get(id);
          if (polarity != null && span.type().equals(SENTENCE) == sentences) {
            toned.add(new TonedSpan(span.extent(), polarity));
          }
        });
    return toned;
  }

  private void read(String line, int number) throws InvalidGoldException {
    Matcher span = SPAN.matcher(line);
    Matcher kind = KIND.matcher(line);
    Matcher equivalent = EQUIVALENT.matcher(line);
    if (span.matches()) {
      addSpan(span, number);
    } else if (PIECES.matcher(line).matches()) {
      throw new InvalidGoldException(file, number, "a span of several pieces");
    } else if (line.startsWith("T")) {
      throw new InvalidGoldException(file, number, "not of the form T1<tab>TYPE 0 5<tab>text");
    } else if (kind.matches()) {
      known(kind.group(1), number);
      if (NO_NAMES.contains(kind.group(2))) {
        noNames.add(kind.group(1));
      }
    } else if (SENTIMENT.matcher(line).matches()) {
      addSentiment(line, number);
    } else if (equivalent.matches()) {
      String[] ids = equivalent.group(1).strip().split(" ", -1);
      for (String id : ids) {
        known(id, number);
        if (entities.put(id, ids[0]) != null) {
          throw new InvalidGoldException(file, number, id + " is equivalent to others already");
        }
      }
    }
  }

  private void addSpan(Matcher line, int number) throws InvalidGoldException {
    int begin = Integer.parseInt(line.group(3));
    int end = Integer.parseInt(line.group(4));
    if (begin >= end || end > text.length()) {
      throw new InvalidGoldException(file, number, "the text has no characters there");
    }
    String found = text.substring(begin, end).replaceAll("\\R", " ");
    if (!found.equals(line.group(5))) {
      throw new InvalidGoldException(file, number, "the text there is '" + found + "'");
    }
    spans.put(line.group(1), new AnnotatedSpan(begin, end, line.group(2), true, line.group(1)));
  }

  private void addSentiment(String line, int number) throws InvalidGoldException {
    Matcher sentiment = SENTIMENT_OF.matcher(line);
    if (!sentiment.matches()) {
      throw new InvalidGoldException(
          file, number, "not of the form A1<tab>Sentiment T1 NEGATIVE, or NEUTRAL, or POSITIVE");
    }
    known(sentiment.group(1), number);
    Polarity polarity = Polarity.valueOf(sentiment.group(2));
    if (sentiments.put(sentiment.group(1), polarity) != null) {
      throw new InvalidGoldException(file, number, sentiment.group(1) + " has a sentiment already");
    }
  }

  private void known(String id, int number) throws InvalidGoldException {
    if (!spans.containsKey(id)) {
      throw new InvalidGoldException(file, number, "there is no " + id + " above");
    }
  }
}
