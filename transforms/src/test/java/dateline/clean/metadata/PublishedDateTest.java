package dateline.clean.metadata;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.clean.CleaningMode;
import dateline.clean.PageText;
import dateline.clean.decode.UnreadablePayloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.dateline.records.Document;
import org.junit.jupiter.api.Test;

/**
 * Measures publication times on real pages that lie beside the project, against what a reader found
 * in each of them. A page that states a time with its zone must give that minute, any other its
 * day.
 */
class PublishedDateTest {

  private static final Path SHARED = Path.of("..", "..", "shared", "eval").normalize();
  private static final double REACH = 0.95;

  private record Truth(String page, String set, String published, String where) {}

  @Test
  void givesTheDatesThatReadersFindInRealPages() throws Exception {
    assumeTrue(Files.isDirectory(SHARED), "skipped: the sample does not lie at " + SHARED);
    int dated = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    Map<String, Path> aeb = pages("aeb");
    Map<String, Path> trafilatura = pages("trafilatura");
    for (Truth truth : truths()) {
      Path file = requireNonNull((truth.set().equals("aeb") ? aeb : trafilatura).get(truth.page()));
      Document document = cleaned(file);
      Instant published = document.getPublishedAt();
      String given = published + " from '" + document.getPublishedAtEvidence() + "'";
      if (truth.published().equals("-")) {
        if (published != null) {
          invented.add(truth.page() + ": " + given);
        }
        continue;
      }
      dated++;
      if (published != null && isRight(published, truth.published())) {
        right++;
      } else {
        wrong.add(truth.page() + ": " + given + ", not " + truth.published());
      }
    }
    double share = right / (double) dated;
    System.out.printf(
        Locale.ROOT,
        "Publication times: %d of %d right (%.1f %%); wrong: %s%n",
        right,
        dated,
        100 * share,
        String.join("; ", wrong));
    assertTrue(share >= REACH, wrong.toString());
    assertEquals(List.of(), invented);
  }

  private static boolean isRight(Instant given, String truth) {
    if (truth.contains("T")) {
      return Duration.between(Instant.parse(truth), given).abs().compareTo(Duration.ofMinutes(1))
          < 0;
    }
    return given.atOffset(ZoneOffset.UTC).toLocalDate().equals(LocalDate.parse(truth));
  }

  private static Document cleaned(Path file) throws IOException, UnreadablePayloadException {
    try (InputStream page = new GZIPInputStream(Files.newInputStream(file))) {
      return PageText.cleaned(page.readAllBytes(), CleaningMode.FULL);
    }
  }

  /** The pages of a set by their names in ASCII. */
  private static Map<String, Path> pages(String set) throws IOException {
    Map<String, Path> pages = new HashMap<>();
    try (Stream<Path> files = Files.list(SHARED.resolve("html-" + set).resolve("html"))) {
      files.forEach(
          file ->
              pages.put(
                  file.getFileName()
                      .toString()
                      .replaceFirst("\\.html\\.gz$", "")
                      .replaceAll("[^\\x00-\\x7f]", "_"),
                  file));
    }
    return pages;
  }

  private static List<Truth> truths() throws IOException {
    try (InputStream file = PublishedDateTest.class.getResourceAsStream("published-dates.csv")) {
      return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(part -> new Truth(part[0], part[1], part[2], part[3]))
          .toList();
    }
  }
}
