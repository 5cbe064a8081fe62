package dateline.read;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes a web archive of any size, each page of which is another. Its pages are German: they are
 * read, cleaned and written, and not analysed, which would take hours.
 */
final class LargeWarc {

  /** Of pages as crawlers find them, most bytes are scripts. */
  private static final int SCRIPT = 170_000;

  private static final int PARAGRAPHS = 20;

  private static final List<String> WHO =
      List.of(
          "Die Bürgermeisterin",
          "Der Hafenmeister",
          "Die Fischerei",
          "Der Gemeinderat",
          "Die Fähre",
          "Der Leuchtturmwärter",
          "Die Werft",
          "Das Ufer",
          "Der Deichgraf",
          "Die Schule am Markt");

  private static final List<String> WHAT =
      List.of(
          "bekommt im nächsten Jahr mehr Geld aus der Kasse des Landes",
          "muss nach dem Sturm bis in den Herbst hinein warten",
          "hat am Montag einen neuen Vertrag mit der Stadt geschlossen",
          "will sich zu den Vorwürfen aus der Nachbarschaft nicht äußern",
          "gehört seit vielen Jahren zu den Sorgen der ganzen Insel",
          "wird von den Leuten im Ort immer noch nicht ernst genommen");

  private static final List<String> WHY =
      List.of(
          "weil die Arbeiten länger dauern als geplant",
          "obwohl niemand mit einem so frühen Winter gerechnet hatte",
          "wie aus einem Brief an den Rat hervorgeht",
          "nachdem das Wasser an drei Tagen über den Deich getreten war",
          "damit die Boote auch bei Ebbe noch einlaufen können");

  private final Random random = new Random(1);

  private LargeWarc() {}

  /**
   * Writes an archive.
   *
   * @param arguments where to, and how many megabytes of it
   */
  public static void main(String[] arguments) throws IOException {
    long bytes = Long.parseLong(arguments[1]) << 20;
    LargeWarc warc = new LargeWarc();
    int pages = 0;
    long written = 0;
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      while (written < bytes) {
        byte[] record = Containers.page(pages, warc.page());
        out.write(record);
        written += record.length;
        pages++;
      }
    }
    System.out.println(pages + " pages, " + (written >> 20) + " MiB");
  }

  private String page() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=de><head><script>");
    while (page.length() < SCRIPT) {
      page.append("a[").append(random.nextInt()).append("]=b;");
    }
    page.append("</script></head><body><article><h1>").append(sentence()).append("</h1>\n");
    for (int i = 0; i < PARAGRAPHS; i++) {
      page.append("<p>").append(sentence()).append(' ').append(sentence()).append("</p>\n");
    }
    return page + "</article></body></html>";
  }

  private String sentence() {
    return one(WHO) + " " + one(WHAT) + ", " + one(WHY) + ", sagt Zeuge " + random.nextInt() + ".";
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
