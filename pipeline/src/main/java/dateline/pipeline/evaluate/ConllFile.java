package dateline.pipeline.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a CoNLL file, as documents of sentences of tokens.
 *
 * <p>A token a line, its text in the first column and its tag in the last; blank lines between
 * sentences; {@code -DOCSTART-} before a document; lines that begin with {@code #} are comments,
 * unless they have the columns of a token.
 */
final class ConllFile {

  private static final String DOCUMENT = "-DOCSTART-";

  /** IOB and IOB2 have B and I, BIOES E and S besides, and others L, U and M for those. */
  private static final Pattern TAG = Pattern.compile("O|[BIESLUM]-\\S+");

  private final Path file;
  private final List<List<List<ConllToken>>> documents = new ArrayList<>();
  private List<List<ConllToken>> sentences = new ArrayList<>();
  private List<ConllToken> sentence = new ArrayList<>();

  /** How many columns a token has; 0 before the first. */
  private int columns;

  private ConllFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file; a document has at least one token.
   *
   * @throws InvalidGoldException if a line is none of these, or there is no token
   */
  static List<List<List<ConllToken>>> read(Path file) throws IOException, InvalidGoldException {
    return new ConllFile(file).documents();
  }

  private List<List<List<ConllToken>>> documents() throws IOException, InvalidGoldException {
    String content = GoldFolder.content(file);
    // A byte order mark is no part of the first token.
    String[] lines = content.substring(content.startsWith("\uFEFF") ? 1 : 0).split("\\R", -1);
    int number = 0;
    for (String line : lines) {
      number++;
      read(line, number);
    }
    endDocument();
    if (documents.isEmpty()) {
      throw new InvalidGoldException(file, 0, "there is no token in it");
    }
    return documents;
  }

  private void read(String line, int number) throws InvalidGoldException {
    String[] fields =
        line.contains("\t") ? line.strip().split("\t", -1) : line.strip().split("\\s+", -1);
    String tag = fields[fields.length - 1].strip();
    if (line.isBlank()) {
      endSentence();
    } else if (fields[0].equals(DOCUMENT)) {
      endDocument();
    } else if (!line.startsWith("#") || isToken(fields, tag)) {
      addToken(fields, tag, number);
    }
  }

  /** A token may be a number sign. */
  private boolean isToken(String[] fields, String tag) {
    return fields[0].equals("#") && fields.length == columns && TAG.matcher(tag).matches();
  }

  private void addToken(String[] fields, String tag, int number) throws InvalidGoldException {
    if (fields.length < 2) {
      throw new InvalidGoldException(file, number, "'" + fields[0] + "' has no tag");
    }
    if (!TAG.matcher(tag).matches()) {
      throw new InvalidGoldException(
          file, number, "the last column is '" + tag + "', and no tag such as O, B-PER or I-PER");
    }
    if (columns != 0 && columns != fields.length) {
      throw new InvalidGoldException(
          file, number, fields.length + " columns, and " + columns + " above");
    }
    columns = fields.length;
    sentence.add(new ConllToken(number, fields[0], tag));
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
      sentence = new ArrayList<>();
    }
  }

  private void endDocument() {
    endSentence();
    if (!sentences.isEmpty()) {
      documents.add(sentences);
      sentences = new ArrayList<>();
    }
  }
}
