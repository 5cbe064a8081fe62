package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes a folder of articles, made of the paragraphs of those of another ({@link DealtArticles}).
 */
public final class DealtFolder {

  private DealtFolder() {}

  /** {@code FROM TO NUMBER}: the {@code .txt} files of a folder, a folder to write to, how many. */
  public static void main(String[] arguments) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int number = 0;
    for (String article : DealtArticles.of(texts, Integer.parseInt(arguments[2]))) {
      Files.writeString(
          folder.resolve(String.format(Locale.ROOT, "article-%05d.txt", number++)), article);
    }
  }
}
