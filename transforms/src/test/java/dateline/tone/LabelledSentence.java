package dateline.tone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.records.Polarity;

/** A sentence of our own and what it was written to be. */
record LabelledSentence(Polarity label, String text) {

  /** Those of a file: one a line, behind its label and a tab; lines with a hash are remarks. */
  static List<LabelledSentence> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .map(fields -> new LabelledSentence(Polarity.valueOf(fields[0]), fields[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
