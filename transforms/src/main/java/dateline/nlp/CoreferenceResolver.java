package dateline.nlp;

import dateline.nlp.Coreferences.ChainMention;
import dateline.nlp.Coreferences.Kind;
import dateline.text.CodePointText;
import edu.stanford.nlp.coref.CorefAlgorithm;
import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefCluster;
import edu.stanford.nlp.coref.data.Dictionaries;
import edu.stanford.nlp.coref.data.Document;
import edu.stanford.nlp.coref.data.DocumentMaker;
import edu.stanford.nlp.coref.data.Mention;
import edu.stanford.nlp.coref.md.CorefMentionFinder;
import edu.stanford.nlp.coref.md.DependencyCorefMentionFinder;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/**
 * CoreNLP's {@code coref}, the smaller of its networks, over our own tokens, names and
 * dependencies. It goes through a text in parts: CoreNLP cannot be stopped on its way, and what it
 * keeps in memory grows with the pairs of mentions.
 *
 * <p>One copy serves all threads without a lock. What they share, the dictionaries and the
 * networks, is written when it is loaded and not again; all else belongs to the document. CoreNLP's
 * patterns over graphs, which are not safe, only make enhanced dependencies, and coreference does
 * as well without these.
 */
final class CoreferenceResolver {

  /**
   * An article longer than most. What a part holds at once grows with it: at worst half a gigabyte,
   * for some seconds.
   */
  static final int PART_TOKENS = 1500;

  /** How many mentions back a mention is held against all, which is where most of the time goes. */
  private static final int DISTANCE = 30;

  /** How many mentions back it is held against those that share a noun with it. */
  private static final int DISTANCE_OF_NOUNS = 150;

  private static final String NO_ENTITY = "O";

  /** What the models call what has another label with us; the other labels are theirs too. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("COUNTRY", "LOCATION"),
          Map.entry("CITY", "LOCATION"),
          Map.entry("STATE_OR_PROVINCE", "LOCATION"),
          Map.entry("NATIONALITY", "MISC"),
          Map.entry("RELIGION", "MISC"),
          Map.entry("IDEOLOGY", "MISC"),
          Map.entry("EVENT", "MISC"),
          Map.entry("LAW", "MISC"),
          Map.entry("WORK_OF_ART", "MISC"),
          Map.entry("TITLE", NO_ENTITY),
          Map.entry("CAUSE_OF_DEATH", NO_ENTITY),
          Map.entry("CRIMINAL_CHARGE", NO_ENTITY),
          Map.entry("URL", NO_ENTITY),
          Map.entry("EMAIL", NO_ENTITY),
          Map.entry("HANDLE", NO_ENTITY));

  private static final Comparator<ChainMention> TEXT_ORDER =
      Comparator.comparingInt(ChainMention::sentence)
          .thenComparingInt(ChainMention::firstToken)
          .thenComparingInt(ChainMention::endToken)
          .thenComparingInt(ChainMention::head);

  private final Properties properties = new Properties();
  private final Dictionaries dictionaries;
  private final CorefMentionFinder finder;
  private final DocumentMaker maker;
  private final CorefAlgorithm algorithm;

  CoreferenceResolver() {
    properties.setProperty("coref.language", "en");
    properties.setProperty("coref.algorithm", "fastneural");
    properties.setProperty("coref.md.type", "dep");
    properties.setProperty("coref.printConLLLoadingMessage", "false");
    properties.setProperty("coref.maxMentionDistance", String.valueOf(DISTANCE));
    properties.setProperty(
        "coref.maxMentionDistanceWithStringMatch", String.valueOf(DISTANCE_OF_NOUNS));
    try {
      this.dictionaries = new Dictionaries(properties);
      this.finder = new DependencyCorefMentionFinder(properties);
      this.maker = new DocumentMaker(properties, dictionaries);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("CoreNLP's coreference models are not there", e);
    }
    this.algorithm = CorefAlgorithm.fromProps(properties, dictionaries);
  }

  /**
   * Goes through the sentences that have a tree.
   *
   * @param mentions the names and values of the text
   */
  Coreferences resolve(
      CodePointText text,
      Tokenization tokenization,
      List<RecognizedMention> mentions,
      DocumentTrees trees,
      Stopwatch watch) {
    Map<Integer, List<RecognizedMention>> names = new HashMap<>();
    for (RecognizedMention mention : mentions) {
      names.computeIfAbsent(mention.getSentence(), s -> new ArrayList<>()).add(mention);
    }
    List<List<ChainMention>> chains = new ArrayList<>();
    CoreferencePart part = new CoreferencePart();
    for (int s = 0; s < tokenization.getAnalyzed(); s++) {
      TokenizedSentence sentence = tokenization.getSentences().get(s);
      DependencyTree tree = trees.tree(sentence);
      if (trees.outOfTime()) {
        return new Coreferences(chains, true);
      }
      if (tree == null) {
        continue;
      }
      if (part.tokens() + tree.size() > PART_TOKENS) {
        chains.addAll(chains(text, part, names, watch));
        part = new CoreferencePart();
      }
      part.add(s, sentence, tree);
    }
    chains.addAll(chains(text, part, names, watch));
    return new Coreferences(chains, false);
  }

