package dateline.pipeline;

import dateline.article.StageKeys;
import dateline.entities.CorefMode;
import dateline.failure.FailureRecorder;
import dateline.pipeline.options.RunConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The stages of the flow. A stage's version is raised by hand when its code changes what it gives.
 */
public enum Stage {
  MATCH(1),
  READ(6),
  CLEAN(6, READ),
  DEDUPE(2),
  TOKENIZE(1),
  ENTITIES(3, TOKENIZE),
  SENTIMENT(2, TOKENIZE),
  MENTIONS(3, ENTITIES),
  RESOLVE(7, MENTIONS),
  PARSE(1, TOKENIZE),
  QUOTES(7, RESOLVE, PARSE),
  RELATIONS(7, QUOTES),
  TONE(2, SENTIMENT, RESOLVE),
  CANONICAL(1),
  WRITE(2);

  /** The stages of which each article has a part. */
  private static final Set<Stage> OF_PARTS =
      EnumSet.of(TOKENIZE, ENTITIES, SENTIMENT, MENTIONS, RESOLVE, PARSE, QUOTES, RELATIONS, TONE);

  /** The models of these stages come from this release, in the class path's own jars. */
  private static final String MODELS = "stanford-corenlp-4.5.10";

  /**
   * What mentions and sentiment stand on; what was learned on top of it is code, and has the
   * version.
   */
  private static final String ENCODER = "all-minilm-l6-v2-q";

  private final int version;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Stage> inputs;

  /**
   * @param inputs the stages whose results decide what it makes of a document
   */
  Stage(int version, Stage... inputs) {
    this.version = version;
    this.inputs = List.of(inputs);
  }

  /** Name in failures, metrics and the manifest. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Version of its code. */
  public int version() {
    return version;
  }

  /** Hash of all that decides what the stage makes of its input: code version, models, settings. */
  public String fingerprint(RunConfiguration configuration) {
    return hash(label() + '\n' + version + '\n' + settings(configuration));
  }

  private static String hash(String decisive) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(decisive.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Hash of all that decides what the stage makes of a document: its own fingerprint, and those of
   * the stages whose results it is made of.
   */
  String key(RunConfiguration configuration) {
    StringBuilder decisive = new StringBuilder(fingerprint(configuration));
    inputs.forEach(input -> decisive.append('\n').append(input.key(configuration)));
    return hash(decisive.toString());
  }

  /** Whether each article has a part of it. */
  boolean hasPart() {
    return OF_PARTS.contains(this);
  }

  /** The stage, and all that it builds on, those that are first in the flow first. */
  SortedSet<Stage> lineage() {
    SortedSet<Stage> lineage = new TreeSet<>();
    inputs.forEach(input -> lineage.addAll(input.lineage()));
    lineage.add(this);
    return lineage;
  }

  /** The keys of the stages of which each article has a part. */
  static StageKeys keys(RunConfiguration configuration) {
    Map<String, StageKeys.Key> keys = new HashMap<>();
    for (Stage stage : OF_PARTS) {
      // Trees are made when somebody asks for one: nobody waits for all of them.
      List<String> inputs =
          stage.inputs.stream().filter(input -> input != PARSE).map(Stage::label).toList();
      keys.put(stage.label(), new StageKeys.Key(stage.key(configuration), inputs));
    }
    return new StageKeys(keys);
  }

  private String settings(RunConfiguration configuration) {
    return switch (this) {
      case MATCH -> "";
      case READ -> configuration.reader().toString();
      case CLEAN -> configuration.cleaning().toString();
      case DEDUPE -> configuration.duplicates().toString() + ' ' + configuration.cleaning().mode();
      case TOKENIZE, ENTITIES, SENTIMENT, PARSE -> MODELS + ' ' + configuration.nlp();
      case RESOLVE ->
          configuration.aliases()
              + " "
              + configuration.coref()
              + (configuration.coref() == CorefMode.NEWS
                  ? ""
                  : ' ' + MODELS + ' ' + configuration.nlp());
      case CANONICAL -> configuration.aliases().toString();
      case QUOTES -> MODELS + ' ' + ENCODER + ' ' + configuration.nlp();
      case MENTIONS -> ENCODER + ' ' + configuration.mentions() + ' ' + configuration.nlp();
      case TONE -> ENCODER + ' ' + configuration.sentiment() + ' ' + configuration.nlp();
      case RELATIONS ->
          MODELS
              + ' '
              + ENCODER
              + ' '
              + configuration.rules()
              + (configuration.openRelations() ? " open" : "")
              + ' '
              + configuration.nlp();
      case WRITE -> configuration.codec().toString();
    };
  }

  /** What turns this stage's exceptions into failure records. */
  FailureRecorder failures(RunConfiguration configuration) {
    return new FailureRecorder(label(), configuration.stackTraces());
  }
}
