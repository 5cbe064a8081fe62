package dateline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.failure.Causes;
import dateline.pipeline.storage.Directory;
import dateline.write.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/**
 * The run whose results are to be taken over, looked at before anything is done with it; and once
 * more if the run that reads it fails, which may be its fault.
 */
final class PreviousRun {

  private static final List<Dataset> KEPT =
      Arrays.stream(Dataset.values()).filter(Dataset::isKept).toList();

  /** Where exceptions come from that have to do with what is taken over. */
  private static final List<String> READING =
      List.of(
          "dateline.reuse.",
          "org.apache.beam.sdk.extensions.avro.io.",
          "org.apache.beam.sdk.io.FileBasedSource");

  private final Directory root;

  /** SHA-256 of what it keeps, by file; empty until it was looked at. */
  private Map<String, String> files = Map.of();

  PreviousRun(Directory root) {
    this.root = root;
  }

  /**
   * Whether there is anything that this release can take over.
   *
   * @throws ReuseRefusedException if it is no complete run, or what it kept is not what it was
   *     published with, file by file
   */
  boolean keptAnything() throws ReuseRefusedException, IOException {
    files = named();
    checkNames(files);
    checkHashes();
    return !files.isEmpty() && hasOurSchemas();
  }

  /** Version and fingerprint of each of its stages, by name. */
  Map<String, Manifest.StageEntry> stages() throws ReuseRefusedException, IOException {
    Map<String, Manifest.StageEntry> stages = new HashMap<>();
    manifest()
        .path("stages")
        .fields()
        .forEachRemaining(
            stage ->
                stages.put(
                    stage.getKey(),
                    new Manifest.StageEntry(
                        stage.getValue().path("version").asInt(),
                        stage.getValue().path("fingerprint").asText())));
    return stages;
  }

  /**
   * Why a run that was reading it failed with this; nothing if that was for something else, as far
   * as can be seen. Every record is read again if the failure is one of reading.
   */
  Optional<String> fault(Throwable failure) {
    try {
      Map<String, String> now = named();
      if (!files.equals(now)) {
        return Optional.of(root + " was overwritten while this run took over from it");
      }
      checkNames(now);
      if (!mayBeOfReading(failure)) {
        return Optional.empty();
      }
      checkHashes();
      return first(file -> !isReadable(file))
          .map(
              file ->
                  root.resolve(file)
                      + " holds what is no record of this release, though it is the file that its"
                      + " manifest names; run without --reuse");
    } catch (ReuseRefusedException e) {
      return Optional.of(e.getMessage() + "; it was whole when this run began");
    } catch (IOException e) {
      return Optional.of(root + " can no longer be read");
    }
  }

  /**
   * Whether an exception that ended a pipeline may have come from what it read of an earlier run:
   * from Beam's reader of Avro files, which reads nothing else, or the steps that take over. A
   * runner that says only how it ended may have met anything.
   */
  static boolean mayBeOfReading(Throwable failure) {
    List<Throwable> causes = Causes.of(failure);
    if (causes.stream().anyMatch(OutOfMemoryError.class::isInstance)) {
      return false; // and there is none left to read anything with
    }
    return causes.size() == 1 && failure instanceof IllegalStateException
        || causes.stream()
            .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
            .anyMatch(frame -> READING.stream().anyMatch(frame.getClassName()::startsWith));
  }

  private JsonNode manifest() throws ReuseRefusedException, IOException {
    if (!root.exists(RunDirectory.MANIFEST)) {
      throw new ReuseRefusedException(
          root
              + " holds no complete run to reuse"
              + (root.exists(RunDirectory.STARTED) ? ": one was begun there" : ""));
    }
    try (InputStream file = root.open(RunDirectory.MANIFEST)) {
      JsonNode manifest = new ObjectMapper().readTree(file);
      // A file of no bytes is no error to Jackson.
      if (!manifest.path("files").isArray()) {
        throw new ReuseRefusedException("the manifest of " + root + " names no files");
      }
      return manifest;
    } catch (JsonProcessingException e) {
      throw new ReuseRefusedException(
          "the manifest of " + root + " cannot be read: " + e.getOriginalMessage());
    }
  }

  /** What the manifest names of what was kept, with the SHA-256. */
  private Map<String, String> named() throws ReuseRefusedException, IOException {
    Map<String, String> named = new TreeMap<>();
    for (JsonNode file : manifest().path("files")) {
      String path = file.path("path").asText();
      if (KEPT.stream().anyMatch(dataset -> isOf(dataset, path))) {
        named.put(path, file.path("sha256").asText());
      }
    }
    return named;
  }

  /** Holds the names of the files that are there against those that are named. */
  private void checkNames(Map<String, String> named) throws ReuseRefusedException, IOException {
    Set<String> there = new TreeSet<>();
    for (Dataset dataset : KEPT) {
      there.addAll(root.files(dataset.directory()));
    }
    there.removeIf(file -> !file.endsWith(".avro"));
    for (String file : there) {
      if (!named.containsKey(file)) {
        throw new ReuseRefusedException(
            root.resolve(file) + " is no file of the run: its manifest does not name it");
      }
    }
    for (String file : named.keySet()) {
      if (!there.contains(file)) {
        throw new ReuseRefusedException(root + " lacks " + file + ", which its manifest names");
      }
    }
  }

  /** Holds the bytes of the files against the hashes that they were published with. */
  private void checkHashes() throws ReuseRefusedException, IOException {
    Optional<String> other = first(file -> !hash(file).equals(files.get(file)));
    if (other.isPresent()) {
      throw new ReuseRefusedException(
          root.resolve(other.get())
              + " is not the file that the run was published with: its SHA-256 is another");
    }
  }

  /** What is asked of a file. */
  private interface Question {
    boolean isTrueOf(String file) throws IOException;
  }

  /** The first file of which something is true; as many are read at a time as there are cores. */
  private Optional<String> first(Question question) throws IOException {
    try {
      return files.keySet().parallelStream()
          .filter(
              file -> {
                try {
                  return question.isTrueOf(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .findFirst();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isOf(Dataset dataset, String path) {
    return path.startsWith(dataset.directory() + "/");
  }

  private String hash(String path) throws IOException {
    try (CheckedInput file = new CheckedInput(root.open(path))) {
      file.transferTo(OutputStream.nullOutputStream());
      return file.sha256Hex();
    }
  }

  private boolean isReadable(String path) throws IOException {
    Dataset dataset = KEPT.stream().filter(kept -> isOf(kept, path)).findFirst().orElseThrow();
    try (InputStream file = root.open(path)) {
      DataFileStream<GenericRecord> records =
          new DataFileStream<>(file, new GenericDatumReader<>(null, dataset.schema()));
      GenericRecord record = null;
      while (records.hasNext()) {
        record = records.next(record);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      // Decoders of bytes that are no record stumble in many ways.
      return !root.exists(path);
    }
  }

  /** What another release kept in another form is of no use. */
  private boolean hasOurSchemas() throws ReuseRefusedException, IOException {
    for (Dataset dataset : KEPT) {
      String name = RunDirectory.SCHEMAS + "/" + dataset.directory() + ".avsc";
      if (!root.exists(name)) {
        return false;
      }
      try (InputStream schema = root.open(name)) {
        if (!new Schema.Parser().parse(schema).equals(dataset.schema())) {
          return false;
        }
      } catch (SchemaParseException e) {
        throw new ReuseRefusedException(root.resolve(name) + " is no schema");
      }
    }
    return true;
  }
}
