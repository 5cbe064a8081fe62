package dateline.relations;

import dateline.relations.RelationMerger.Found;
import dateline.relations.RelationMerger.Merged;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Argument;
import news.dateline.records.Article;
import news.dateline.records.Evidence;
import news.dateline.records.FurtherEvidence;
import news.dateline.records.Quote;
import news.dateline.records.Relation;
import news.dateline.records.RelationTime;
import news.dateline.records.Span;
import org.jspecify.annotations.Nullable;

/** Writes an article's relations down as records. */
final class RelationRecords {

  private final Article article;
  private final CodePointText text;
  private final QuoteSpeakers speakers;

  RelationRecords(Article article, CodePointText text, QuoteSpeakers speakers) {
    this.speakers = speakers;
    this.article = article;
    this.text = text;
  }

  /** The records, numbered in this order. */
  List<Relation> of(List<Merged> merged) {
    List<Relation> relations = new ArrayList<>();
    for (Merged one : merged) {
      relations.add(relation(one, relations.size() + 1));
    }
    return relations;
  }

  private Relation relation(Merged merged, int number) {
    Finding finding = merged.best().finding();
    ParsedSentence sentence = merged.best().sentence();
    String documentId = article.getDocument().getDocumentId();
    Span trigger = trigger(merged.best());
    Participant place = finding.place();
    return Relation.newBuilder()
        .setRelationId(documentId + "/r" + number)
        .setDocumentId(documentId)
        .setFamily(finding.family())
        .setPredicate(finding.predicate())
        .setMode(finding.mode())
        .setSubject(finding.subject().argument())
        .setObject(finding.object().argument())
        .setTrigger(trigger)
        .setEvidence(evidence(sentence))
        .setFurtherEvidence(merged.others().stream().map(this::further).toList())
        .setConfidence(finding.confidence())
        .setExtractor(finding.extractor())
        .setNegated(finding.negated())
        .setModality(finding.modality())
        .setTime(time(finding))
        .setPlace(place == null ? null : place.argument())
        .setAttributedTo(
            quoteAt(trigger == null ? finding.subject().argument().getBegin() : trigger.getBegin()))
        .build();
  }

  private FurtherEvidence further(Found found) {
    Finding finding = found.finding();
    return new FurtherEvidence(
        place(finding.subject()),
        place(finding.object()),
        trigger(found),
        evidence(found.sentence()),
        finding.confidence(),
        finding.extractor());
  }

  private Span place(Participant participant) {
    Argument argument = participant.argument();
    return span(argument.getBegin(), argument.getEnd());
  }

  private @Nullable Span trigger(Found found) {
    TokenRange trigger = found.finding().trigger();
    return trigger == null
        ? null
        : span(
            found.sentence().token(trigger.first()).getBegin(),
            found.sentence().token(trigger.end() - 1).getEnd());
  }

  private Evidence evidence(ParsedSentence sentence) {
    return new Evidence(
        sentence.begin(),
        sentence.end(),
        text.substring(sentence.begin(), sentence.end()),
        sentence.index());
  }

  private Span span(int begin, int end) {
    return new Span(begin, end, text.substring(begin, end));
  }

  private static @Nullable RelationTime time(Finding finding) {
    Participant date = finding.time();
    String value = date == null ? null : date.normalizedValue();
    return date == null || value == null
        ? null
        : new RelationTime(value, date.argument().getBegin(), date.argument().getEnd());
  }

  private @Nullable String quoteAt(int offset) {
    Quote quote = speakers.quoteAt(offset);
    return quote == null ? null : quote.getQuoteId();
  }
}
