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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * Reads brat's stand-off format: {@code x.ann} beside the {@code x.txt} it annotates, offsets in
 * code points.
 *
 * <p>Read are text-bound annotations ({@code T1 PERSON 0 5 Clara}), the attribute {@code Kind} with
 * the values PRONOUN and NOMINAL for what is no name, the attribute {@code Sentiment}, {@code
 * Equiv} for spans of one entity, and the quotes, facts and events of {@link BratRelations}. The
 * types SENTENCE, WORDS, QUOTE and CUE are no mentions, nor is what an event is told by. Lines of
 * other kinds are passed over; attributes, relations and events that are not known are told.
 */
final class BratReader {

  /** A sentence, there to have a sentiment. */
  static final String SENTENCE = "SENTENCE";

  /** Words that are no entity's: who speaks or acts without a name, a title, an age. */
  static final String WORDS = "WORDS";

  /** What somebody says. */
  static final String QUOTE = "QUOTE";

  /** The words that introduce it. */
  static final String CUE = "CUE";

  private static final Pattern SPAN =
      Pattern.compile("(T\\d+)\\t(\\S+) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*)\\t(.*)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("[AM]\\d+\\t(\\S+) ([TE]\\d+)(?: (\\S+))?\\s*");
  private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[AM]\\d+\\t(\\S+).*");
  private static final Pattern EQUIVALENT = Pattern.compile("\\*\\tEquiv((?: T\\d+){2,})\\s*");
  private static final Set<String> NO_NAMES = Set.of("PRONOUN", "NOMINAL");
  private static final Set<String> NO_MENTIONS = Set.of(SENTENCE, WORDS, QUOTE, CUE);
  private static final Set<String> IN_PIECES = Set.of(QUOTE, CUE);

  /** A text-bound annotation. */
  record Mark(String id, String type, List<AnnotatedSpan.Extent> pieces, String words, int line) {

    AnnotatedSpan.Extent extent() {
      return new AnnotatedSpan.Extent(pieces.get(0).begin(), pieces.get(pieces.size() - 1).end());
    }
  }

  private final Path file;
  private final CodePointText text;
  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private final Map<String, String> entities = new HashMap<>();
  private final Map<String, Polarity> sentiments = new LinkedHashMap<>();
  private final Set<String> noNames = new HashSet<>();
  private final Map<Integer, String> problems = new TreeMap<>();
  private final Map<String, List<Integer>> passedOver = new LinkedHashMap<>();
  private final BratRelations relations;

  private BratReader(Path file, CodePointText text) {
    this.file = file;
    this.text = text;
    this.relations = new BratRelations(this);
  }

  /**
   * The document that a file annotates.
   *
   * @throws InvalidGoldException with all that is wrong with it, or if the text is missing
   */
  static GoldDocument read(Path file) throws IOException, InvalidGoldException {
    String text = GoldFolder.content(GoldFolder.beside(file, ".txt"));
    return new BratReader(file, new CodePointText(text)).document();
  }

  private GoldDocument document() throws IOException, InvalidGoldException {
    String[] lines = GoldFolder.content(file).split("\\R", -1);
    // brat's lines may stand in any order: first what others speak of.
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("T")) {
        readMark(lines[i], i + 1);
      } else if (lines[i].startsWith("E")) {
        relations.readEvent(lines[i], i + 1);
      }
    }
    for (int i = 0; i < lines.length; i++) {
      readRest(lines[i], i + 1);
    }
    relations.resolve();
    if (!problems.isEmpty()) {
      throw new InvalidGoldException(
          problems.entrySet().stream()
              .map(p -> InvalidGoldException.place(file, p.getKey()) + ": " + p.getValue())
              .toList());
    }
    Map<String, String> labels = new TreeMap<>();
    relations.labels().forEach((label, line) -> labels.put(label, place(line)));
    List<AnnotatedSpan> mentions = new ArrayList<>();
    for (Mark mark : marks.values()) {
      if (isMention(mark)) {
        labels.putIfAbsent(mark.type(), place(mark.line()));
        mentions.add(
            new AnnotatedSpan(
                mark.extent().begin(),
                mark.extent().end(),
                mark.type(),
                !noNames.contains(mark.id()),
                entity(mark)));
      }
    }
    mentions.sort(Comparator.comparingInt(AnnotatedSpan::begin).thenComparing(AnnotatedSpan::end));
    return new GoldDocument(
        GoldFolder.name(file),
        text.text(),
        GoldDocument.Form.BRAT,
        new Annotations(
            mentions, toned(false), toned(true), relations.quotes(), relations.relations()),
        0,
        labels,
        notes());
  }

  private String place(int line) {
    return InvalidGoldException.place(file, line);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    passedOver.forEach(
        (what, lines) ->
            notes.add(
                place(lines.get(0))
                    + ": "
                    + what
                    + ": passed over"
                    + (lines.size() > 1 ? ", as in " + (lines.size() - 1) + " more lines" : "")));
    return notes;
  }

  private List<TonedSpan> toned(boolean sentences) {
    List<TonedSpan> toned = new ArrayList<>();
    for (Mark mark : marks.values()) {
      Polarity polarity = sentiments.get(mark.id());
      if (polarity != null && mark.type().equals(SENTENCE) == sentences) {
        toned.add(new TonedSpan(mark.extent(), polarity));
      }
    }
    return toned;
  }

  private void readMark(String line, int number) {
    Matcher span = SPAN.matcher(line);
    if (!span.matches()) {
      wrong(number, "not of the form T1<tab>TYPE 0 5<tab>text");
      return;
    }
    List<AnnotatedSpan.Extent> pieces = new ArrayList<>();
    StringBuilder found = new StringBuilder();
    int last = 0;
    for (String piece : span.group(3).split(";", -1)) {
      String[] ends = piece.split(" ", -1);
      int begin = Integer.parseInt(ends[0]);
      int end = Integer.parseInt(ends[1]);
      if (begin >= end || end > text.length()) {
        wrong(number, "the text has no characters there");
        return;
      }
      if (begin < last) {
        wrong(number, "the pieces are not in the order of the text");
        return;
      }
      found.append(found.isEmpty() ? "" : " ").append(text.substring(begin, end));
      boolean goesOn = !pieces.isEmpty() && text.substring(last, begin).isBlank();
      // brat cuts what goes over the end of a line.
      pieces.add(
          goesOn
              ? new AnnotatedSpan.Extent(pieces.remove(pieces.size() - 1).begin(), end)
              : new AnnotatedSpan.Extent(begin, end));
      last = end;
    }
    String words = found.toString().replaceAll("\\R", " ");
    if (!words.equals(span.group(4))) {
      wrong(number, "the text there is '" + words + "'");
    } else if (pieces.size() > 1 && !IN_PIECES.contains(span.group(2))) {
      wrong(number, "a span of several pieces, which only QUOTE and CUE may have");
    } else {
      Mark mark = new Mark(span.group(1), span.group(2), pieces, words, number);
      if (marks.putIfAbsent(mark.id(), mark) != null) {
        wrong(number, "there is another " + mark.id() + " above");
      }
    }
  }

  private void readRest(String line, int number) {
    Matcher attribute = ATTRIBUTE.matcher(line);
    Matcher attributeName = ATTRIBUTE_NAME.matcher(line);
    Matcher equivalent = EQUIVALENT.matcher(line);
    if (attribute.matches()) {
      String value = attribute.group(3) == null ? "" : attribute.group(3);
      readAttribute(attribute.group(1), attribute.group(2), value, number);
    } else if (attributeName.matches() && isKnownAttribute(attributeName.group(1))) {
      wrong(number, "not of the form A1<tab>" + attributeName.group(1) + " T1 VALUE");
    } else if (equivalent.matches()) {
      String[] ids = equivalent.group(1).strip().split(" ", -1);
      for (String id : ids) {
        if (known(id, number) && entities.put(id, ids[0]) != null) {
          wrong(number, id + " is equivalent to others already");
        }
      }
    } else if (line.startsWith("R")) {
      relations.readRelation(line, number);
    }
  }

  private static boolean isKnownAttribute(String name) {
    return name.equals("Kind") || name.equals("Sentiment") || BratRelations.hasAttribute(name);
  }

  private void readAttribute(String name, String id, String value, int number) {
    if (BratRelations.hasAttribute(name)) {
      relations.readAttribute(name, id, value, number);
    } else if (name.equals("Kind")) {
      if (!NO_NAMES.contains(value)) {
        wrong(number, "Kind is PRONOUN or NOMINAL, not '" + value + "'");
      } else if (known(id, number)) {
        noNames.add(id);
      }
    } else if (name.equals("Sentiment")) {
      if (!Set.of("NEGATIVE", "NEUTRAL", "POSITIVE").contains(value)) {
        wrong(number, "Sentiment is NEGATIVE, NEUTRAL or POSITIVE, not '" + value + "'");
      } else if (known(id, number) && sentiments.put(id, Polarity.valueOf(value)) != null) {
        wrong(number, id + " has a sentiment already");
      }
    } else {
      passOver("the attribute '" + name + "' is not known", number);
    }
  }

  /** Whether there is such a text-bound annotation; told if not. */
  private boolean known(String id, int line) {
    return mark(id, line) != null;
  }

  /** A text-bound annotation; null, and told, if there is none. */
  @Nullable Mark mark(String id, int line) {
    Mark mark = marks.get(id);
    if (mark == null) {
      wrong(line, "there is no " + id);
    }
    return mark;
  }

  void wrong(int line, String problem) {
    problems.putIfAbsent(line, problem);
  }

  void passOver(String what, int line) {
    passedOver.computeIfAbsent(what, w -> new ArrayList<>()).add(line);
  }

  /** Those of the type QUOTE. */
  List<Mark> quotes() {
    return marks.values().stream().filter(mark -> mark.type().equals(QUOTE)).toList();
  }

  private boolean isMention(Mark mark) {
    return !NO_MENTIONS.contains(mark.type()) && !relations.isTrigger(mark.id());
  }

  /** Whether it may speak, act or be spoken of. */
  boolean isArgument(Mark mark) {
    return mark.type().equals(WORDS) || isMention(mark);
  }

  /** The entity it is of: itself where nothing says so, but the same words are the same. */
  private String entity(Mark mark) {
    String itself =
        mark.type().equals(WORDS) ? WORDS + ' ' + mark.words().toLowerCase(Locale.ROOT) : mark.id();
    return entities.getOrDefault(mark.id(), itself);
  }

  /** All places of its entity. */
  Party party(Mark mark) {
    Set<AnnotatedSpan.Extent> places = new HashSet<>();
    String entity = entity(mark);
    for (Mark other : marks.values()) {
      if (isArgument(other) && entity(other).equals(entity)) {
        places.add(other.extent());
      }
    }
    return new Party(entity, places);
  }
}
