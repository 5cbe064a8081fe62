package dateline.quotes;

import dateline.article.ArticleAssembler;
import dateline.article.Articles;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.TokenRange;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Article;
import news.dateline.records.Quote;
import news.dateline.records.Span;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is said in an article, and who says it: by the networks in each sentence, and by the
 * marks around it what the networks passed over.
 */
public final class QuoteAttributor {

  /** A piece of an utterance, which is told by its number. */
  private record Part(int utterance, Utterance.Piece place) {}

  private final NlpEngine engine;
  private final ArticleReader reader;
  private final SpeechFinder finder;

  /**
   * Attributes with the trees of an engine.
   *
   * @param reader of the thread's articles
   */
  public QuoteAttributor(NlpEngine engine, ArticleReader reader) {
    this(engine, reader, SpeechModel.get());
  }

  QuoteAttributor(NlpEngine engine, ArticleReader reader, SpeechModel model) {
    this.engine = engine;
    this.reader = reader;
    this.finder = new SpeechFinder(model);
  }

  /**
   * The article with its quotes, in text order; flagged if there was no time to parse all sentences
   * that may hold one.
   */
  public Article attribute(Article article, NlpMeter meter) {
    Tokenization tokenization = article.getTokenization();
    if (tokenization == null) {
      return article;
    }
    ArticleSyntax syntax = reader.read(article, engine, meter);
    CodePointText text = syntax.text();
    QuotedText quoted = new QuotedText(text.text(), tokenization);
    Speakers speakers = new Speakers(article.getEntities());
    List<Utterance> utterances = new ArrayList<>();
    SpeechReader speeches = new SpeechReader(quoted, speakers);
    Map<Integer, SpeechSentence> read = new HashMap<>();
    SpeechSentences sentences = new SpeechSentences(syntax);
    for (int i = 0; i < syntax.size(); i++) {
      SpeechSentence sentence = sentences.sentence(i);
      if (sentence != null) {
        read.put(i, sentence);
        for (Speech speech : finder.find(sentence)) {
          Utterance utterance = speeches.read(sentence, speech);
          if (utterance != null) {
            utterances.add(utterance);
          }
        }
      }
    }
    utterances =
        new MarkedQuotes(quoted, speakers, cue -> source(read, speeches, quoted.tokens(), cue))
            .complete(utterances);
    FurtherSpeech further = new FurtherSpeech(quoted, speakers, syntax);
    utterances = further.complete(utterances);
    Article quoting =
        Articles.from(article)
            .setQuotes(
                quotes(
                    article, text, quoted, new QuoteKinds(quoted, further, utterances), utterances))
            .build();
    return syntax.outOfTime() ? ArticleAssembler.outOfTime(quoting) : quoting;
  }

  /** Who says what a cue says that somebody does; null where its sentence was not read. */
  private @Nullable Argument source(
      Map<Integer, SpeechSentence> sentences,
      SpeechReader speeches,
      ArticleTokens tokens,
      int cue) {
    SpeechSentence sentence = sentences.get(tokens.sentence(cue));
    if (sentence == null) {
      return null;
    }
    TokenRange source = finder.source(sentence, cue - tokens.firstFrom(sentence.parsed().begin()));
    return source == null ? null : speeches.speaker(sentence, source);
  }

  /** A record for each piece; what is found twice is one. */
  private static List<Quote> quotes(
      Article article,
      CodePointText text,
      QuotedText quoted,
      QuoteKinds kinds,
      List<Utterance> utterances) {
    List<Part> parts = new ArrayList<>();
    Set<Utterance.Piece> known = new HashSet<>();
    for (int i = 0; i < utterances.size(); i++) {
      for (Utterance.Piece piece : utterances.get(i).pieces()) {
        if (known.add(piece)) {
          parts.add(new Part(i, piece));
        }
      }
    }
    parts.sort(Comparator.comparingInt(part -> part.place().begin()));
    String documentId = article.getDocument().getDocumentId();
    Map<Integer, String> lastPieces = new HashMap<>();
    List<Quote> quotes = new ArrayList<>();
    for (Part part : parts) {
      Utterance utterance = utterances.get(part.utterance());
      Utterance.Piece place = part.place();
      String id = documentId + "/q" + (quotes.size() + 1);
      Cue cue = cue(quoted, utterance.cue());
      String continues = lastPieces.put(part.utterance(), id);
      quotes.add(
          Quote.newBuilder()
              .setQuoteId(id)
              .setDocumentId(documentId)
              .setKind(kinds.of(utterance, place))
              .setBegin(place.begin())
              .setEnd(place.end())
              .setText(text.substring(place.begin(), place.end()))
              .setSpeaker(utterance.speaker())
              .setCue(utterance.cue())
              .setCueClass(cue == null ? null : cue.type())
              .setCuePolarity(cue == null ? null : cue.polarity())
              .setAddressee(utterance.addressee())
              .setContinues(continues)
              .setConfidence(utterance.confidence())
              .build());
    }
    return quotes;
  }

  /** What the list of cues has of one. */
  private static @Nullable Cue cue(QuotedText quoted, @Nullable Span cue) {
    return cue == null
        ? null
        : Cues.shipped().of(quoted.tokens().token(quoted.tokens().firstFrom(cue.getBegin())));
  }
}
