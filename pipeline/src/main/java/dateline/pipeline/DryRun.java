package dateline.pipeline;

import dateline.pipeline.options.RunConfiguration;
import dateline.pipeline.storage.Directory;
import dateline.write.Dataset;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a run would do, as far as its checks tell; nothing of it is done. */
final class DryRun {

  private DryRun() {}

  static String of(RunConfiguration run, InputCheck inputs) throws IOException {
    StringBuilder text = new StringBuilder();
    String files = inputs.files() == 1 ? " file, " : " files, ";
    row(text, "would read", inputs.files() + files + inputs.bytes() + " bytes as stored");
    inputs.problems().forEach(problem -> row(text, "", "cannot be listed: " + problem));
    boolean replaces = run.output().exists(RunDirectory.MANIFEST);
    row(text, replaces ? "would replace the run in" : "would write to", run.output().toString());
    Directory reuse = run.reuse();
    if (reuse != null) {
      row(text, "would take over from", reuse.toString());
    }
    row(
        text,
        "datasets",
        Arrays.stream(Dataset.values())
                .filter(dataset -> run.annotations() || !dataset.isKept())
                .map(Dataset::directory)
                .collect(Collectors.joining(", "))
            + (run.shards() > 0 ? ", of " + run.shards() + " files each" : ""));
    row(
        text,
        "stages",
        Arrays.stream(Stage.values())
            .map(stage -> stage.label() + " " + stage.version())
            .collect(Collectors.joining(", ")));
    row(text, "nothing was done", "--dryRun");
    return text.toString();
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-24s  %s%n", name, value));
  }
}
