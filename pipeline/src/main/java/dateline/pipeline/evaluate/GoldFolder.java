package dateline.pipeline.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of gold data: brat's and CoNLL's files side by side, each beside the text it annotates.
 */
final class GoldFolder {

  private static final String BRAT = ".ann";
  private static final List<String> CONLL = List.of(".conll", ".bio", ".iob");

  private GoldFolder() {}

  /**
   * Its documents, in the order of their names.
   *
   * @param run has the texts that are not in the folder
   * @throws InvalidGoldException with every annotation that is wrong; or if there is none, or there
   *     are two files for one text
   */
  static List<GoldDocument> read(Path folder, RunSpans run)
      throws IOException, InvalidGoldException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(path -> !ending(path).isEmpty()).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new InvalidGoldException(folder, 0, "there is no *.ann, *.conll, *.bio or *.iob in it");
    }
    Map<Path, Path> byText = new HashMap<>();
    List<GoldDocument> documents = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        Path other = byText.put(beside(file, ".txt"), file);
        if (other != null) {
          throw new InvalidGoldException(
              file, 0, other.getFileName() + " annotates the same text; one of them has to go");
        }
        documents.addAll(documents(file, run));
      } catch (InvalidGoldException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidGoldException(problems);
    }
    return documents;
  }

  private static List<GoldDocument> documents(Path file, RunSpans run)
      throws IOException, InvalidGoldException {
    return ending(file).equals(BRAT) ? List.of(BratReader.read(file)) : ConllReader.read(file, run);
  }

  private static String ending(Path file) {
    String path = file.toString();
    return Stream.concat(Stream.of(BRAT), CONLL.stream())
        .filter(path::endsWith)
        .findFirst()
        .orElse("");
  }

  /** The name of a file, without its ending. */
  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ending(file).length());
  }

  /** The file beside it that has the same name but for the ending. */
  static Path beside(Path file, String ending) {
    return file.resolveSibling(name(file) + ending);
  }

  /**
   * What stands in a file.
   *
   * @throws InvalidGoldException if there is no such file, or it is not UTF-8
   */
  static String content(Path file) throws IOException, InvalidGoldException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new InvalidGoldException(file, 0, "the annotated text is missing");
    } catch (CharacterCodingException e) {
      throw new InvalidGoldException(file, 0, "it is not UTF-8");
    }
  }
}
