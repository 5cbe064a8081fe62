package dateline.pipeline.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads CoNLL's form, which has tokens and no offsets: the tokens are found again in the text they
 * were made of.
 *
 * <p>That is {@code x.txt} beside {@code x.conll}; else the text of the run's document called x. A
 * file of several documents without a text for all of it has x-1, x-2 and so on.
 */
final class ConllReader {

  private static final String LEFT_OUT = "MISC";

  private final Path file;

  private ConllReader(Path file) {
    this.file = file;
  }

  /**
   * The documents of a file.
   *
   * @param run has the texts that are not beside the file
   * @throws InvalidGoldException if a line is wrong, or the tokens are not those of the text
   */
  static List<GoldDocument> read(Path file, RunSpans run) throws IOException, InvalidGoldException {
    return new ConllReader(file).documents(run);
  }

  private List<GoldDocument> documents(RunSpans run) throws IOException, InvalidGoldException {
    List<List<List<ConllToken>>> documents = ConllFile.read(file);
    String name = GoldFolder.name(file);
    if (documents.size() == 1 || Files.exists(GoldFolder.beside(file, ".txt"))) {
      return List.of(document(name, documents.stream().flatMap(List::stream).toList(), run));
    }
    List<GoldDocument> read = new ArrayList<>();
    for (List<List<ConllToken>> sentences : documents) {
      read.add(document(name + "-" + (read.size() + 1), sentences, run));
    }
    return read;
  }

  private GoldDocument document(String name, List<List<ConllToken>> sentences, RunSpans run)
      throws IOException, InvalidGoldException {
    Path beside = file.resolveSibling(name + ".txt");
    if (Files.exists(beside)) {
      return aligned(name, sentences, GoldFolder.content(beside), name + ".txt");
    }
    String where = "the run's document " + name;
    InvalidGoldException problem = null;
    for (String text : run.texts(name)) {
      try {
        return aligned(name, sentences, text, where);
      } catch (InvalidGoldException e) {
        problem = problem == null ? e : problem;
      }
    }
    if (problem != null) {
      throw problem;
    }
    // No text at all: its names count as missed, wherever they stand.
    return aligned(name, sentences, joined(sentences), where);
  }

  private static String joined(List<List<ConllToken>> sentences) {
    StringBuilder text = new StringBuilder();
    for (List<ConllToken> sentence : sentences) {
      sentence.forEach(token -> text.append(token.text()).append(' '));
      text.append('\n');
    }
    return text.toString();
  }

  private GoldDocument aligned(
      String name, List<List<ConllToken>> sentences, String text, String where)
      throws InvalidGoldException {
    TokenAligner aligner = new TokenAligner(text);
    List<AnnotatedSpan> spans = new ArrayList<>();
    int leftOut = 0;
    int line = 0;
    for (List<ConllToken> sentence : sentences) {
      List<AnnotatedSpan.Extent> extents = new ArrayList<>();
      for (ConllToken token : sentence) {
        line = token.line();
        extents.add(extent(aligner, token, where));
      }
      for (ConllNames.Name found : ConllNames.of(sentence)) {
        String type = type(found.type());
        leftOut += type.equals(LEFT_OUT) ? 1 : 0;
        if (!type.equals(LEFT_OUT)) {
          int begin = extents.get(found.first()).begin();
          int end = extents.get(found.end() - 1).end();
          spans.add(new AnnotatedSpan(begin, end, type, true, String.valueOf(spans.size())));
        }
      }
    }
    if (!aligner.atEnd()) {
      throw new InvalidGoldException(
          file, line, "the tokens end here, and %s goes on: '%s'".formatted(where, aligner.rest()));
    }
    Map<String, String> labels = new TreeMap<>();
    spans.forEach(span -> labels.put(span.type(), file.toString()));
    return new GoldDocument(
        name,
        text,
        GoldDocument.Form.CONLL,
        Annotations.ofNames(spans),
        leftOut,
        labels,
        List.of());
  }

  private AnnotatedSpan.Extent extent(TokenAligner aligner, ConllToken token, String where)
      throws InvalidGoldException {
    AnnotatedSpan.Extent extent = aligner.next(token.text());
    if (extent != null) {
      return extent;
    }
    throw new InvalidGoldException(
        file,
        token.line(),
        aligner.atEnd()
            ? "%s ends before '%s'".formatted(where, token.text())
            : "'%s' is not what comes next in %s, which goes on at code point %d: '%s'"
                .formatted(token.text(), where, aligner.position(), aligner.rest()));
  }

  /** What our records call it; as it is given, but in capitals, where they have nothing else. */
  private static String type(String given) {
    String type = given.toUpperCase(Locale.ROOT);
    return switch (type) {
      case "PER" -> "PERSON";
      case "ORG", "ORGANISATION" -> "ORGANIZATION";
      // CoNLL's places are of any kind.
      case "LOC", "GPE", "LOCATION" -> Evaluation.PLACE;
      default -> type;
    };
  }
}
