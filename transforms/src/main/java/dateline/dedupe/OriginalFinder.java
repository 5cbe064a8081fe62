package dateline.dedupe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.records.DuplicateCandidate;

/**
 * Finds who nearly repeats whom among documents that may be near-duplicates, by real similarity.
 *
 * <p>The earliest document is an original, and all that are similar to it are its near-duplicates.
 * Where a document states only a day, others of that day are neither earlier nor later than it, and
 * the smallest id decides ({@link Publication}). Of those left the earliest is an original again,
 * and so on. A document is thus similar to the very one it points to: a chain in which every
 * version differs a little from the one before is cut where it has gone too far from its begin.
 */
final class OriginalFinder {

  /**
   * Share of common shingles from which on two documents nearly repeat each other. Texts of the
   * same length in which one word in thirty differs are just as similar; so is a text and the same
   * with a quarter more. What adds more than that tells something new.
   */
  static final double SIMILARITY = 0.8;

  /**
   * Originals in one group of candidates. Groups with more are pages of one pattern (share prices,
   * weather) that agree in bands and are not similar; the limit keeps the comparisons linear.
   */
  static final int MAX_ORIGINALS = 64;

  private record Member(String documentId, Publication published, Shingles shingles) {}

  private int comparisons;

  /** The original of each document that has one. */
  SortedMap<String, String> originals(Iterable<DuplicateCandidate> candidates) {
    List<Member> left = members(candidates);
    SortedMap<String, String> originals = new TreeMap<>();
    for (int n = 0; n < MAX_ORIGINALS && left.size() > 1; n++) {
      Member original = first(left);
      List<Member> others = new ArrayList<>();
      for (Member member : left) {
        if (member.documentId().equals(original.documentId())) {
          continue;
        }
        if (isSimilar(original.shingles(), member.shingles())) {
          originals.put(member.documentId(), original.documentId());
        } else {
          others.add(member);
        }
      }
      left = others;
    }
    return originals;
  }

  /** Comparisons made so far. */
  int comparisons() {
    return comparisons;
  }

  private boolean isSimilar(Shingles a, Shingles b) {
    comparisons++;
    // Sets of too different sizes need not be gone through.
    return Math.min(a.size(), b.size()) >= SIMILARITY * Math.max(a.size(), b.size())
        && a.similarity(b) >= SIMILARITY;
  }

  /**
   * Of those before which none was surely published, the one of the smallest id, which is nobody's
   * preference. It is the same in whatever order the members come.
   */
  private static Member first(List<Member> members) {
    Publication earliest =
        members.stream().map(Member::published).min(Publication.BY_TIME).orElseThrow();
    return members.stream()
        .filter(member -> !earliest.isSurelyBefore(member.published()))
        .min(Comparator.comparing(Member::documentId))
        .orElseThrow();
  }

  private static List<Member> members(Iterable<DuplicateCandidate> candidates) {
    List<Member> members = new ArrayList<>();
    for (DuplicateCandidate candidate : candidates) {
      members.add(
          new Member(
              candidate.getDocumentId(),
              Publication.at(candidate.getPublishedAt()),
              Shingles.ofList(candidate.getShingles())));
    }
    return members;
  }
}
