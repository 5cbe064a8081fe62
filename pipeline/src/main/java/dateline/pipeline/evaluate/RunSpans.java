package dateline.pipeline.evaluate;

import dateline.text.RawOffsets;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import news.dateline.records.Polarity;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.Sentiment;
import news.dateline.records.Source;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The mentions and sentences of a run's records, by the documents of the gold data. */
final class RunSpans {

  private static final int ID_BYTES = 16;

  private final Map<String, Document> byId = new HashMap<>();
  private final Map<String, List<Document>> byName = new HashMap<>();
  private final Map<String, List<Entity>> entities = new HashMap<>();
  private final Map<String, List<Sentence>> sentences = new HashMap<>();

  private RunSpans() {}

  /**
   * Reads a run directory.
   *
   * @throws NoSuchFileException if there is no complete run in it
   */
  static RunSpans read(Path run) throws IOException {
    if (!Files.exists(run.resolve("_MANIFEST.json"))) {
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
      spans.entities.computeIfAbsent(entity.getDocumentId(), id -> new ArrayList<>()).add(entity);
    }
    for (Sentence sentence : records(run, Dataset.SENTENCES, Sentence.class)) {
      spans
          .sentences
          .computeIfAbsent(sentence.getDocumentId(), id -> new ArrayList<>())
          .add(sentence);
    }
    return spans;
  }

  private static <T extends SpecificRecord> List<T> records(
      Path run, Dataset dataset, Class<T> type) throws IOException {
    List<T> records = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(run.resolve(dataset.directory()))) {
      files = listed.filter(file -> file.toString().endsWith(".avro")).sorted().toList();
    }
    for (Path file : files) {
      try (DataFileReader<T> reader =
          new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(type))) {
        reader.forEach(records::add);
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

  /**
   * What the run says of a gold document, with offsets of its text; null if the run has no document
   * of that text.
   */
  @Nullable Annotations of(GoldDocument gold) {
    byte[] payload = gold.text().getBytes(StandardCharsets.UTF_8);
    Document document = byId.get(id(payload));
    if (document != null) {
      return annotations(document, new ByteOffsets(gold.text()));
    }
    for (Document named : byName.getOrDefault(gold.name(), List.of())) {
      if (named.getText().equals(gold.text())) {
        return annotations(named, null);
      }
    }
    return null;
  }

  private static String id(byte[] payload) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload);
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private Annotations annotations(Document document, @Nullable ByteOffsets raw) {
    List<AnnotatedSpan> spans = new ArrayList<>();
    List<TonedSpan> mentions = new ArrayList<>();
    for (Entity entity : entities.getOrDefault(document.getDocumentId(), List.of())) {
      for (Mention mention : entity.getMentions()) {
        AnnotatedSpan span =
            new AnnotatedSpan(
                raw == null ? mention.getBegin() : raw.toCodePoint(mention.getRawBegin()),
                raw == null ? mention.getEnd() : raw.toCodePoint(mention.getRawEnd()),
                entity.getType(),
                mention.getKind() == MentionKind.NAME,
                entity.getEntityId());
        spans.add(span);
        Sentiment sentiment = mention.getSentiment();
        if (sentiment != null && sentiment.getLabel() != Polarity.UNKNOWN) {
          mentions.add(new TonedSpan(span.extent(), sentiment.getLabel()));
        }
      }
    }
    spans.sort(Comparator.comparingInt(AnnotatedSpan::begin).thenComparing(AnnotatedSpan::end));
    return new Annotations(spans, mentions, toned(document, raw));
  }

  /** The sentences that were judged. */
  private List<TonedSpan> toned(Document document, @Nullable ByteOffsets raw) {
    RawOffsets offsets = new RawOffsets(document);
    List<TonedSpan> toned = new ArrayList<>();
    for (Sentence sentence : sentences.getOrDefault(document.getDocumentId(), List.of())) {
      if (sentence.getAnalyzed()) {
        int begin = sentence.getBegin();
        int end = sentence.getEnd();
        toned.add(
            new TonedSpan(
                new AnnotatedSpan.Extent(
                    raw == null ? begin : raw.toCodePoint(offsets.rawBegin(begin)),
                    raw == null ? end : raw.toCodePoint(offsets.rawEnd(end))),
                polarity(sentence.getLabel())));
      }
    }
    return toned;
  }

  private static Polarity polarity(SentenceLabel label) {
    return switch (label) {
      case VERY_NEGATIVE, NEGATIVE -> Polarity.NEGATIVE;
      case VERY_POSITIVE, POSITIVE -> Polarity.POSITIVE;
      default -> Polarity.NEUTRAL;
    };
  }

  /** From bytes of a text in UTF-8 to its code points. */
  private static final class ByteOffsets {

    private final int[] codePoints;

    ByteOffsets(String text) {
      this.codePoints = new int[text.getBytes(StandardCharsets.UTF_8).length + 1];
      int at = 0;
      int number = 0;
      for (int c : text.codePoints().toArray()) {
        int width = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        for (int i = 0; i < width; i++) {
          codePoints[at++] = number;
        }
        number++;
      }
      codePoints[at] = number;
    }

    int toCodePoint(long offset) {
      return codePoints[Math.toIntExact(offset)];
    }
  }
}
