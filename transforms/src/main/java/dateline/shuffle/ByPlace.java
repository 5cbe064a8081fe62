package dateline.shuffle;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Gives each element the place of its name as its key, and encodes it for the way there. */
public final class ByPlace<T>
    extends PTransform<PCollection<T>, PCollection<KV<Integer, Encoded<T>>>> {

  /** Where the options leave it open: in a pipeline that no command line has made. */
  private static final int UNLESS_TOLD = 16;

  private final SerializableFunction<T, String> nameOf;

  private ByPlace(SerializableFunction<T, String> nameOf) {
    this.nameOf = nameOf;
  }

  /**
   * Keys elements.
   *
   * @param name of an element: what belongs together has the same
   */
  public static <T> ByPlace<T> of(SerializableFunction<T, String> name) {
    return new ByPlace<>(name);
  }

  /** The places of a pipeline, as its options say. */
  public static Places placesOf(Pipeline pipeline) {
    int places = pipeline.getOptions().as(PlaceOptions.class).getPlaces();
    return new Places(places > 0 ? places : UNLESS_TOLD);
  }

  @Override
  public PCollection<KV<Integer, Encoded<T>>> expand(PCollection<T> elements) {
    Coder<T> coder = elements.getCoder();
    return elements
        .apply("Key", ParDo.of(new KeyFn<>(placesOf(elements.getPipeline()), nameOf, coder)))
        .setCoder(KvCoder.of(VarIntCoder.of(), new EncodedCoder<>(coder)));
  }

  private static final class KeyFn<T> extends DoFn<T, KV<Integer, Encoded<T>>> {

    private final Places places;
    private final SerializableFunction<T, String> name;
    private final Coder<T> coder;

    KeyFn(Places places, SerializableFunction<T, String> name, Coder<T> coder) {
      this.places = places;
      this.name = name;
      this.coder = coder;
    }

    @ProcessElement
    public void key(@Element T element, OutputReceiver<KV<Integer, Encoded<T>>> out) {
      out.output(KV.of(places.of(name.apply(element)), Encoded.of(element, coder)));
    }
  }
}
