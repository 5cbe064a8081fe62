package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a folder of articles of the usual length as plain text ({@link VariedArticles}). */
public final class VariedFolder {

  /** Some 450 words. */
  private static final int PARAGRAPHS = 12;

  private VariedFolder() {}

  /** {@code FROM TO NUMBER}: a folder of annotated articles, one to write to, how many articles. */
  public static void main(String[] arguments) throws IOException {
    int number = Integer.parseInt(arguments[2]);
    VariedArticles articles = VariedArticles.of(Path.of(arguments[0]), number, PARAGRAPHS);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    for (int i = 0; i < number; i++) {
      Files.writeString(
          folder.resolve(String.format(Locale.ROOT, "article-%05d.txt", i)),
          LoadFolder.text(articles.article(i)));
    }
  }
}
