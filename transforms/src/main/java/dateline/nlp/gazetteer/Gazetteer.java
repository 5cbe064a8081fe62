package dateline.nlp.gazetteer;

import dateline.nlp.compiled.CompiledModels;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.DefaultPaths;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Labels places, titles, nationalities, religions, charges, addresses and the like by list: the
 * same labels as CoreNLP's {@code TokensRegexNERAnnotator} gives as the fine-grained step of its
 * {@code ner}, some thousand times faster.
 *
 * <p>Immutable once loaded, and safe for any number of threads. It does not heed interruption: a
 * sentence takes microseconds.
 */
public final class Gazetteer implements Serializable {

  private final EntryIndex index;
  private final EntryRules rules;
  private final OverwriteRules overwriting;

  private Gazetteer(EntryIndex index, EntryRules rules, OverwriteRules overwriting) {
    this.index = index;
    this.rules = rules;
    this.overwriting = overwriting;
  }

  /**
   * Loads the mapping files that CoreNLP's {@code ner} reads by default, from its models on the
   * class path: about 580,000 entries.
   *
   * @param compiled where they are kept as they are used
   * @throws UncheckedIOException if the models are not there or cannot be read
   * @throws IllegalArgumentException if they have a form that is not known here, as those of
   *     another version of CoreNLP might
   */
  public static Gazetteer load(CompiledModels compiled) {
    return compiled.get(
        "gazetteer",
        Gazetteer.class,
        () -> compile(DefaultPaths.DEFAULT_KBP_TOKENSREGEX_NER_SETTINGS));
  }

  /** Reads the files of a setting, see {@link MappingFile}. */
  static Gazetteer compile(String settings) {
    List<MappingFile> files = MappingFile.parse(settings);
    EntryIndex index = new EntryIndex();
    EntryRules rules = new EntryRules();
    GazetteerReader reader =
        new GazetteerReader(
            entry -> {
              Trigger trigger = Trigger.of(entry);
              index.add(rules.add(entry, trigger), entry, trigger);
            });
    for (MappingFile file : files) {
      try {
        reader.read(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the gazetteer " + file.path(), e);
      }
    }
    index.trim();
    rules.trim();
    // As in CoreNLP a tag that one file asks for serves the entries of all.
    List<Pattern> validTags =
        files.stream().map(MappingFile::validTags).filter(Objects::nonNull).toList();
    return new Gazetteer(index, rules, new OverwriteRules(rules.all(), validTags));
  }

  /** Number of entries that can be found. */
  public int size() {
    return rules.size();
  }

  /**
   * Gives tokens that an entry spells the entry's label, where that may replace the label they
   * have.
   *
   * @param tokens all tokens of one sentence with their text, and as far as they have them their
   *     tag and label ({@code ner}); the label is changed
   */
  public void label(List<CoreLabel> tokens) {
    SentenceTokens sentence = new SentenceTokens(tokens);
    TriggerOrder order = new TriggerOrder(rules, sentence);
    List<Match> matches = index.find(sentence).asList().stream().filter(order::isCalled).toList();
    for (Match match : new Conflicts(rules, order).resolve(matches)) {
      Rule rule = rules.rule(match.entry());
      if (overwriting.allow(rule, tokens, match.start(), match.end())) {
        for (CoreLabel token : tokens.subList(match.start(), match.end())) {
          token.setNER(rule.type());
        }
      }
    }
  }
}
