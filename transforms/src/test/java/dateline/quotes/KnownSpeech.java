package dateline.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody has marked in an article as said, each with its cue and its source: PolNeAR's brat
 * annotations.
 *
 * @param text the article's
 * @param speeches in the order of the file
 */
record KnownSpeech(String name, String text, List<Marked> speeches) {

  /** Code points of a text. */
  record Place(int begin, int end) {

    boolean overlaps(int otherBegin, int otherEnd) {
      return begin < otherEnd && otherBegin < end;
    }
  }

  /** One attribution; a source may be missing, and each may be in pieces. */
  record Marked(List<Place> source, List<Place> cue, List<Place> content) {}

  /** Reads a folder with {@code text} and {@code attributions}; of several annotators the first. */
  static List<KnownSpeech> read(Path folder) throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder.resolve("text"))) {
      texts = files.sorted().toList();
    }
    List<KnownSpeech> all = new ArrayList<>();
    for (Path text : texts) {
      String name = text.getFileName().toString().replaceAll("\\.txt$", "");
      List<Path> annotations;
      try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
        annotations =
            files.filter(file -> isOf(name, file.getFileName().toString())).sorted().toList();
      }
      if (!annotations.isEmpty()) {
        all.add(new KnownSpeech(name, Files.readString(text), marked(annotations.get(0))));
      }
    }
    return all;
  }

  /** A file of an annotator has four letters behind the article's name. */
  private static boolean isOf(String name, String file) {
    return file.startsWith(name + "_") && file.length() == name.length() + "_abcd.ann".length();
  }

  private static List<Marked> marked(Path file) throws IOException {
    Map<String, List<Place>> places = new HashMap<>();
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells[0].startsWith("T")) {
        List<Place> pieces = new ArrayList<>();
        for (String piece : cells[1].substring(cells[1].indexOf(' ') + 1).split(";", -1)) {
          int space = piece.indexOf(' ');
          pieces.add(
              new Place(
                  Integer.parseInt(piece.substring(0, space)),
                  Integer.parseInt(piece.substring(space + 1))));
        }
        places.put(cells[0], pieces);
      } else if (cells[0].startsWith("E")) {
        events.add(cells[1]);
      }
    }
    return events.stream()
        .map(event -> marked(event, places))
        .filter(marked -> !marked.content().isEmpty())
        .toList();
  }

  private static Marked marked(String event, Map<String, List<Place>> places) {
    Marked marked = new Marked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String part : event.strip().split(" +", -1)) {
      int colon = part.indexOf(':');
      List<Place> found = places.getOrDefault(part.substring(colon + 1), List.of());
      String role = part.substring(0, colon);
      if (role.startsWith("Source")) {
        marked.source.addAll(found);
      } else if (role.startsWith("Cue")) {
        marked.cue.addAll(found);
      } else if (role.startsWith("Content")) {
        marked.content.addAll(found);
      }
    }
    return marked;
  }
}
