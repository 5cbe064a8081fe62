package dateline.dedupe;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import news.dateline.records.SignatureBand;

/**
 * Documents that agree in a band. Each is paired with one of them only, the one of the smallest id:
 * pairs grow with the documents and not with their square. That loses no cluster, since whoever is
 * paired with the same document is compared later, too.
 */
final class BandBuckets {

  private BandBuckets() {}

  /**
   * Pairs the documents of equal bands.
   *
   * @param bands gone through twice
   * @param pairs takes a document and the one it is paired with
   */
  static void pair(Iterable<SignatureBand> bands, BiConsumer<String, String> pairs) {
    Map<Long, String> first = new HashMap<>();
    for (SignatureBand band : bands) {
      first.merge(band.getBand(), band.getDocumentId(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    for (SignatureBand band : bands) {
      String representative = first.getOrDefault(band.getBand(), band.getDocumentId());
      if (!representative.equals(band.getDocumentId())) {
        pairs.accept(band.getDocumentId(), representative);
      }
    }
  }
}
