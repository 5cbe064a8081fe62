package dateline.pipeline;

import dateline.write.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.records.DocumentStatus;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** What lies in the files of a run, or in one of them, counted by reading them again. */
final class WrittenRun {

  /** The fields that counts, and what is told of failures, are made of. */
  private static final Set<String> COUNTED =
      Set.of(
          "sources",
          "status",
          "flags",
          "analyzed",
          "nearDuplicateOf",
          "stage",
          "fatal",
          "uri",
          "recordOffset",
          "recordId",
          "errorClass",
          "message");

  /** A file of a dataset. */
  private record DatasetFile(Dataset dataset, String name) {}

  private final List<Manifest.FileEntry> files = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Long> failuresByStage = new TreeMap<>();
  private final Map<String, Long> documentsByStatus = new TreeMap<>();
  private final Map<String, Long> documentsByFlag = new TreeMap<>();
  private final FirstFailures firstFailures = new FirstFailures();
  private long unanalyzedSentences;
  private long sources;
  private long nearDuplicates;
  private long unlisted;
  private long fatalAtRead;
  private long fatalAtClean;

  private WrittenRun() {}

  /** Reads every file of the run once, as many at a time as there are processors. */
  static WrittenRun inspect(RunDirectory directory) throws IOException {
    List<DatasetFile> all = new ArrayList<>();
    WrittenRun run = new WrittenRun();
    for (Dataset dataset : Dataset.values()) {
      run.counts.put(dataset.directory(), 0L);
      List<String> names = directory.files(dataset);
      names.forEach(name -> all.add(new DatasetFile(dataset, name)));
      run.missing.addAll(Shards.missing(names));
    }
    try {
      all.parallelStream().map(file -> read(directory, file)).forEachOrdered(run::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return run;
  }

  /** What lies in one file. */
  private static WrittenRun read(RunDirectory directory, DatasetFile file) {
    WrittenRun one = new WrittenRun();
    try (CheckedInput input = new CheckedInput(directory.root().open(file.name()))) {
      long records = one.count(file.dataset(), input);
      // What Avro had no need to read is part of the file's hash, too.
      input.transferTo(OutputStream.nullOutputStream());
      one.counts.put(file.dataset().directory(), records);
      one.files.add(new Manifest.FileEntry(file.name(), records, input.bytes(), input.sha256Hex()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return one;
  }

  private void add(WrittenRun other) {
    files.addAll(other.files);
    add(other.counts, counts);
    add(other.failuresByStage, failuresByStage);
    add(other.documentsByStatus, documentsByStatus);
    add(other.documentsByFlag, documentsByFlag);
    firstFailures.add(other.firstFailures);
    unanalyzedSentences += other.unanalyzedSentences;
    sources += other.sources;
    nearDuplicates += other.nearDuplicates;
    unlisted += other.unlisted;
    fatalAtRead += other.fatalAtRead;
    fatalAtClean += other.fatalAtClean;
  }

  private static void add(Map<String, Long> counts, Map<String, Long> sums) {
    counts.forEach((name, count) -> sums.merge(name, count, Long::sum));
  }

  List<Manifest.FileEntry> files() {
    return files;
  }

  /** Records by dataset. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Failures by stage. */
  Map<String, Long> failuresByStage() {
    return failuresByStage;
  }

  /** The failures that are named on the console. */
  FirstFailures firstFailures() {
    return firstFailures;
  }

  /** Documents by status. */
  Map<String, Long> documentsByStatus() {
    return documentsByStatus;
  }

  /** Payloads and places that gave no document, or a partial one. */
  long failedInputs() {
    return unlisted
        + fatalAtRead
        + fatalAtClean
        + documentsByStatus.getOrDefault(DocumentStatus.PARTIAL.name(), 0L);
  }

  /** Places that could not even be listed, and hold no payload that was read. */
  long unlistedInputs() {
    return unlisted;
  }

  /** Documents by flag. */
  Map<String, Long> documentsByFlag() {
    return documentsByFlag;
  }

  /** Documents that nearly repeat another. */
  long nearDuplicates() {
    return nearDuplicates;
  }

  /**
   * Sentences that were not analysed: too long, too late, or of a document that a stage failed on.
   */
  long unanalyzedSentences() {
    return unanalyzedSentences;
  }

  /** Whether there are documents, and none was analysed, not even in part. */
  boolean nothingAnalyzed() {
    return !documentsByStatus.isEmpty()
        && !documentsByStatus.containsKey(DocumentStatus.ANALYZED.name())
        && !documentsByStatus.containsKey(DocumentStatus.PARTIAL.name());
  }

  /** Holds the counts of the files against those of the steps. */
  Reconciliation reconcile(RunMetrics metrics) {
    long documents = counts.getOrDefault(Dataset.DOCUMENTS.directory(), 0L);
    return new Reconciliation(
        metrics.matched(),
        metrics.opened(),
        metrics.read(),
        documents,
        sources - documents,
        fatalAtRead,
        fatalAtClean,
        records(metrics.encoded()),
        missing);
  }

  private Map<String, Reconciliation.Records> records(Map<String, Long> encoded) {
    Map<String, Reconciliation.Records> records = new TreeMap<>();
    counts.forEach(
        (dataset, written) ->
            records.put(
                dataset, new Reconciliation.Records(encoded.getOrDefault(dataset, 0L), written)));
    return records;
  }

  private long count(Dataset dataset, InputStream file) throws IOException {
    long records = 0;
    // Whoever opened the file closes it.
    DataFileStream<GenericRecord> reader =
        new DataFileStream<>(file, new GenericDatumReader<>(null, projection(dataset.schema())));
    GenericRecord record = null;
    while (reader.hasNext()) {
      record = reader.next(record);
      records++;
      if (dataset == Dataset.DOCUMENTS) {
        sources += ((List<?>) record.get("sources")).size();
        nearDuplicates += record.get("nearDuplicateOf") == null ? 0 : 1;
        documentsByStatus.merge(record.get("status").toString(), 1L, Long::sum);
        for (Object flag : (List<?>) record.get("flags")) {
          documentsByFlag.merge(flag.toString(), 1L, Long::sum);
        }
      } else if (dataset == Dataset.SENTENCES) {
        unanalyzedSentences += (Boolean) record.get("analyzed") ? 0 : 1;
      } else if (dataset == Dataset.FAILURES) {
        countFailure(record);
      }
    }
    return records;
  }

  private void countFailure(GenericRecord failure) {
    String stage = failure.get("stage").toString();
    boolean fatal = (Boolean) failure.get("fatal");
    failuresByStage.merge(stage, 1L, Long::sum);
    firstFailures.add(
        stage,
        failure.get("uri").toString(),
        (Long) failure.get("recordOffset"),
        Objects.toString(failure.get("recordId"), null),
        fatal,
        failure.get("errorClass").toString(),
        failure.get("message").toString());
    if (!fatal) {
      return;
    }
    if (stage.equals(Stage.CLEAN.label())) {
      fatalAtClean++;
    } else if (stage.equals(Stage.READ.label())) {
      fatalAtRead++;
    } else {
      unlisted++;
    }
  }

  /** Only the fields that are counted, so that texts are skipped and not built. */
  private static Schema projection(Schema schema) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      if (COUNTED.contains(field.name())) {
        fields.add(new Schema.Field(field, field.schema()));
      }
    }
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }
}
