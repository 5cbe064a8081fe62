package dateline.pipeline.options;

import dateline.clean.CleaningSettings;
import dateline.dedupe.DuplicatesMode;
import dateline.entities.Aliases;
import dateline.entities.CorefMode;
import dateline.mentions.MentionsMode;
import dateline.nlp.NlpSettings;
import dateline.pipeline.storage.Directory;
import dateline.read.PayloadReader;
import dateline.relations.rules.RuleBook;
import dateline.tone.SentimentMode;
import dateline.write.RecordCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run's configuration, validated and immutable; nothing below the command line reads options.
 *
 * @param inputs patterns, at least one
 * @param reader how payloads are read
 * @param cleaning how articles are found in them
 * @param duplicates what becomes of near-duplicates
 * @param nlp limits of the analysis
 * @param mentions whose names entities are made of
 * @param aliases the user's own canonical ids
 * @param coref what tells for whom nouns and pronouns stand
 * @param rules by which relations are found
 * @param openRelations whether open triples are read too
 * @param sentiment what makes the sentiment of records
 * @param output the run directory
 * @param reuse an earlier run whose results are taken over where they hold; null for none
 * @param annotations whether results are kept for later runs
 * @param overwrite whether a complete run there is replaced
 * @param codec compression of the files
 * @param shards files per dataset; 0 lets the runner choose
 * @param maxFailureRatio in [0, 1]
 * @param stackTraces whether failures carry them
 * @param quiet whether the console stays empty
 */
public record RunConfiguration(
    List<String> inputs,
    PayloadReader reader,
    CleaningSettings cleaning,
    DuplicatesMode duplicates,
    NlpSettings nlp,
    MentionsMode mentions,
    Aliases aliases,
    CorefMode coref,
    RuleBook rules,
    boolean openRelations,
    SentimentMode sentiment,
    Directory output,
    @Nullable Directory reuse,
    boolean annotations,
    boolean overwrite,
    RecordCodec codec,
    int shards,
    double maxFailureRatio,
    boolean stackTraces,
    boolean quiet) {

  public RunConfiguration {
    inputs = List.copyOf(inputs);
  }

  /** The same, with everything computed. */
  public RunConfiguration withoutReuse() {
    return new RunConfiguration(
        inputs,
        reader,
        cleaning,
        duplicates,
        nlp,
        mentions,
        aliases,
        coref,
        rules,
        openRelations,
        sentiment,
        output,
        null,
        annotations,
        overwrite,
        codec,
        shards,
        maxFailureRatio,
        stackTraces,
        quiet);
  }
}
