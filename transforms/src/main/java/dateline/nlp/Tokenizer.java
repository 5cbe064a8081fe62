package dateline.nlp;

import dateline.limit.TimeBudget;
import dateline.nlp.compiled.CompiledModels;
import dateline.nlp.tagging.SentenceTagger;
import dateline.nlp.words.Clusters;
import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/** Sentences, tokens, tags and lemmas with CoreNLP's {@code tokenize,pos,lemma}. */
final class Tokenizer {

  /**
   * A longer "sentence" is tagged piece by piece, so that its time can be watched: it is none, and
   * may be of a million words that nobody knows.
   */
  private static final int TAGGED_AT_ONCE = 10_000;

  /** The tag for what there was no time to tag: CoreNLP's own for what it does not tag. */
  private static final String UNTAGGED = "X";

  private final StanfordCoreNLP splitter;
  private final SentenceTagger tagger;
  private final MorphaAnnotator lemmatizer;

  Tokenizer(CompiledModels compiled) {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    // A headline or subhead without a full stop must not fuse with the paragraph after it.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    // The default drops what is no character too, but prints a line for each.
    properties.setProperty("tokenize.options", "untokenizable=noneDelete");
    this.splitter = new StanfordCoreNLP(properties, false);
    this.tagger = SentenceTagger.load(compiled);
    this.lemmatizer = new MorphaAnnotator(false);
  }

  /** The clusters of words, of which one copy serves the tagger and whoever else needs them. */
  Clusters clusters() {
    return tagger.clusters();
  }

  Tokenization tokenize(
      String text, NlpSettings settings, TimeBudget budget, Stopwatch watch, NlpMeter meter) {
    String part = new ReadPart(settings.maxDocumentLength()).of(text);
    Annotation annotation = new Annotation(part);
    watch.start();
    splitter.annotate(annotation);
    watch.lap("tokenize");
    boolean outOfTime = false;
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      outOfTime |= !tag(sentence.get(CoreAnnotations.TokensAnnotation.class), budget);
    }
    watch.lap("pos");
    lemmatizer.annotate(annotation);
    watch.lap("lemma");

    CodePointText codePoints = new CodePointText(part);
    List<TokenizedSentence> sentences = new ArrayList<>();
    int tokens = 0;
    int analyzed = 0;
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      TokenizedSentence record = sentence(sentence, codePoints);
      sentences.add(record);
      if (tokens < settings.maxDocumentTokens()) {
        analyzed++;
      }
      tokens += record.getTokens().size();
    }
    meter.add("sentences", sentences.size());
    meter.add("tokens", tokens);
    return new Tokenization(part.length() < text.length(), sentences, analyzed, outOfTime);
  }

  /** Tags a sentence; false if there was no time for all of it. */
  private boolean tag(List<CoreLabel> tokens, TimeBudget budget) {
    for (int begin = 0; begin < tokens.size(); begin += TAGGED_AT_ONCE) {
      if (budget.isUsedUp()) {
        tokens.subList(begin, tokens.size()).forEach(token -> token.setTag(UNTAGGED));
        return false;
      }
      tagger.tag(tokens.subList(begin, Math.min(tokens.size(), begin + TAGGED_AT_ONCE)));
    }
    return true;
  }

  private static TokenizedSentence sentence(CoreMap sentence, CodePointText text) {
    List<Token> tokens = new ArrayList<>();
    for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
      int begin = text.toCodePoint(label.beginPosition());
      int end = text.toCodePoint(label.endPosition());
      String lemma = label.lemma();
      boolean asWritten =
          text.text().regionMatches(label.beginPosition(), label.word(), 0, label.word().length())
              && label.endPosition() - label.beginPosition() == label.word().length();
      tokens.add(
          Token.newBuilder()
              .setBegin(begin)
              .setEnd(end)
              .setTag(label.tag())
              .setLemma(lemma == null ? label.word() : lemma)
              .setWord(asWritten ? null : label.word())
              .build());
    }
    return new TokenizedSentence(
        text.toCodePoint(sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class)),
        text.toCodePoint(sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
        tokens);
  }
}
