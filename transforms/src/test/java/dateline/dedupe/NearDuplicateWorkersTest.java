package dateline.dedupe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.shuffle.Clusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.SignatureBand;
import org.junit.jupiter.api.Test;

class NearDuplicateWorkersTest {

  @Test
  void readsWordsWithoutCaseAndPunctuation() {
    assertArrayEquals(
        WordHashes.of("The mayor, ‘tired’, went home"),
        WordHashes.of("THE MAYOR tired — went home."));
    assertEquals(5, WordHashes.of("the mayor tired went home").length);
  }

  @Test
  void readsEachLetterOfScriptsWithoutSpaces() {
    assertEquals(8, WordHashes.of("市長は橋を開けた。").length);
    assertEquals(2, WordHashes.of("시장은 열었다").length);
    assertEquals(1, WordHashes.of("cafe\u0301").length);
  }

  @Test
  void measuresTheShareOfCommonSequences() {
    Shingles five = Shingles.of("one two three four five");
    assertEquals(3, five.size());
    assertEquals(1, five.similarity(Shingles.of("One, two, three, four, five!")));
    assertEquals(0.5, five.similarity(Shingles.of("zero one two three four five six seven")), 1e-9);
    assertEquals(0, five.similarity(Shingles.of("five four three two one")));
    assertEquals(0, Shingles.of("one two").similarity(Shingles.of("")));
    assertEquals(five.toList(), Shingles.ofList(five.toList()).toList());
  }

  @Test
  void agreesInABandForSimilarTextsAndHardlyEverForOthers() {
    int similar = 0;
    int other = 0;
    for (int i = 0; i < 300; i++) {
      String text = TestPages.prose(i, 120);
      String[] words = text.split(" ");
      words[20] = "changed";
      words[60] = "changed";
      words[100] = "changed";
      similar += agree(text, String.join(" ", words)) ? 1 : 0;
      other += agree(text, TestPages.prose(i + 1000, 120)) ? 1 : 0;
    }
    assertEquals(300, similar);
    assertEquals(0, other);
  }

  private static boolean agree(String a, String b) {
    long[] these = Shingles.of(a).bands(DocumentSignature.SIGNATURE);
    long[] those = Shingles.of(b).bands(DocumentSignature.SIGNATURE);
    for (int i = 0; i < these.length; i++) {
      if (these[i] == those[i]) {
        return true;
      }
    }
    return false;
  }

  @Test
  void signsNeitherEmptyNorShortDocuments() {
    Document document = TestPages.page("https://a.example/1", TestPages.prose(1, 30));
    assertEquals(DocumentSignature.SIGNATURE.bands(), DocumentSignature.bands(document).size());
    assertEquals(
        List.of(),
        DocumentSignature.bands(TestPages.page("https://a.example/1", TestPages.prose(1, 29))));
    assertEquals(List.of(), DocumentSignature.bands(TestPages.page("https://a.example/1")));
  }

  @Test
  void neverPairsAnAnalysedDocumentWithOneThatIsNot() {
    Document document = TestPages.page("https://a.example/1", TestPages.prose(1, 30));
    Document foreign =
        Document.newBuilder(document).setStatus(DocumentStatus.UNSUPPORTED_LANGUAGE).build();
    Set<Long> bands = new HashSet<>();
    DocumentSignature.bands(document).forEach(band -> bands.add(band.getBand()));
    DocumentSignature.bands(foreign).forEach(band -> assertTrue(bands.add(band.getBand())));
  }

  @Test
  void pairsEveryDocumentOfABandWithOne() {
    List<SignatureBand> bands = new ArrayList<>();
    for (String id : List.of("d", "b", "c", "a")) {
      bands.add(new SignatureBand(id, 7L));
    }
    bands.add(new SignatureBand("e", 8L));
    bands.add(new SignatureBand("b", 9L));
    bands.add(new SignatureBand("d", 9L));
    Set<String> pairs = new TreeSet<>();
    BandBuckets.pair(bands, (document, other) -> pairs.add(document + other));
    assertEquals(Set.of("ba", "ca", "da", "db"), pairs);
  }

  @Test
  void joinsWhoeverIsConnectedInAnyOrder() {
    List<String> pairs = new ArrayList<>(List.of("ba", "dc", "cb", "yx", "fe", "ed"));
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(pairs, new java.util.Random(i));
      Clusters clusters = new Clusters();
      pairs.forEach(pair -> clusters.join(pair.substring(0, 1), pair.substring(1)));
      assertEquals(
          Map.of("a", "a", "b", "a", "c", "a", "d", "a", "e", "a", "f", "a", "x", "x", "y", "x"),
          clusters.roots());
    }
  }
}
