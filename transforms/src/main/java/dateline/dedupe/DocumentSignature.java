package dateline.dedupe;

import dateline.shuffle.Hash64;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.DuplicateCandidate;
import news.dateline.records.SignatureBand;

/** What a document is compared by. */
final class DocumentSignature {

  /** Fewer words are a headline or a stub, in which chance agreements are likely. */
  static final int MIN_WORDS = 30;

  /**
   * Two texts of similarity s agree in at least one band with probability .998 for s = .8, .54 for
   * .5, .09 for .3; of those of .86 one in 10,000 is missed.
   */
  static final MinHash SIGNATURE = new MinHash(12, 4);

  private DocumentSignature() {}

  /** The bands of a document's signature; none if it is too short to be compared. */
  static List<SignatureBand> bands(Document document) {
    List<SignatureBand> bands = new ArrayList<>();
    if (document.getStatus() == DocumentStatus.EMPTY) {
      return bands;
    }
    long[] words = WordHashes.of(document.getText());
    if (words.length < MIN_WORDS) {
      return bands;
    }
    // An analysed document never agrees with one that is not: to skip it would lose what it says.
    long kind = Hash64.of(document.getStatus().name());
    for (long band : Shingles.ofWords(words).bands(SIGNATURE)) {
      bands.add(new SignatureBand(document.getDocumentId(), Hash64.mix(band ^ kind)));
    }
    return bands;
  }

  /** What a document is compared by once another agrees with it in a band. */
  static DuplicateCandidate candidate(Document document) {
    return new DuplicateCandidate(
        document.getDocumentId(),
        document.getPublishedAt(),
        Shingles.of(document.getText()).toList());
  }
}