  private List<List<ChainMention>> chains(
      CodePointText text,
      CoreferencePart part,
      Map<Integer, List<RecognizedMention>> names,
      Stopwatch watch) {
    if (part.tokens() == 0) {
      return List.of();
    }
    watch.start();
    Annotation annotation = part.annotation(text);
    List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    for (int i = 0; i < sentences.size(); i++) {
      label(
          sentences.get(i).get(CoreAnnotations.TokensAnnotation.class),
          names.getOrDefault(part.sentence(i), List.of()));
    }
    Document document = document(annotation);
    renumberFirst(document);
    algorithm.runCoref(document);
    List<List<ChainMention>> chains = new ArrayList<>();
    for (CorefCluster cluster : document.corefClusters.values()) {
      if (cluster.size() > 1) {
        chains.add(
            cluster.getCorefMentions().stream()
                .map(mention -> mention(part, mention))
                .sorted(TEXT_ORDER)
                .toList());
      }
    }
    chains.sort(Comparator.comparing(chain -> chain.get(0), TEXT_ORDER));
    watch.lap("coref");
    return chains;
  }

  private Document document(Annotation annotation) {
    List<List<Mention>> found = finder.findMentions(annotation, dictionaries, properties);
    List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    for (int i = 0; i < sentences.size(); i++) {
      sentences.get(i).set(CorefCoreAnnotations.CorefMentionsAnnotation.class, found.get(i));
    }
    try {
      return maker.makeDocument(annotation);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("no coreference: " + e.getMessage(), e);
    }
  }

  /**
   * Mentions are numbered from 0, and the algorithm takes an antecedent of that number for none:
   * whom the first words name could never be meant.
   */
  private static void renumberFirst(Document document) {
    Mention first = document.predictedMentionsByID.remove(0);
    if (first != null) {
      int number = document.predictedMentionsByID.size() + 1;
      first.mentionID = number;
      first.corefClusterID = number;
      document.predictedMentionsByID.put(number, first);
      document.corefClusters.remove(0);
      document.corefClusters.put(number, new CorefCluster(number, Set.of(first)));
    }
  }

  private static void label(List<CoreLabel> tokens, List<RecognizedMention> names) {
    tokens.forEach(token -> token.setNER(NO_ENTITY));
    for (RecognizedMention name : names) {
      String label = LABELS.getOrDefault(name.getType(), name.getType());
      tokens
          .subList(name.getFirstToken(), name.getEndToken())
          .forEach(token -> token.setNER(label));
    }
  }

  private static ChainMention mention(CoreferencePart part, Mention mention) {
    Kind kind =
        switch (mention.mentionType) {
          case PROPER -> Kind.NAME;
          case NOMINAL -> Kind.NOUN;
          case PRONOMINAL -> Kind.PRONOUN;
          case LIST -> Kind.LIST;
        };
    return new ChainMention(
        part.sentence(mention.sentNum),
        mention.startIndex,
        mention.endIndex,
        mention.headIndex,
        kind);
  }
}
