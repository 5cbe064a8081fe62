package dateline.shuffle;

import java.io.Serializable;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Where things that belong together meet: one of a fixed number of places, by hash.
 *
 * <p>Each file or document its own place would be simpler. But runners pay for a key far more than
 * for an element. The Direct Runner makes a bundle of each, translates every step behind it anew
 * for each bundle, and copies all that a key has gathered with every bundle that adds to it: twice
 * as many places cost it up to four times as much.
 *
 * <p>The number bounds what one worker must hold at once (docs/operations.md). Records do not
 * depend on it.
 *
 * @param count how many there are, from 1
 */
public record Places(int count) implements Serializable {

  /** Of the Direct Runner, for each processor: the last ones to end leave the others idle. */
  private static final int FOR_EACH_PROCESSOR = 8;

  /** Of other runners: what is held in one stays small up to some hundred thousand documents. */
  private static final int ON_CLUSTERS = 128;

  /**
   * @throws IllegalArgumentException if there is none
   */
  public Places {
    if (count < 1) {
      throw new IllegalArgumentException("there must be a place, not " + count);
    }
  }

  /** As the options of a pipeline say, or as its runner is served best. */
  public static Places of(Pipeline pipeline) {
    int places = pipeline.getOptions().as(PlaceOptions.class).getPlaces();
    if (places > 0) {
      return new Places(places);
    }
    return new Places(
        pipeline.getOptions().getRunner().getSimpleName().contains("Direct")
            ? FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors()
            : ON_CLUSTERS);
  }

  /** The place of what has a name: a file, a document and all that is found of it. */
  public int of(String name) {
    return of(Hash64.of(name));
  }

  /** The place of a hash. */
  public int of(long hash) {
    return (int) Long.remainderUnsigned(hash, count);
  }

  /**
   * Gives each element the place of its name as its key.
   *
   * @param name of an element: what belongs together has the same
   */
  public static <T> PTransform<PCollection<T>, PCollection<KV<Integer, T>>> byName(
      SerializableFunction<T, String> name) {
    return new ByName<>(name);
  }

  private static final class ByName<T>
      extends PTransform<PCollection<T>, PCollection<KV<Integer, T>>> {

    private final SerializableFunction<T, String> nameOf;

    ByName(SerializableFunction<T, String> nameOf) {
      this.nameOf = nameOf;
    }

    @Override
    public PCollection<KV<Integer, T>> expand(PCollection<T> elements) {
      return elements
          .apply("Key", ParDo.of(new KeyFn<>(Places.of(elements.getPipeline()), nameOf)))
          .setCoder(KvCoder.of(VarIntCoder.of(), elements.getCoder()));
    }
  }

  private static final class KeyFn<T> extends DoFn<T, KV<Integer, T>> {

    private final Places places;
    private final SerializableFunction<T, String> name;

    KeyFn(Places places, SerializableFunction<T, String> name) {
      this.places = places;
      this.name = name;
    }

    @ProcessElement
    public void key(@Element T element, OutputReceiver<KV<Integer, T>> out) {
      out.output(KV.of(places.of(name.apply(element)), element));
    }
  }
}
