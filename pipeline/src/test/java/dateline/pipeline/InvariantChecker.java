package dateline.pipeline;

import dateline.read.Origin;
import dateline.read.Payload;
import dateline.read.PayloadReader;
import dateline.read.PayloadVisitor;
import dateline.read.ReadSettings;
import dateline.text.CodePointText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.Argument;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Entity;
import news.dateline.records.Failure;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import news.dateline.records.Quote;
import news.dateline.records.Relation;
import news.dateline.records.RelationTime;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Segment;
import news.dateline.records.Sentence;
import news.dateline.records.Sentiment;
import news.dateline.records.Source;
import news.dateline.records.Span;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Holds every record of a run against the rules of the public contract. */
final class InvariantChecker {

  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  private final List<String> violations = new ArrayList<>();
  private final Map<String, CodePointText> texts = new HashMap<>();
  private final Map<String, byte[]> payloads = new HashMap<>();

  /** Where each entity is mentioned, and where titles stand, which may stand for their bearer. */
  private final Set<String> places = new HashSet<>();

  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Sentence> sentences = new HashMap<>();
  private final Set<String> entityIds = new HashSet<>();
  private final Map<String, List<Mention>> mentions = new HashMap<>();
  private final List<Quote> quotes = new ArrayList<>();

  /** Where names and pronouns begin. */
  private final Set<String> spans = new HashSet<>();

  private final Set<String> quoteIds = new HashSet<>();

  private InvariantChecker() {}

  /** Every violation found; empty for a sound run. */
  static List<String> violations(RunRecords run) {
    InvariantChecker checker = new InvariantChecker();
    run.documents().forEach(checker::index);
    run.sentences().forEach(checker::check);
    run.documents().forEach(checker::check);
    run.entities().forEach(checker::check);
    run.quotes().forEach(quote -> checker.unique(checker.quoteIds, quote.getQuoteId()));
    checker.quotes.addAll(run.quotes());
    run.quotes().forEach(checker::check);
    Set<String> relationIds = new HashSet<>();
    run.relations().forEach(relation -> checker.unique(relationIds, relation.getRelationId()));
    run.relations().forEach(checker::check);
    run.failures().forEach(checker::check);
    return checker.violations;
  }

  private void index(Document document) {
    String id = document.getDocumentId();
    require(documents.put(id, document) == null, id, "two documents of one id");
    texts.put(id, new CodePointText(document.getText()));
    payloads.put(id, payload(document.getSources().get(0)));
  }

  private void check(Document document) {
    String id = document.getDocumentId();
    byte[] raw = payload(id);
    require(id.equals(Payload.documentId(raw)), id, "the id is not the payload's hash");
    require(document.getByteLength() == raw.length, id, "byteLength");
    for (Source source : document.getSources()) {
      require(Arrays.equals(raw, payload(source)), id, "sources of different payloads");
    }
    checkDuplicate(document);
    boolean[] accounted = new boolean[raw.length];
    checkSegments(document, raw, accounted);
    long rawBegin = 0;
    for (RemovedBlock block : document.getRemoved()) {
      String there = decode(document, raw, block.getRawBegin(), block.getRawEnd());
      boolean html = isHtml(document);
      require(
          visible(block.getText()).equals(visible(html ? shown(there) : there)),
          id,
          "removed block '" + block.getText() + "' lies on '" + there + "'");
      require(block.getRawBegin() >= rawBegin, id, "removed blocks out of order at " + there);
      rawBegin = block.getRawBegin();
      Arrays.fill(accounted, (int) block.getRawBegin(), (int) block.getRawEnd(), true);
    }
    if (!isHtml(document)) {
      checkAllAccounted(document, raw, accounted);
    }
    if (document.getLanguageConfidence() != null) {
      unit(id, "languageConfidence", document.getLanguageConfidence());
    }
    if (document.getSentiment() != null) {
      require(Math.abs(document.getSentiment().getScore()) <= 1, id, "sentiment score");
    }
  }

  private void checkDuplicate(Document document) {
    String id = document.getDocumentId();
    String original = document.getNearDuplicateOf();
    if (original == null) {
      require(document.getStatus() != DocumentStatus.NEAR_DUPLICATE, id, "nobody's near-duplicate");
      return;
    }
    Document first = documents.get(original);
    require(first != null, id, "near-duplicate of no document");
    if (first != null) {
      require(first.getNearDuplicateOf() == null, id, "near-duplicate of a near-duplicate");
      require(first.getStatus() != DocumentStatus.EMPTY, id, "near-duplicate of nothing");
      Instant published = document.getPublishedAt();
      require(
          published == null
              || first.getPublishedAt() != null && !published.isBefore(first.getPublishedAt()),
          id,
          "earlier than what it repeats");
    }
  }

