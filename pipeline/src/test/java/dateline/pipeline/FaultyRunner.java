package dateline.pipeline;

import dateline.pipeline.options.DatelineOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;

/** The Direct Runner, with something that goes wrong right behind the pipeline. */
abstract class FaultyRunner extends PipelineRunner<PipelineResult> {

  private final PipelineOptions options;

  FaultyRunner(PipelineOptions options) {
    this.options = options;
  }

  abstract void goWrong(Path output) throws IOException;

  @Override
  public PipelineResult run(Pipeline pipeline) {
    PipelineResult result = DirectRunner.fromOptions(options).run(pipeline);
    result.waitUntilFinish();
    try {
      goWrong(Path.of(String.valueOf(options.as(DatelineOptions.class).getOutput())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }

  /** Files of a dataset, which lie in a folder of the run's own until its driver moves them. */
  static List<Path> files(Path output, String dataset) throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(file -> file.toString().contains("/" + dataset + "/"))
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  /** Fails as a runner does whose step threw. */
  static final class Failing extends FaultyRunner {

    private Failing(PipelineOptions options) {
      super(options);
    }

    public static Failing fromOptions(PipelineOptions options) {
      return new Failing(options);
    }

    @Override
    void goWrong(Path output) {
      throw new Pipeline.PipelineExecutionException(new IOException("No space left on device"));
    }
  }

  /** Loses what was written of a dataset: files with records, or the records in them. */
  static final class Lossy extends FaultyRunner {

    /** System property with the directory of the dataset. */
    static final String DATASET = "dateline.test.lost";

    /** System property that says whether files without records are left. */
    static final String LEAVES_FILES = "dateline.test.lost.leaves";

    private Lossy(PipelineOptions options) {
      super(options);
    }

    public static Lossy fromOptions(PipelineOptions options) {
      return new Lossy(options);
    }

    @Override
    void goWrong(Path output) throws IOException {
      for (Path file : files(output, System.getProperty(DATASET, ""))) {
        Schema schema;
        try (DataFileReader<Object> reader =
            new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
          if (!reader.hasNext()) {
            continue;
          }
          schema = reader.getSchema();
        }
        Files.delete(file);
        if (Boolean.getBoolean(LEAVES_FILES)) {
          new DataFileWriter<>(new GenericDatumWriter<>()).create(schema, file.toFile()).close();
        }
      }
    }
  }

  /** Ends the process on the spot, as a power cut does. */
  static final class Halting extends FaultyRunner {

    private Halting(PipelineOptions options) {
      super(options);
    }

    public static Halting fromOptions(PipelineOptions options) {
      return new Halting(options);
    }

    @Override
    void goWrong(Path output) {
      Runtime.getRuntime().halt(137);
    }
  }

  /** Another run takes the place of the one that is reused, in the moment before this one reads. */
  static final class Overwriting extends PipelineRunner<PipelineResult> {

    /** System property with the directory of the run that is reused. */
    static final String RUN = "dateline.test.overwritten";

    private final PipelineOptions options;

    private Overwriting(PipelineOptions options) {
      this.options = options;
    }

    public static Overwriting fromOptions(PipelineOptions options) {
      return new Overwriting(options);
    }

    @Override
    public PipelineResult run(Pipeline pipeline) {
      Path reused = Path.of(System.getProperty(RUN, ""));
      try (Stream<Path> files = Files.list(reused.resolve("annotations"))) {
        for (Path file : files.toList()) {
          Files.writeString(file, "Obj");
        }
        Files.writeString(reused.resolve(RunDirectory.MANIFEST), "{\"files\": []}");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return DirectRunner.fromOptions(options).run(pipeline);
    }
  }
}
