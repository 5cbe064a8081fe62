package dateline.pipeline;

import dateline.article.StageKeys;
import dateline.entities.CorefMode;
import dateline.failure.FailureRecorder;
import dateline.mentions.MentionsMode;
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
  ENTITIES(4, TOKENIZE),
  SENTIMENT(2, TOKENIZE),
  MENTIONS(3, ENTITIES),
  RESOLVE(7, MENTIONS),
  PARSE(1, TOKENIZE),
  QUOTES(7, RESOLVE, PARSE),
  FACTS(1, QUOTES),
  RELATIONS(8, FACTS),
  TONE(2, SENTIMENT, RESOLVE),
  CANONICAL(1),
  WRITE(2);

  /** The stages of which each article has a part. */
  private static final Set<Stage> OF_PARTS =
      EnumSet.of(
          TOKENIZE, ENTITIES, SENTIMENT, MENTIONS, RESOLVE, PARSE, QUOTES, FACTS, RELATIONS, TONE);

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

  /**
   * Hash of all that decides what the stage makes of its input: code version, settings, and the
   * content of the models, word lists, rules and libraries that it works with.
   */
  public String fingerprint(RunConfiguration configuration) {
    StringBuilder decisive = new StringBuilder(label() + '\n' + version);
    decisive.append('\n').append(settings(configuration));
    materials(configuration)
        .forEach(material -> decisive.append('\n').append(material.name()).append(material.hash()));
    return hash(decisive.toString());
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
      case TOKENIZE, ENTITIES, SENTIMENT, PARSE, QUOTES, FACTS -> configuration.nlp().toString();
      case RESOLVE ->
          configuration.aliases()
              + " "
              + configuration.coref()
              + (configuration.coref() == CorefMode.NEWS ? "" : " " + configuration.nlp());
      case CANONICAL -> configuration.aliases().toString();
      case MENTIONS -> configuration.mentions() + " " + configuration.nlp();
      case TONE -> configuration.sentiment() + " " + configuration.nlp();
      case RELATIONS ->
          configuration.rules()
              + (configuration.openRelations() ? " open " : " ")
              + configuration.nlp();
      case WRITE -> configuration.codec().toString();
    };
  }

  private Set<Material> materials(RunConfiguration configuration) {
    return switch (this) {
      case MATCH, WRITE -> EnumSet.noneOf(Material.class);
      case READ -> EnumSet.of(Material.CONTAINERS);
      case CLEAN -> EnumSet.of(Material.PAGES, Material.LANGUAGES, Material.CLEANING);
      case DEDUPE -> EnumSet.of(Material.DUPLICATES);
      case TOKENIZE, SENTIMENT, PARSE -> EnumSet.of(Material.CORENLP);
      case ENTITIES -> EnumSet.of(Material.CORENLP, Material.AMOUNTS);
      case MENTIONS ->
          configuration.mentions() == MentionsMode.CORENLP
              ? EnumSet.of(Material.CORENLP)
              : EnumSet.of(Material.CORENLP, Material.ENCODER, Material.MENTIONS, Material.PLACES);
      case RESOLVE -> EnumSet.of(Material.CORENLP, Material.ENTITIES, Material.PLACES);
      case QUOTES -> EnumSet.of(Material.CORENLP, Material.ENCODER, Material.QUOTES);
      case FACTS -> EnumSet.of(Material.CORENLP, Material.ENCODER, Material.FACTS);
      case RELATIONS -> EnumSet.of(Material.CORENLP, Material.RELATIONS);
      case TONE -> EnumSet.of(Material.ENCODER, Material.TONE);
      case CANONICAL -> EnumSet.of(Material.ENTITIES, Material.PLACES);
    };
  }

  /** What turns this stage's exceptions into failure records. */
  FailureRecorder failures(RunConfiguration configuration) {
    return new FailureRecorder(label(), configuration.stackTraces());
  }
}
