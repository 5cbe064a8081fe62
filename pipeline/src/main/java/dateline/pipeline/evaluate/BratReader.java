package dateline.pipeline.evaluate;

import dateline.text.CodePointText;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import java.util.stream.Stream;

/**
 * Reads brat's stand-off format: {@code x.ann} beside the {@code x.txt} it annotates, offsets in
 * code points.
 *
 * <p>Read are text-bound annotations ({@code T1 PERSON 0 5 Clara}), the attribute {@code Kind} with
 * the values PRONOUN and NOMINAL for what is no name, and {@code Equiv} for spans of one entity.
 * Lines of other kinds are passed over.
 */
final class BratReader {

  private static final Pattern SPAN = Pattern.compile("(T\\d+)\\t(\\S+) (\\d+) (\\d+)\\t(.*)");
  private static final Pattern PIECES =
      Pattern.compile("T\\d+\\t\\S+ \\d+ \\d+(?:;\\d+ \\d+)+\\t.*");
  private static final Pattern KIND = Pattern.compile("[AM]\\d+\\tKind (T\\d+) (\\S+)");
  private static final Pattern EQUIVALENT = Pattern.compile("\\*\\tEquiv((?: T\\d+){2,})");
  private static final Set<String> NO_NAMES = Set.of("PRONOUN", "NOMINAL");

  private final Path file;
  private final CodePointText text;
  private final Map<String, AnnotatedSpan> spans = new LinkedHashMap<>();
  private final Map<String, String> entities = new HashMap<>();
  private final Set<String> noNames = new HashSet<>();

  private BratReader(Path file, CodePointText text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The documents of a folder, in the order of their names.
   *
   * @throws InvalidGoldException if an annotation is wrong, or there is none
   */
  static List<GoldDocument> read(Path folder) throws IOException, InvalidGoldException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(path -> path.toString().endsWith(".ann")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new InvalidGoldException(folder, 0, "there is no *.ann in it");
    }
    List<GoldDocument> documents = new ArrayList<>();
    for (Path annotations : files) {
      String path = annotations.toString();
      Path text = Path.of(path.substring(0, path.length() - ".ann".length()) + ".txt");
      documents.add(new BratReader(annotations, new CodePointText(content(text))).document());
    }
    return documents;
  }

  private static String content(Path file) throws IOException, InvalidGoldException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new InvalidGoldException(file, 0, "the annotated text is missing");
    } catch (MalformedInputException e) {
      throw new InvalidGoldException(file, 0, "the annotated text is not UTF-8");
    }
  }

  private GoldDocument document() throws IOException, InvalidGoldException {
    int number = 0;
    for (String line : content(file).split("\\R", -1)) {
      number++;
      read(line, number);
    }
    List<AnnotatedSpan> read = new ArrayList<>();
    spans.forEach(
        (id, span) ->
            read.add(
                new AnnotatedSpan(
                    span.begin(),
                    span.end(),
                    span.type(),
                    !noNames.contains(id),
                    entities.getOrDefault(id, id))));
    read.sort(Comparator.comparingInt(AnnotatedSpan::begin).thenComparing(AnnotatedSpan::end));
    String name = String.valueOf(file.getFileName());
    return new GoldDocument(name.substring(0, name.length() - ".ann".length()), text.text(), read);
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

  private void known(String id, int number) throws InvalidGoldException {
    if (!spans.containsKey(id)) {
      throw new InvalidGoldException(file, number, "there is no " + id + " above");
    }
  }
}
