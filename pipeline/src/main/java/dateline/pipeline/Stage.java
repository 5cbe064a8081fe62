package dateline.pipeline;

import dateline.entities.CorefMode;
import dateline.failure.FailureRecorder;
import dateline.pipeline.options.RunConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The stages of the flow. A stage's version is raised by hand when its code changes what it gives.
 */
public enum Stage {
  MATCH(1),
  READ(6),
  CLEAN(6),
  DEDUPE(2),
  TOKENIZE(1),
  ENTITIES(3),
  SENTIMENT(2),
  MENTIONS(3),
  RESOLVE(7),
  QUOTES(7),
  RELATIONS(7),
  TONE(2),
  CANONICAL(1),
  WRITE(2);

  /** The models of these stages come from this release, in the class path's own jars. */
  private static final String MODELS = "stanford-corenlp-4.5.10";

  /**
   * What mentions and sentiment stand on; what was learned on top of it is code, and has the
   * version.
   */
  private static final String ENCODER = "all-minilm-l6-v2-q";

  private final int version;

  Stage(int version) {
    this.version = version;
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
    String decisive = label() + '\n' + version + '\n' + settings(configuration);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(decisive.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private String settings(RunConfiguration configuration) {
    return switch (this) {
      case MATCH -> "";
      case READ -> configuration.reader().toString();
      case CLEAN -> configuration.cleaning().toString();
      case DEDUPE -> configuration.duplicates().toString() + ' ' + configuration.cleaning().mode();
      case TOKENIZE, ENTITIES, SENTIMENT -> MODELS + ' ' + configuration.nlp();
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
