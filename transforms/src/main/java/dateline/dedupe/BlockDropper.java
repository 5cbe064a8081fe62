package dateline.dedupe;

import dateline.text.RawOffsets;
import dateline.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Segment;

/** Takes paragraphs out of a document's text, and keeps its map to the raw bytes true. */
final class BlockDropper {

  private BlockDropper() {}

  /**
   * The document without some of its paragraphs, which go to the removed blocks.
   *
   * @param dropped indices of paragraphs
   */
  static Document drop(Document document, Set<Integer> dropped) {
    RawOffsets raw = new RawOffsets(document);
    StringBuilder text = new StringBuilder();
    int length = 0;
    List<Segment> segments = new ArrayList<>();
    List<RemovedBlock> removed = new ArrayList<>(document.getRemoved());
    List<Paragraph> paragraphs = Paragraph.of(document.getText());
    List<List<Segment>> pieces = pieces(document, paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (dropped.contains(i)) {
        removed.add(
            new RemovedBlock(
                raw.rawBegin(paragraph.begin()),
                raw.rawEnd(paragraph.end()),
                paragraph.text(),
                RemovalReason.REPEATED_ACROSS_PAGES));
        continue;
      }
      if (length > 0) {
        text.append(Paragraph.BREAK);
        length += Paragraph.BREAK.length();
      }
      int shift = length - paragraph.begin();
      for (Segment segment : pieces.get(i)) {
        segments.add(
            new Segment(
                segment.getBegin() + shift,
                segment.getEnd() + shift,
                segment.getRawBegin(),
                segment.getRawEnd()));
      }
      text.append(paragraph.text());
      length += paragraph.end() - paragraph.begin();
    }
    removed.sort(Comparator.comparing(RemovedBlock::getRawBegin));
    return Document.newBuilder(document)
        .setText(text.toString())
        .setSegments(segments)
        .setRemoved(removed)
        .setWordCount(Words.count(text.toString()))
        .setStatus(length == 0 ? withoutText(document.getStatus()) : document.getStatus())
        .build();
  }

  /** What says more than that there is no text stays. */
  private static DocumentStatus withoutText(DocumentStatus status) {
    boolean article =
        status == DocumentStatus.ANALYZED || status == DocumentStatus.UNSUPPORTED_LANGUAGE;
    return article ? DocumentStatus.EMPTY : status;
  }

  /** The segments of each paragraph. */
  private static List<List<Segment>> pieces(Document document, List<Paragraph> paragraphs) {
    List<List<Segment>> pieces = new ArrayList<>();
    int next = 0;
    List<Segment> segments = document.getSegments();
    for (Paragraph paragraph : paragraphs) {
      List<Segment> own = new ArrayList<>();
      while (next < segments.size() && segments.get(next).getBegin() < paragraph.end()) {
        Segment segment = segments.get(next++);
        if (segment.getBegin() < paragraph.begin() || segment.getEnd() > paragraph.end()) {
          throw new IllegalStateException(
              "a segment goes beyond its paragraph: " + segment + ", " + paragraph.begin());
        }
        own.add(segment);
      }
      pieces.add(own);
    }
    if (next < segments.size()) {
      throw new IllegalStateException("a segment behind the text: " + segments.get(next));
    }
    return pieces;
  }
}
