package dateline.pipeline.evaluate;

import dateline.pipeline.storage.Directory;
import dateline.read.Payload;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import news.dateline.records.Polarity;
import news.dateline.records.Quote;
import news.dateline.records.Relation;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.Sentiment;
import news.dateline.records.Source;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a run's records say, by the documents of the gold data. */
final class RunSpans {

  private final Map<String, Document> byId = new HashMap<>();
  private final Map<String, List<Document>> byName = new HashMap<>();
  private final Map<String, List<Entity>> entities = new HashMap<>();
  private final Map<String, List<Sentence>> sentences = new HashMap<>();
  private final Map<String, List<Quote>> quotes = new HashMap<>();
  private final Map<String, List<Relation>> relations = new HashMap<>();
  private final Set<String> labels = new HashSet<>();

  private RunSpans() {}

  /**
   * Reads a run directory.
   *
   * @throws NoSuchFileException if there is no complete run in it
   */
  static RunSpans read(Directory run) throws IOException {
    if (!run.exists("_MANIFEST.json")) {
      throw new NoSuchFileException(run.toString(), null, "no complete run");
    }
    RunSpans spans = new RunSpans();
    for (Document document : records(run, Dataset.DOCUMENTS, Document.class)) {
      spans.byId.put(document.getDocumentId(), document);
      for (Source source : document.getSources()) {
        Set<String> names = new LinkedHashSet<>(names(source.getUri()));
        if (source.getRecordId() != null) {
          names.addAll(names(source.getRecordId()));
        }
        names.forEach(
            name -> spans.byName.computeIfAbsent(name, n -> new ArrayList<>()).add(document));
      }
    }
    for (Entity entity : records(run, Dataset.ENTITIES, Entity.class)) {
      spans.labels.add(entity.getType());
      spans.entities.computeIfAbsent(entity.getDocumentId(), id -> new ArrayList<>()).add(entity);
    }
    for (Sentence sentence : records(run, Dataset.SENTENCES, Sentence.class)) {
      spans
          .sentences
          .computeIfAbsent(sentence.getDocumentId(), id -> new ArrayList<>())
          .add(sentence);
    }
    for (Quote quote : records(run, Dataset.QUOTES, Quote.class)) {
      spans.quotes.computeIfAbsent(quote.getDocumentId(), id -> new ArrayList<>()).add(quote);
    }
    for (Relation relation : records(run, Dataset.RELATIONS, Relation.class)) {
      spans.labels.add(relation.getPredicate());
      spans
          .relations
          .computeIfAbsent(relation.getDocumentId(), id -> new ArrayList<>())
          .add(relation);
    }
    return spans;
  }

  private static <T extends SpecificRecord> List<T> records(
      Directory run, Dataset dataset, Class<T> type) throws IOException {
    List<T> records = new ArrayList<>();
    for (String file : run.files(dataset.directory())) {
      if (file.endsWith(".avro")) {
        try (DataFileStream<T> reader =
            new DataFileStream<>(run.open(file), new SpecificDatumReader<>(type))) {
          reader.forEach(records::add);
        }
      }
    }
    return records;
  }

  /** What a file, or a record of a container, may be called: with and without its endings. */
  private static List<String> names(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    List<String> names = new ArrayList<>(List.of(file));
    for (int dot = file.indexOf('.', 1); dot > 0; dot = file.indexOf('.', dot + 1)) {
      names.add(file.substring(0, dot));
    }
    return names;
  }

  /** The clean texts of the documents of a name, which many may have. */
  List<String> texts(String name) {
    return byName.getOrDefault(name, List.of()).stream().map(Document::getText).toList();
  }

  /** The types and predicates that its records have. */
  Set<String> labels() {
    return labels;
  }

  /**
   * What the run says of a gold document, with offsets of its text; null if the run has no document
   * of that text.
   */
  @Nullable Annotations of(GoldDocument gold) {
    byte[] payload = gold.text().getBytes(StandardCharsets.UTF_8);
    Document document = byId.get(Payload.documentId(payload));
    if (document != null) {
      return annotations(document, new GoldOffsets(document, gold.text()));
    }
    for (Document named : byName.getOrDefault(gold.name(), List.of())) {
      if (named.getText().equals(gold.text())) {
        return annotations(named, new GoldOffsets());
      }
    }
    return null;
  }

  private Annotations annotations(Document document, GoldOffsets offsets) {
    String id = document.getDocumentId();
    List<AnnotatedSpan> spans = new ArrayList<>();
    List<TonedSpan> mentions = new ArrayList<>();
    for (Entity entity : entities.getOrDefault(id, List.of())) {
      for (Mention mention : entity.getMentions()) {
        AnnotatedSpan.Extent extent = offsets.extent(mention.getBegin(), mention.getEnd());
        spans.add(
            new AnnotatedSpan(
                extent.begin(),
                extent.end(),
                entity.getType(),
                mention.getKind() == MentionKind.NAME,
                entity.getEntityId()));
        Sentiment sentiment = mention.getSentiment();
        if (sentiment != null && sentiment.getLabel() != Polarity.UNKNOWN) {
          mentions.add(new TonedSpan(extent, sentiment.getLabel()));
        }
      }
    }
    spans.sort(Comparator.comparingInt(AnnotatedSpan::begin).thenComparing(AnnotatedSpan::end));
    return new Annotations(
        spans,
        mentions,
        toned(sentences.getOrDefault(id, List.of()), offsets),
        RunQuotes.of(quotes.getOrDefault(id, List.of()), offsets),
        RunRelations.of(relations.getOrDefault(id, List.of()), offsets));
  }

  /** The sentences that were judged. */
  private static List<TonedSpan> toned(List<Sentence> sentences, GoldOffsets offsets) {
    return sentences.stream()
        .filter(Sentence::getAnalyzed)
        .map(
            sentence ->
                new TonedSpan(
                    offsets.extent(sentence.getBegin(), sentence.getEnd()),
                    polarity(sentence.getLabel())))
        .toList();
  }

  private static Polarity polarity(SentenceLabel label) {
    return switch (label) {
      case VERY_NEGATIVE, NEGATIVE -> Polarity.NEGATIVE;
      case VERY_POSITIVE, POSITIVE -> Polarity.POSITIVE;
      default -> Polarity.NEUTRAL;
    };
  }
}
