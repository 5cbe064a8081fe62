package dateline.pipeline;

import dateline.write.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.Failure;
import news.dateline.records.Quote;
import news.dateline.records.Relation;
import news.dateline.records.Sentence;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Everything in a run directory, in memory, in an order that does not depend on shards. */
record RunRecords(
    List<Document> documents,
    List<Entity> entities,
    List<Relation> relations,
    List<Quote> quotes,
    List<Sentence> sentences,
    List<Failure> failures) {

  static RunRecords of(Path run) {
    return new RunRecords(
        read(run, Dataset.DOCUMENTS, Document.class),
        read(run, Dataset.ENTITIES, Entity.class),
        read(run, Dataset.RELATIONS, Relation.class),
        read(run, Dataset.QUOTES, Quote.class),
        read(run, Dataset.SENTENCES, Sentence.class),
        read(run, Dataset.FAILURES, Failure.class));
  }

  /** Each dataset as the sorted JSON of its records: equal for equal record sets. */
  Map<Dataset, List<String>> sortedJson() {
    Map<Dataset, List<String>> json = new TreeMap<>();
    json.put(Dataset.DOCUMENTS, sorted(documents));
    json.put(Dataset.ENTITIES, sorted(entities));
    json.put(Dataset.RELATIONS, sorted(relations));
    json.put(Dataset.QUOTES, sorted(quotes));
    json.put(Dataset.SENTENCES, sorted(sentences));
    json.put(Dataset.FAILURES, sorted(failures));
    return json;
  }

  private static List<String> sorted(List<? extends SpecificRecord> records) {
    return records.stream().map(Object::toString).sorted().toList();
  }

  /** The document that came from a file of this name. */
  Document document(String fileName) {
    return documents.stream()
        .filter(d -> d.getSources().stream().anyMatch(s -> s.getUri().endsWith("/" + fileName)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no document from " + fileName));
  }

  static <T extends SpecificRecord> List<T> read(Path run, Dataset dataset, Class<T> type) {
    List<T> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(run.resolve(dataset.directory()))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".avro")).sorted().toList()) {
        try (DataFileReader<T> reader =
            new DataFileReader<>(file.toFile(), new SpecificDatumReader<>(type))) {
          reader.forEach(records::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }
}
