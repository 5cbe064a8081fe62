package dateline.nlp;

import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.parse.DependencyTrees;
import java.util.List;

/**
 * The models: one copy of each in a JVM, whatever the settings of the engines that use them. Each
 * is loaded when it is first needed, or ahead of that on a thread of its own.
 */
final class NlpModels {

  private static final CompiledModels COMPILED = CompiledModels.ofThisProcess();

  static final Lazy<Tokenizer> TOKENIZER = new Lazy<>("tokenizer", () -> new Tokenizer(COMPILED));
  static final Lazy<EntityRecognizer> ENTITIES =
      new Lazy<>(
          "entities", () -> new EntityRecognizer(COMPILED, () -> TOKENIZER.get().clusters()));
  static final Lazy<SentimentAnalyzer> SENTIMENT =
      new Lazy<>("sentiment", () -> new SentimentAnalyzer(COMPILED));
  static final Lazy<DependencyTrees> DEPENDENCIES =
      new Lazy<>(
          "dependencies",
          () -> DependencyTrees.load(COMPILED, DependencyTrees.DEFAULT_CACHE_BYTES));

  /** Few runs need it: it is loaded when somebody asks for it, and never ahead. */
  static final Lazy<CoreferenceResolver> COREFERENCE =
      new Lazy<>("coreference", CoreferenceResolver::new);

  /** Those of later stages first: a run needs the others on its way. */
  private static final List<Lazy<?>> ALL = List.of(SENTIMENT, ENTITIES, DEPENDENCIES, TOKENIZER);

  private NlpModels() {}

  /** Begins to load all that is not loaded, side by side; returns at once. */
  static void loadAhead() {
    ALL.forEach(Lazy::loadAhead);
  }

  /** Tells of each model that was loaded since the last call how long that took. */
  static void reportLoads(NlpMeter meter) {
    ALL.forEach(model -> model.reportLoad(meter));
    COREFERENCE.reportLoad(meter);
  }
}
