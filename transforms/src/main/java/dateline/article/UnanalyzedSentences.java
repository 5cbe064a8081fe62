package dateline.article;

import dateline.text.CodePointText;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.TokenizedSentence;

/** Sentence records for a document whose sentiment is not known. */
final class UnanalyzedSentences {

  private final String documentId;
  private final CodePointText text;

  UnanalyzedSentences(Document document) {
    this.documentId = document.getDocumentId();
    this.text = new CodePointText(document.getText());
  }

  Sentence of(int index, TokenizedSentence sentence) {
    return Sentence.newBuilder()
        .setDocumentId(documentId)
        .setSentence(index)
        .setBegin(sentence.getBegin())
        .setEnd(sentence.getEnd())
        .setText(text.substring(sentence.getBegin(), sentence.getEnd()))
        .setLabel(SentenceLabel.NEUTRAL)
        .setScore(0)
        .setDistribution(List.of(0.0, 0.0, 1.0, 0.0, 0.0))
        .setAnalyzed(false)
        .build();
  }
}
