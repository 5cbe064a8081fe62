package dateline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.pipeline.storage.Directory;
import dateline.write.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** The run whose results are to be taken over, looked at before anything is done with it. */
final class PreviousRun {

  private static final List<Dataset> KEPT =
      Arrays.stream(Dataset.values()).filter(Dataset::isKept).toList();

  private final Directory root;

  PreviousRun(Directory root) {
    this.root = root;
  }

  /**
   * Whether there is anything that this release can take over.
   *
   * @throws ReuseRefusedException if it is no complete run, or a file of what it kept is not the
   *     one that it was published with
   */
  boolean keptAnything() throws ReuseRefusedException, IOException {
    if (!root.exists(RunDirectory.MANIFEST)) {
      throw new ReuseRefusedException(root + " holds no complete run to reuse");
    }
    int files = 0;
    for (JsonNode file : manifest().path("files")) {
      String path = file.path("path").asText();
      if (KEPT.stream().anyMatch(dataset -> path.startsWith(dataset.directory() + "/"))) {
        check(path, file.path("sha256").asText());
        files++;
      }
    }
    return files > 0 && hasOurSchemas();
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

  private JsonNode manifest() throws ReuseRefusedException, IOException {
    try (InputStream manifest = root.open(RunDirectory.MANIFEST)) {
      return new ObjectMapper().readTree(manifest);
    } catch (JsonProcessingException e) {
      throw new ReuseRefusedException(
          "the manifest of " + root + " cannot be read: " + e.getOriginalMessage());
    }
  }

  private void check(String path, String sha256) throws ReuseRefusedException, IOException {
    if (!root.exists(path)) {
      throw new ReuseRefusedException(root + " lacks " + path + ", which its manifest names");
    }
    try (CheckedInput file = new CheckedInput(root.open(path))) {
      file.transferTo(OutputStream.nullOutputStream());
      if (!file.sha256Hex().equals(sha256)) {
        throw new ReuseRefusedException(
            root.resolve(path)
                + " is not the file that the run was published with: its SHA-256 is another");
      }
    }
  }

  /** What another release kept in another form is of no use. */
  private boolean hasOurSchemas() throws IOException {
    for (Dataset dataset : KEPT) {
      String name = RunDirectory.SCHEMAS + "/" + dataset.directory() + ".avsc";
      if (!root.exists(name)) {
        return false;
      }
      try (InputStream schema = root.open(name)) {
        if (!new Schema.Parser().parse(schema).equals(dataset.schema())) {
          return false;
        }
      }
    }
    return true;
  }
}