  private void checkSegments(Document document, byte[] raw, boolean[] accounted) {
    String id = document.getDocumentId();
    CodePointText text = text(id);
    boolean[] covered = new boolean[text.length()];
    int end = 0;
    Segment before = null;
    for (Segment segment : document.getSegments()) {
      require(
          segment.getBegin() >= end && segment.getBegin() < segment.getEnd(),
          id,
          "segments out of order at " + segment);
      end = segment.getEnd();
      String mine = text.substring(segment.getBegin(), segment.getEnd());
      String theirs = decode(document, raw, segment.getRawBegin(), segment.getRawEnd());
      boolean run = mine.equals(theirs) && mine.indexOf('\ufffd') < 0;
      boolean folded =
          mine.isBlank()
              && (isHtml(document) ? visible(shown(theirs)).isEmpty() : visible(theirs).isEmpty());
      boolean composed = visible(mine).equals(visible(isHtml(document) ? shown(theirs) : theirs));
      boolean replaced = mine.codePoints().allMatch(c -> c == 0xFFFD);
      boolean repaired = document.getFlags().contains(DocumentFlag.MOJIBAKE_REPAIRED);
      require(
          run || folded || composed || replaced || repaired,
          id,
          "segment " + segment + ": '" + mine + "' lies on '" + theirs + "'");
      require(
          before == null
              || !run
              || segment.getBegin() != before.getEnd()
              || segment.getRawBegin() != before.getRawEnd(),
          id,
          "two runs where one would do at " + segment);
      before = run ? segment : null;
      Arrays.fill(covered, segment.getBegin(), segment.getEnd(), true);
      Arrays.fill(accounted, (int) segment.getRawBegin(), (int) segment.getRawEnd(), true);
    }
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i] && text.codePointAt(i) != '\n') {
        violations.add(id + ": code point " + i + " of the text came from nowhere");
        return;
      }
    }
  }

  /** Every visible byte of the page is in the text or among the removed blocks. */
  private void checkAllAccounted(Document document, byte[] raw, boolean[] accounted) {
    int begin = -1;
    for (int i = 0; i <= raw.length; i++) {
      boolean lost = i < raw.length && !accounted[i];
      if (lost && begin < 0) {
        begin = i;
      } else if (!lost && begin >= 0) {
        String gap = decode(document, raw, begin, i);
        require(
            visible(gap).isEmpty(),
            document.getDocumentId(),
            "lost '" + gap + "' at byte " + begin);
        begin = -1;
      }
    }
  }

  private void check(Sentence sentence) {
    String id = sentence.getDocumentId();
    Document document = documents.get(id);
    if (document == null) {
      violations.add(id + ": a sentence of no document");
      return;
    }
    require(
        document.getStatus() == DocumentStatus.ANALYZED
            || document.getStatus() == DocumentStatus.PARTIAL,
        id,
        "a sentence of a document that is not analysed");
    require(
        sentences.put(id + "#" + sentence.getSentence(), sentence) == null,
        id,
        "two sentences of one index");
    textIs(id, "sentence", sentence.getBegin(), sentence.getEnd(), sentence.getText());
    require(Math.abs(sentence.getScore()) <= 1, id, "sentence score");
    double sum = sentence.getDistribution().stream().mapToDouble(p -> p).sum();
    require(
        sentence.getDistribution().size() == 5 && Math.abs(sum - 1) < 1e-6,
        id,
        "distribution " + sentence.getDistribution());
  }

  private void check(Entity entity) {
    String id = entity.getEntityId();
    unique(entityIds, id);
    mentions.put(id, entity.getMentions());
    require(documents.containsKey(entity.getDocumentId()), id, "no such document");
    require(id.startsWith(entity.getDocumentId() + "/e"), id, "the id is not the document's");
    require(!entity.getMentions().isEmpty(), id, "no mention");
    require(!entity.getName().isBlank() && !entity.getType().isBlank(), id, "no name or type");
    require(
        entity.getCanonicalId().matches("[a-z0-9_-]+/.+"),
        id,
        "canonicalId " + entity.getCanonicalId());
    unit(id, "salience", entity.getSalience());
    String country = entity.getCountry();
    require(country == null || country.matches("[A-Z]{3}"), id, "country " + country);
    require(
        entity.getAliases().equals(entity.getAliases().stream().sorted().distinct().toList()),
        id,
        "aliases " + entity.getAliases());
    int before = -1;
    for (Mention mention : entity.getMentions()) {
      check(entity, mention);
      require(mention.getBegin() > before, id, "mentions out of order, or one twice: " + mention);
      before = mention.getBegin();
      // A title may be one of its own and stand for its bearer; a name and a pronoun are of one.
      require(
          mention.getKind() == MentionKind.NOMINAL
              || spans.add(entity.getDocumentId() + " " + mention.getBegin()),
          id,
          "a mention of two entities: " + mention);
    }
  }

  private void check(Entity entity, Mention mention) {
    String id = entity.getEntityId();
    String documentId = entity.getDocumentId();
    textIs(documentId, id, mention.getBegin(), mention.getEnd(), mention.getText());
    Document document = documents.get(documentId);
    if (document != null) {
      String there =
          decode(document, payload(documentId), mention.getRawBegin(), mention.getRawEnd());
      require(
          visible(isHtml(document) ? shown(there) : there).equals(visible(mention.getText()))
              || there.contains("\ufffd")
              || document.getFlags().contains(DocumentFlag.MOJIBAKE_REPAIRED),
          id,
          "the bytes of " + mention + " say '" + there + "'");
    }
    places.add(documentId + " " + id + " " + mention.getBegin() + "-" + mention.getEnd());
    if (entity.getType().equals("TITLE")) {
      places.add(documentId + " TITLE " + mention.getBegin() + "-" + mention.getEnd());
    }
    Sentence sentence = sentences.get(documentId + "#" + mention.getSentence());
    require(
        sentence != null
            && sentence.getBegin() <= mention.getBegin()
            && mention.getEnd() <= sentence.getEnd(),
        id,
        "mention outside its sentence: " + mention);
    if (mention.getConfidence() != null) {
      unit(id, "confidence", mention.getConfidence());
    }
    sentiment(id, mention.getSentiment());
  }

  private void check(Quote quote) {
    String id = quote.getQuoteId();
    textIs(quote.getDocumentId(), id, quote.getBegin(), quote.getEnd(), quote.getText());
    argument(id, quote.getDocumentId(), quote.getSpeaker());
    argument(id, quote.getDocumentId(), quote.getAddressee());
    argument(id, quote.getDocumentId(), quote.getTarget());
    if (quote.getTarget() != null) {
      require(quote.getTarget().getEntityId() != null, id, "a target that is no entity");
      require(
          quote.getSpeaker() == null
              || !quote.getTarget().getEntityId().equals(quote.getSpeaker().getEntityId()),
          id,
          "the speaker as target");
    }
    require(
        (quote.getCueClass() == null) == (quote.getCuePolarity() == null)
            && (quote.getCueClass() == null || quote.getCue() != null),
        id,
        "class and polarity of the cue");
    span(id, quote.getDocumentId(), quote.getCue());
    require(
        quote.getContinues() == null || quoteIds.contains(quote.getContinues()), id, "continues");
    sentiment(id, quote.getSentiment());
  }

  private void check(Relation relation) {
    String id = relation.getRelationId();
    String documentId = relation.getDocumentId();
    textIs(
        documentId,
        id,
        relation.getEvidence().getBegin(),
        relation.getEvidence().getEnd(),
        relation.getEvidence().getText());
    require(
        sentences.containsKey(documentId + "#" + relation.getEvidence().getSentence()),
        id,
        "no such sentence");
    argument(id, documentId, relation.getSubject());
    argument(id, documentId, relation.getObject());
    span(id, documentId, relation.getTrigger());
    RelationTime time = relation.getTime();
    require(
        time == null
            || time.getBegin() >= relation.getEvidence().getBegin()
                && time.getBegin() < time.getEnd()
                && time.getEnd() <= relation.getEvidence().getEnd(),
        id,
        "time outside its sentence: " + time);
    require(
        relation.getAttributedTo() == null || quoteIds.contains(relation.getAttributedTo()),
        id,
        "attributedTo");
    if (relation.getConfidence() != null) {
      unit(id, "confidence", relation.getConfidence());
    }
    sentiment(id, relation.getSentiment());
  }

  private void check(Failure failure) {
    require(
        !failure.getUri().isBlank() && !failure.getMessage().isBlank(),
        failure.toString(),
        "says nothing");
    if (!failure.getFatal()) {
      require(
          documents.containsKey(failure.getDocumentId()), failure.toString(), "no document left");
    }
  }

  /** Pronouns that are no mentions but stand for who says them. */
  private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine", "myself");

  /** Pronouns that are no mentions but stand for whom their clause belongs to. */
  private static final Set<String> RELATIVE =
      Set.of("who", "whom", "which", "that", "where", "whose");

  private boolean isStandIn(String documentId, Argument argument, String word) {
    if (FIRST_PERSON.contains(word)) {
      return quotes.stream()
          .filter(quote -> quote.getDocumentId().equals(documentId) && quote.getSpeaker() != null)
          .filter(quote -> argument.getEntityId().equals(quote.getSpeaker().getEntityId()))
          .anyMatch(
              quote ->
                  quote.getBegin() <= argument.getBegin() && argument.getEnd() <= quote.getEnd());
    }
    return RELATIVE.contains(word)
        && mentions.getOrDefault(argument.getEntityId(), List.of()).stream()
            .filter(mention -> mention.getEnd() <= argument.getBegin())
            .map(mention -> sentences.get(documentId + "#" + mention.getSentence()))
            .anyMatch(sentence -> sentence != null && argument.getEnd() <= sentence.getEnd());
  }

  private void argument(String id, String documentId, @Nullable Argument argument) {
    if (argument == null) {
      return;
    }
    require(!argument.getName().isBlank(), id, "argument without a name");
    CodePointText text = text(documentId);
    require(
        argument.getBegin() >= 0
            && argument.getBegin() < argument.getEnd()
            && argument.getEnd() <= text.length(),
        id,
        "argument outside the text: " + argument);
    require(
        argument.getEntityId() == null || entityIds.contains(argument.getEntityId()),
        id,
        "no such entity: " + argument);
    String place = argument.getBegin() + "-" + argument.getEnd();
    require(
        argument.getEntityId() == null
            || places.contains(documentId + " " + argument.getEntityId() + " " + place)
            || places.contains(documentId + " TITLE " + place)
            || isStandIn(
                documentId,
                argument,
                text.substring(argument.getBegin(), argument.getEnd()).toLowerCase(Locale.ROOT)),
        id,
        "the entity is not mentioned there: " + argument);
  }

  private void span(String id, String documentId, @Nullable Span span) {
    if (span != null) {
      textIs(documentId, id, span.getBegin(), span.getEnd(), span.getText());
    }
  }

  private void sentiment(String id, @Nullable Sentiment sentiment) {
    require(sentiment == null || Math.abs(sentiment.getScore()) <= 1, id, "sentiment score");
  }

  private void unit(String id, String what, double value) {
    require(value >= 0 && value <= 1, id, what + " " + value);
  }

  private void textIs(String documentId, String id, int begin, int end, String expected) {
    CodePointText text = text(documentId);
    if (begin < 0 || begin >= end || end > text.length()) {
      violations.add(id + ": span " + begin + ".." + end + " outside the text");
      return;
    }
    String actual = text.substring(begin, end);
    require(actual.equals(expected), id, "'" + expected + "' but the text says '" + actual + "'");
  }

  private CodePointText text(String documentId) {
    return texts.getOrDefault(documentId, new CodePointText(""));
  }

  private void unique(Set<String> ids, String id) {
    require(ids.add(id), id, "twice");
  }

  private void require(boolean holds, String id, String violation) {
    if (!holds) {
      violations.add(id + ": " + violation);
    }
  }

  private static boolean isHtml(Document document) {
    return document.getMediaType().contains("html");
  }

  /** What a reader sees of a piece of an HTML page. */
  private static String shown(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  private static String visible(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }

  private static String decode(Document document, byte[] raw, long begin, long end) {
    return Charset.forName(document.getCharset())
        .decode(ByteBuffer.wrap(raw, (int) begin, (int) (end - begin)))
        .toString();
  }

  private byte[] payload(String documentId) {
    return payloads.getOrDefault(documentId, new byte[0]);
  }

  /** What lies at a source, read again. */
  private static byte[] payload(Source source) {
    List<byte[]> found = new ArrayList<>();
    try (InputStream input = Files.newInputStream(Path.of(URI.create(source.getUri())))) {
      new PayloadReader(ReadSettings.DEFAULT)
          .read(
              input,
              new PayloadVisitor() {
                @Override
                public void payload(Payload payload) {
                  Origin origin = payload.origin();
                  if (Objects.equals(origin.recordOffset(), source.getRecordOffset())
                      && Objects.equals(origin.recordId(), source.getRecordId())) {
                    found.add(payload.bytes());
                  }
                }

                @Override
                public void failed(Origin origin, IOException error) {}
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.size() == 1 ? found.get(0) : new byte[0];
  }
}
