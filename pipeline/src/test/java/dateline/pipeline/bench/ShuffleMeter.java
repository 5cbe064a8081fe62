package dateline.pipeline.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.ByteStringOutputStream;
import org.apache.beam.sdk.values.PCollection;

/**
 * The Direct Runner, with a scale beside each shuffle of the graph: it encodes what goes in by the
 * coder that a cluster would send it with, and counts elements and bytes.
 */
final class ShuffleMeter extends PipelineRunner<PipelineResult> {

  /** Namespace of the counters; names are those of steps, with what is counted behind. */
  static final String METRICS = "shuffle";

  static final String BYTES = " bytes";
  static final String ELEMENTS = " elements";

  private final PipelineOptions options;

  private ShuffleMeter(PipelineOptions options) {
    this.options = options;
  }

  public static ShuffleMeter fromOptions(PipelineOptions options) {
    return new ShuffleMeter(options);
  }

  @Override
  public PipelineResult run(Pipeline pipeline) {
    Map<String, PCollection<?>> shuffled = new LinkedHashMap<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            if (node.getTransform() instanceof GroupByKey) {
              List<Object> inputs = new ArrayList<>(node.getInputs().values());
              shuffled.put(node.getFullName(), (PCollection<?>) inputs.get(0));
            }
          }
        });
    shuffled.forEach(ShuffleMeter::weigh);
    return DirectRunner.fromOptions(options).run(pipeline);
  }

  private static <T> void weigh(String step, PCollection<T> elements) {
    elements.apply(
        "Weigh " + step.replace('/', '>'), ParDo.of(new WeighFn<>(step, elements.getCoder())));
  }

  private static final class WeighFn<T> extends DoFn<T, Void> {

    private final Counter bytes;
    private final Counter elements;
    private final Coder<T> coder;

    WeighFn(String step, Coder<T> coder) {
      this.bytes = Metrics.counter(METRICS, step + BYTES);
      this.elements = Metrics.counter(METRICS, step + ELEMENTS);
      this.coder = coder;
    }

    @ProcessElement
    public void weigh(@Element T element) throws Exception {
      ByteStringOutputStream out = new ByteStringOutputStream();
      coder.encode(element, out);
      bytes.inc(out.size());
      elements.inc();
    }
  }
}
