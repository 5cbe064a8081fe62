package dateline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** The run whose results are to be taken over, looked at before anything is done with it. */
final class PreviousRun {

  private static final List<Dataset> KEPT =
      Arrays.stream(Dataset.values()).filter(Dataset::isKept).toList();

  private final Path root;

  PreviousRun(Path root) {
    this.root = root;
  }

  /**
   * Whether there is anything that this release can take over.
   *
   * @throws ReuseRefusedException if it is no complete run, or a file of what it kept is not the
   *     one that it was published with
   */
  boolean keptAnything() throws ReuseRefusedException, IOException {
    Path manifest = root.resolve(RunDirectory.MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      throw new ReuseRefusedException(root + " holds no complete run to reuse");
    }
    int files = 0;
    for (JsonNode file : manifest(manifest).path("files")) {
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
    manifest(root.resolve(RunDirectory.MANIFEST))
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

  private JsonNode manifest(Path manifest) throws ReuseRefusedException, IOException {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(manifest));
    } catch (JsonProcessingException e) {
      throw new ReuseRefusedException(
          "the manifest of " + root + " cannot be read: " + e.getOriginalMessage());
    }
  }

  private void check(String path, String sha256) throws ReuseRefusedException, IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      throw new ReuseRefusedException(root + " lacks " + path + ", which its manifest names");
    }
    if (!WrittenRun.sha256(file).equals(sha256)) {
      throw new ReuseRefusedException(
          file + " is not the file that the run was published with: its SHA-256 is another");
    }
  }

  /** What another release kept in another form is of no use. */
  private boolean hasOurSchemas() throws IOException {
    for (Dataset dataset : KEPT) {
      Path schema = root.resolve(RunDirectory.SCHEMAS).resolve(dataset.directory() + ".avsc");
      if (!Files.isRegularFile(schema)
          || !new Schema.Parser().parse(schema.toFile()).equals(dataset.schema())) {
        return false;
      }
    }
    return true;
  }
}
