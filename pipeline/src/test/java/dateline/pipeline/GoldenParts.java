package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.pipeline.options.CommandLine;
import dateline.pipeline.options.InvalidOptionsException;
import dateline.pipeline.options.RunConfiguration;
import dateline.reuse.DocumentKey;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.Annotations;
import news.dateline.records.CleanedDocument;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.StageMark;

/**
 * What each stage made of each document of the golden run, and under which key: a line for each,
 * with hashes. Where a later release gives something else under the same key, a run with {@code
 * --reuse} would pass off the old for the new.
 */
final class GoldenParts {

  private static final Path FILE = GoldenRecords.DEFAULT.resolve("parts.tsv");

  private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");

  /**
   * How far the mean of a part's fractions may move. Not at all, but for the encoder, whose numbers
   * differ a little from processor to processor.
   */
  private static final double TOLERANCE = 0.01;

  /** Digits of a hash, and of a document's id, that are written. */
  private static final int SHORT = 12;

  /** In the place of a document's id. */
  private static final String ALL = "all";

  /**
   * What a stage gave.
   *
   * @param hash of all but fractions
   * @param mean of the fractions; 0 where there are none
   */
  record Part(String hash, double mean) {

    static Part of(Object record) {
      Matcher fractions = FRACTION.matcher(record.toString());
      double sum = 0;
      int count = 0;
      StringBuilder others = new StringBuilder();
      while (fractions.find()) {
        sum += Double.parseDouble(fractions.group());
        count++;
        fractions.appendReplacement(others, "0");
      }
      fractions.appendTail(others);
      return new Part(hashOf(others.toString()), count == 0 ? 0 : sum / count);
    }

    boolean isLike(Part other) {
      return hash.equals(other.hash) && Math.abs(mean - other.mean) <= TOLERANCE;
    }
  }

  /** By document, stage and key, as they stand in the file. */
  private final Map<String, Part> parts;

  private GoldenParts(Map<String, Part> parts) {
    this.parts = parts;
  }

  /** As a run with no option but its input left them. */
  static GoldenParts of(Path run) throws IOException, InvalidOptionsException {
    RunConfiguration byDefault =
        CommandLine.parse("--input=" + Runs.TESTDATA, "--output=" + run).configuration();
    Map<String, Part> parts = new TreeMap<>();
    for (CleanedDocument cleaned : RunRecords.read(run, Dataset.CLEANED, CleanedDocument.class)) {
      Document document = cleaned.getDocument();
      put(
          parts,
          document.getDocumentId(),
          Stage.CLEAN.label(),
          Stage.CLEAN.key(byDefault),
          DocumentKey.of(document));
    }
    for (Annotations annotations : RunRecords.read(run, Dataset.ANNOTATIONS, Annotations.class)) {
      for (StageMark mark : annotations.getMade()) {
        put(
            parts,
            annotations.getDocumentId(),
            mark.getStage(),
            // What was kept in another form is not taken over.
            annotations.getDocumentKey() + mark.getKey() + Dataset.ANNOTATIONS.schema(),
            part(annotations, mark.getStage()));
      }
    }
    addWhatConcernsAll(parts, RunRecords.of(run), byDefault);
    return new GoldenParts(parts);
  }

  /**
   * What is read, and made of all documents at once, is made in each run: its version is to tell.
   */
  private static void addWhatConcernsAll(
      Map<String, Part> parts, RunRecords records, RunConfiguration configuration) {
    List<String> made = lines(parts);
    List<String> cleaned =
        made.stream().filter(line -> line.contains("\t" + Stage.CLEAN.label() + "\t")).toList();
    List<String> repeats = new ArrayList<>();
    for (Document document : records.documents()) {
      String sources = document.getSources().toString();
      put(
          parts,
          document.getDocumentId(),
          Stage.READ.label(),
          Stage.READ.key(configuration),
          sources.replace(Runs.TESTDATA.toUri().toString(), "testdata/"));
      repeats.add(DocumentKey.of(document) + ' ' + document.getNearDuplicateOf());
    }
    List<String> identities = new ArrayList<>();
    for (Entity entity : records.entities()) {
      identities.add(entity.getEntityId() + ' ' + entity.getCanonicalId());
    }
    put(
        parts,
        ALL,
        Stage.DEDUPE.label(),
        Stage.DEDUPE.fingerprint(configuration) + cleaned,
        sorted(repeats));
    put(
        parts,
        ALL,
        Stage.CANONICAL.label(),
        Stage.CANONICAL.fingerprint(configuration) + made,
        sorted(identities));
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  private static void put(
      Map<String, Part> parts, String document, String stage, String key, Object part) {
    parts.put(
        String.join(
            "\t", document.substring(0, Math.min(SHORT, document.length())), stage, hashOf(key)),
        Part.of(part));
  }

  private static Object part(Annotations of, String stage) {
    return switch (stage) {
      case "tokenize" -> of.getTokenization();
      case "entities" -> of.getRecognition();
      case "sentiment" -> of.getSentiment();
      case "mentions" -> of.getMentions();
      case "resolve" -> of.getEntities();
      case "parse" -> of.getTrees();
      case "quotes" -> of.getQuotes();
      case "facts" -> of.getFacts();
      case "relations" -> of.getRelations();
      case "tone" -> of.getTone();
      default -> throw new IllegalArgumentException("a stage without a part: " + stage);
    };
  }

  /**
   * Holds what a run gave against what stands in the file, or writes the file if that is asked for;
   * not before what has another content has another key.
   */
  void compare() throws IOException {
    Map<String, Part> before = read();
    List<String> lies = new ArrayList<>();
    parts.forEach(
        (name, part) -> {
          Part then = before.get(name);
          if (then != null && !part.isLike(then)) {
            lies.add(name + ": " + then + " became " + part);
          }
        });
    assertEquals(
        "",
        String.join("\n", lies),
        "a stage gives something else under the same fingerprint: raise its version in Stage");
    if ("write".equals(System.getProperty("dateline.golden"))) {
      Files.write(FILE, lines(parts), StandardCharsets.UTF_8);
    } else {
      assertEquals(
          before.keySet(),
          parts.keySet(),
          "fingerprints or documents are others: write the golden files anew");
    }
  }

  private static Map<String, Part> read() throws IOException {
    Map<String, Part> parts = new TreeMap<>();
    if (Files.exists(FILE)) {
      for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) {
        String[] cells = line.split("\t", -1);
        parts.put(
            String.join("\t", cells[0], cells[1], cells[2]),
            new Part(cells[3], Double.parseDouble(cells[4])));
      }
    }
    return parts;
  }

  private static List<String> lines(Map<String, Part> parts) {
    List<String> lines = new ArrayList<>();
    parts.forEach(
        (name, part) ->
            lines.add(String.format(Locale.ROOT, "%s\t%s\t%.4f", name, part.hash(), part.mean())));
    return lines;
  }

  private static String hashOf(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
