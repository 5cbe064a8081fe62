package dateline.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.records.Document;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * What a process works with: the code of Dateline, the libraries below it and every {@link
 * Material}, each known by its content. It goes with the graph, and each worker holds it against
 * its own: the driver's fingerprints would otherwise name what another build has made.
 */
final class Build implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Libraries that decide how records are made and written, and are no stage's material. */
  private static final List<String> LIBRARIES =
      List.of(
          "org/apache/beam/sdk/Pipeline.class",
          "org/apache/avro/Schema.class",
          "com/fasterxml/jackson/databind/ObjectMapper.class");

  private final TreeMap<String, String> hashes;

  private Build(Map<String, String> hashes) {
    this.hashes = new TreeMap<>(hashes);
  }

  /** A build of these parts. */
  static Build of(Map<String, String> hashes) {
    return new Build(hashes);
  }

  /** This process's. */
  static Build here() {
    return Here.BUILD;
  }

  Map<String, String> hashes() {
    return Map.copyOf(hashes);
  }

  /**
   * Holds this one against what it should be.
   *
   * @throws OtherBuildException if it is another
   */
  void check(Build expected) {
    List<String> others = new ArrayList<>();
    expected.hashes.forEach(
        (part, hash) -> {
          if (!hash.equals(hashes.get(part))) {
            others.add(part);
          }
        });
    if (!others.isEmpty()) {
      throw new OtherBuildException(
          "a worker runs another build than the driver; it has other "
              + String.join(", ", others)
              + ": start the workers anew with the driver's jars");
    }
  }

  /** Passes all on, and checks each worker that anything comes by. */
  static <T> PTransform<PCollection<T>, PCollection<T>> checked() {
    Build expected = here();
    return new PTransform<>() {
      @Override
      public PCollection<T> expand(PCollection<T> input) {
        return input.apply("Check", ParDo.of(new CheckFn<T>(expected))).setCoder(input.getCoder());
      }
    };
  }

  /** Made once for each JVM. */
  private static final class Here {

    static final Build BUILD = read();

    private static Build read() {
      Map<String, String> hashes = new TreeMap<>();
      hashes.put(
          "code",
          ContentHashes.ofCode(List.of(Document.class, dateline.write.Dataset.class, Build.class)));
      for (String library : LIBRARIES) {
        String name = library.substring(library.lastIndexOf('/') + 1, library.indexOf('.'));
        hashes.put("library of " + name, ContentHashes.of(List.of(library)));
      }
      for (Material material : Material.values()) {
        hashes.put(material.name().toLowerCase(Locale.ROOT), material.hash());
      }
      return new Build(hashes);
    }
  }

  static final class CheckFn<T> extends DoFn<T, T> {

    private static final long serialVersionUID = 1L;

    private final Build expected;

    CheckFn(Build expected) {
      this.expected = expected;
    }

    @Setup
    public void check() {
      here().check(expected);
    }

    @ProcessElement
    public void pass(@Element T element, OutputReceiver<T> out) {
      out.output(element);
    }
  }
}
