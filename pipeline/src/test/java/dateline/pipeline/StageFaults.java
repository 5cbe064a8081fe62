package dateline.pipeline;

import dateline.article.ArticleStep;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * The Direct Runner, with a fault put into one stage of the analysis before it runs: the stage's
 * worker goes wrong on documents that hold a word, and works on all others. Which stage and how is
 * named by system properties, since Beam makes runners from a class name alone.
 */
final class StageFaults extends PipelineRunner<PipelineResult> {

  /** What documents hold that go wrong. */
  static final String WORD = "Quaxolotl";

  static final String STAGE_PROPERTY = "dateline.test.faultyStage";
  static final String FAULT_PROPERTY = "dateline.test.fault";

  /** How a worker goes wrong. */
  enum Fault {
    THROWS,
    RECURSES,
    /** Asks for more than any heap has, which leaves the test's own heap alone. */
    EATS_MEMORY,
    /** Takes what there is, in a process of its own ({@code drills/document}). */
    FILLS_HEAP,
    HANGS
  }

  private final PipelineOptions options;

  private StageFaults(PipelineOptions options) {
    this.options = options;
  }

  public static StageFaults fromOptions(PipelineOptions options) {
    return new StageFaults(options);
  }

  @Override
  public PipelineResult run(Pipeline pipeline) {
    String stage = System.getProperty(STAGE_PROPERTY, "");
    Fault fault = Fault.valueOf(System.getProperty(FAULT_PROPERTY, ""));
    Injector injector = new Injector(stage, fault);
    pipeline.traverseTopologically(injector);
    if (!injector.injected) {
      throw new IllegalStateException("there is no stage " + stage + " to break");
    }
    return DirectRunner.fromOptions(options).run(pipeline);
  }

  /**
   * @param given what a worker works on, an article or a document's text
   */
  private static void goWrong(Object given, Fault fault) {
    String text = given instanceof Article article ? article.getDocument().getText() : "" + given;
    if (!text.contains(WORD)) {
      return;
    }
    switch (fault) {
      case THROWS -> throw new IllegalArgumentException("cannot read '" + WORD + "'");
      case RECURSES -> recurse(1);
      case EATS_MEMORY -> eat();
      case FILLS_HEAP -> fill();
      case HANGS -> hang();
    }
  }

  private static long recurse(long depth) {
    return depth < 0 ? 0 : depth + recurse(depth + 1);
  }

  private static void eat() {
    long sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += new long[Integer.MAX_VALUE].length;
    }
    throw new IllegalStateException("there is memory for everything: " + sum);
  }

  private static void fill() {
    long[][] kept = new long[1 << 20][];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = new long[1 << 20];
    }
    throw new IllegalStateException("there is memory for everything: " + kept[0].length);
  }

  private static void hang() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Injector extends Pipeline.PipelineVisitor.Defaults {

    private final String stage;
    private final Fault fault;
    private boolean injected;

    Injector(String stage, Fault fault) {
      this.stage = stage;
      this.fault = fault;
    }

    @Override
    public void visitPrimitiveTransform(TransformHierarchy.Node node) {
      if (node.getTransform() instanceof ParDo.MultiOutput<?, ?> step) {
        DoFn<?, ?> worker = step.getFn();
        switch (worker.getClass().getSimpleName()) {
          case "TokenizeFn" -> inject(worker, "tokenizer", stage.equals("tokenize"));
          case "AnnotateFn" -> inject(worker, "worker", node.getFullName().startsWith(branch()));
          case "StepsFn" -> inStep(worker);
          default -> {}
        }
      }
    }

    private String branch() {
      return switch (stage) {
        case "entities" -> "Recognize entities/";
        case "sentiment" -> "Analyze sentiment/";
        default -> "no branch";
      };
    }

    /** Tokenising and the two branches: the worker is a field. */
    @SuppressWarnings("unchecked")
    private void inject(DoFn<?, ?> step, String name, boolean meant) {
      if (!meant) {
        return;
      }
      try {
        Field field = step.getClass().getDeclaredField(name);
        field.setAccessible(true);
        SerializableFunction<Object, Object> worker =
            (SerializableFunction<Object, Object>) field.get(step);
        Fault broken = fault;
        SerializableFunction<Object, Object> faulty =
            given -> {
              goWrong(given, broken);
              return worker.apply(given);
            };
        field.set(step, faulty);
        injected = true;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @SuppressWarnings("unchecked")
    private void inStep(DoFn<?, ?> inTurn) {
      try {
        Field field = inTurn.getClass().getDeclaredField("steps");
        field.setAccessible(true);
        List<ArticleStep> steps = (List<ArticleStep>) field.get(inTurn);
        for (int i = 0; i < steps.size(); i++) {
          ArticleStep step = steps.get(i);
          if (step.failures().stage().equals(stage)) {
            steps.set(i, faulty(step, fault));
            injected = true;
          }
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static ArticleStep faulty(ArticleStep step, Fault fault) {
      return new ArticleStep(
          step.failures(),
          reader -> {
            UnaryOperator<Article> worker = step.workers().create(reader);
            return article -> {
              goWrong(article, fault);
              return worker.apply(article);
            };
          });
    }
  }
}
