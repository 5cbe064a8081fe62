package dateline.pipeline.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Articles as files of plain text in one folder. */
final class Articles {

  /**
   * An article.
   *
   * @param name of its file
   * @param text of it
   * @param tokens how many CoreNLP makes of it
   */
  record Article(String name, String text, int tokens) {}

  private final Path folder;
  private final List<Article> all;

  private Articles(Path folder, List<Article> all) {
    this.folder = folder;
    this.all = List.copyOf(all);
  }

  /**
   * Writes texts to a folder.
   *
   * @param folder an empty or missing one
   * @param texts in the order of their names to be
   */
  static Articles write(Path folder, List<String> texts) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    StockCommand.SENTENCES.forEach(properties::setProperty);
    StanfordCoreNLP tokenizer = new StanfordCoreNLP(properties, false);
    List<Article> articles = new ArrayList<>();
    for (String text : texts) {
      Annotation annotation = new Annotation(text);
      tokenizer.annotate(annotation);
      articles.add(
          new Article(
              String.format(Locale.ROOT, "article-%05d.txt", articles.size()),
              text,
              annotation.get(CoreAnnotations.TokensAnnotation.class).size()));
    }
    return copied(folder, articles);
  }

  private static Articles copied(Path folder, List<Article> articles) throws IOException {
    Files.createDirectories(folder);
    for (Article article : articles) {
      Files.writeString(folder.resolve(article.name()), article.text());
    }
    return new Articles(folder, articles);
  }

  Path folder() {
    return folder;
  }

  List<Article> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  long tokens() {
    return all.stream().mapToLong(Article::tokens).sum();
  }

  /** The files, for CoreNLP's {@code -filelist}. */
  Path list() throws IOException {
    Path list = Path.of(folder + ".list");
    Files.write(
        list, all.stream().map(a -> folder.resolve(a.name()).toAbsolutePath().toString()).toList());
    return list;
  }

  /**
   * A part that is like the whole in length: every n-th by number of tokens.
   *
   * @param number of articles; 0 for all
   */
  Articles sample(Path to, int number) throws IOException {
    if (number == 0 || number >= all.size()) {
      return this;
    }
    List<Article> byLength =
        all.stream()
            .sorted(Comparator.comparingInt(Article::tokens).thenComparing(Article::name))
            .toList();
    return copied(to, everyNth(byLength, number));
  }

  /** So many of a list, at equal distances, from the middle of the first stretch on. */
  static <T> List<T> everyNth(List<T> list, int number) {
    List<T> chosen = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      chosen.add(list.get((int) ((i + 0.5) * list.size() / number)));
    }
    return chosen;
  }
}
