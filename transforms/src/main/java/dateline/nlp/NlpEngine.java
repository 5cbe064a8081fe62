package dateline.nlp;

import dateline.limit.TimeBudget;
import dateline.text.CodePointText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP behind one door: one engine per JVM and settings, shared by all threads, over one copy of
 * each model. Its answers depend on the text and the settings only: not on the order of documents,
 * nor on the number of threads; but for what a document's time does not do, which is marked.
 */
public final class NlpEngine {

  private static final Map<NlpSettings, NlpEngine> ENGINES = new ConcurrentHashMap<>();

  static {
    // CoreNLP folds case as the JVM's locale does: in a Turkish one "LISBON" has another lower
    // case, another tag and other dependents. Records must not depend on where they are made.
    Locale.setDefault(Locale.ENGLISH);
  }

  private final NlpSettings settings;

  private NlpEngine(NlpSettings settings) {
    this.settings = settings;
  }

  /** The engine for these settings; the same one for every caller in this JVM. */
  public static NlpEngine of(NlpSettings settings) {
    return ENGINES.computeIfAbsent(settings, NlpEngine::new);
  }

  /**
   * Cuts a text into sentences and tokens, with tags and lemmas. Begins to load all other models:
   * who asks for tokens will ask for what is made of them.
   *
   * @param text the document's whole text
   */
  public Tokenization tokenize(String text, NlpMeter meter) {
    NlpModels.loadAhead();
    Tokenizer tokenizer = NlpModels.TOKENIZER.get();
    Stopwatch watch = new Stopwatch();
    Tokenization tokenization = tokenizer.tokenize(text, settings, budget(), watch, meter);
    watch.report(meter);
    NlpModels.reportLoads(meter);
    return tokenization;
  }

  /**
   * Finds the names, dates and amounts in a text.
   *
   * @param documentId for the result
   * @param text the document's whole text
   * @param tokenization of this text
   * @param publishedAt anchors relative dates; null leaves them unanchored
   */
  public Recognition recognize(
      String documentId,
      String text,
      Tokenization tokenization,
      @Nullable Instant publishedAt,
      NlpMeter meter) {
    EntityRecognizer recognizer = NlpModels.ENTITIES.get();
    Stopwatch watch = new Stopwatch();
    Recognition recognition =
        recognizer.recognize(
            documentId,
            new CodePointText(text),
            tokenization,
            publishedAt,
            settings,
            budget(),
            watch);
    watch.report(meter);
    meter.add("mentions", recognition.getMentions().size());
    meter.add("unclassified", recognition.getUnclassified());
    NlpModels.reportLoads(meter);
    return recognition;
  }

  /**
   * Sentiment of every sentence of a text.
   *
   * @param documentId for the result
   * @param text the document's whole text
   * @param tokenization of this text
   */
  public SentimentAnalysis analyzeSentiment(
      String documentId, String text, Tokenization tokenization, NlpMeter meter) {
    SentimentAnalyzer analyzer = NlpModels.SENTIMENT.get();
    Stopwatch watch = new Stopwatch();
    SentimentAnalysis analysis =
        analyzer.analyze(
            documentId, new CodePointText(text), tokenization, settings, budget(), watch);
    watch.report(meter);
    meter.add("unparsed", analysis.getSentences().stream().filter(s -> !s.getAnalyzed()).count());
    NlpModels.reportLoads(meter);
    return analysis;
  }

  /**
   * The dependency trees of a text's sentences, each made when it is asked for.
   *
   * @param text the document's whole text
   */
  public DocumentTrees trees(CodePointText text, NlpMeter meter) {
    NlpModels.reportLoads(meter);
    return new DocumentTrees(text, settings, budget(), meter);
  }

  /**
   * What is one and the same in a text.
   *
   * @param text the document's whole text
   * @param tokenization of this text
   * @param mentions its names and values
   */
  public Coreferences coreferences(
      String text, Tokenization tokenization, List<RecognizedMention> mentions, NlpMeter meter) {
    CoreferenceResolver resolver = NlpModels.COREFERENCE.get();
    CodePointText codePoints = new CodePointText(text);
    Stopwatch watch = new Stopwatch();
    Coreferences coreferences =
        resolver.resolve(codePoints, tokenization, mentions, trees(codePoints, meter), watch);
    watch.report(meter);
    NlpModels.reportLoads(meter);
    return coreferences;
  }

  private TimeBudget budget() {
    return TimeBudget.of(settings.maxTime(), "maxAnalysisSeconds");
  }
}
