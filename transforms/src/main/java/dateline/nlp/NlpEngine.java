package dateline.nlp;

import dateline.text.CodePointText;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.records.Recognition;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP behind one door: one engine per JVM and settings, shared by all threads, each model
 * loaded when it is first asked for.
 */
public final class NlpEngine {

  private static final Map<NlpSettings, NlpEngine> ENGINES = new ConcurrentHashMap<>();

  static {
    // CoreNLP folds case as the JVM's locale does: in a Turkish one "LISBON" has another lower
    // case, another tag and other dependents. Records must not depend on where they are made.
    Locale.setDefault(Locale.ENGLISH);
  }

  private final AnalyzedPart analyzedPart;
  private final Lazy<EntityRecognizer> recognizer;
  private final Lazy<SentimentAnalyzer> sentimentAnalyzer;
  private final Lazy<SentenceParser> parser;

  private NlpEngine(NlpSettings settings) {
    this.analyzedPart = new AnalyzedPart(settings.maxDocumentLength());
    this.recognizer = new Lazy<>(EntityRecognizer::new);
    this.sentimentAnalyzer = new Lazy<>(() -> new SentimentAnalyzer(settings.maxSentenceTokens()));
    this.parser = new Lazy<>(() -> new SentenceParser(settings.maxSentenceTokens()));
  }

  /** The engine for these settings; the same one for every caller in this JVM. */
  public static NlpEngine of(NlpSettings settings) {
    return ENGINES.computeIfAbsent(settings, NlpEngine::new);
  }

  /**
   * Cuts a text into sentences and tokens and finds the names, dates and amounts in it.
   *
   * @param documentId for the result
   * @param text the document's whole text; only the part within the document limit is analysed
   * @param publishedAt anchors relative dates; null leaves them unanchored
   */
  public Recognition recognize(String documentId, String text, @Nullable Instant publishedAt) {
    String part = analyzedPart.of(text);
    return recognizer.get().recognize(documentId, part, publishedAt, part.length() < text.length());
  }

  /**
   * Sentiment of every sentence of a text.
   *
   * @param documentId for the result
   * @param text the document's whole text; only the part within the document limit is analysed
   */
  public SentimentAnalysis analyzeSentiment(String documentId, String text) {
    return sentimentAnalyzer.get().analyze(documentId, analyzedPart.of(text));
  }

  /**
   * Dependency tree of one sentence.
   *
   * @return the tree, or null if the sentence is beyond the sentence limit
   */
  public @Nullable DependencyTree parse(CodePointText text, TokenizedSentence sentence) {
    return parser.get().parse(text, sentence);
  }
}
