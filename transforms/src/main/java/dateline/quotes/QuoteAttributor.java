package dateline.quotes;

import dateline.article.Sentiments;
import dateline.text.QuotedSpan;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Argument;
import news.dateline.records.Article;
import news.dateline.records.Quote;
import news.dateline.records.QuoteKind;
import news.dateline.records.Sentiment;
import news.dateline.records.Span;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotes and attributes each to the speaker beside its cue verb: behind the quote first, then
 * before it in the sentence. What stands in marks without a cue, and is no paragraph of its own, is
 * a title or a scare quote and left alone.
 */
public final class QuoteAttributor {

  /** A shorter paragraph in quotation marks is no utterance. */
  private static final int MIN_PARAGRAPH_WORDS = 3;

  /** A shorter sentence in quotation marks, with no cue, may be a headline or a slogan. */
  private static final int MIN_SENTENCE_WORDS = 8;

  /** How much may stand between the two pieces of an interrupted quote, in tokens. */
  private static final int MAX_INTERRUPTION = 12;

  /** The quotes of an article, in text order. */
  public List<Quote> attribute(Article article) {
    Tokenization tokenization = article.getTokenization();
    return tokenization == null ? List.of() : new Attributing(article, tokenization).quotes();
  }

  /** One article's quotes as they come together. */
  private static final class Attributing {

    private final Article article;
    private final QuotedText text;
    private final ArticleTokens tokens;
    private final CueFinder cues;
    private final List<Quote> quotes = new ArrayList<>();
    private @Nullable Argument lastSpeaker;
    private int lastParagraphEnd = -1;

    Attributing(Article article, Tokenization tokenization) {
      this.article = article;
      this.text = new QuotedText(article.getDocument().getText(), tokenization);
      this.tokens = text.tokens();
      this.cues = new CueFinder(text, new Speakers(article.getEntities()));
    }

    List<Quote> quotes() {
      QuotedSpan previous = null;
      for (QuotedSpan span : text.spans()) {
        Attribution attribution = attribution(span, previous);
        if (attribution != null) {
          if (previous != null && !previous.closed()) {
            continueFromOpenQuote(previous.end(), span.begin(), attribution.speaker());
          }
          add(span, attribution, previous);
          previous = span;
        }
      }
      return quotes;
    }

    /**
     * A quote left open goes on in the next paragraph, whose end may be first to tell whose it is.
     */
    private void continueFromOpenQuote(int end, int begin, @Nullable Argument speaker) {
      Quote open = quotes.get(quotes.size() - 1);
      if (open.getSpeaker() == null && text.onlyBreakBetween(end, begin)) {
        quotes.set(quotes.size() - 1, Quote.newBuilder(open).setSpeaker(speaker).build());
      }
    }

    private @Nullable Attribution attribution(QuotedSpan span, @Nullable QuotedSpan previous) {
      // Speech goes on behind a comma: what follows a full stop is another sentence, and its verb
      // belongs to the quote only if none stands before it.
      Attribution beside =
          text.endsWith(span, ".")
              ? cues.before(span, lastSpeaker)
              : cues.behind(span, lastSpeaker);
      if (beside == null || beside.speaker() == null) {
        if (previous != null && !quotes.isEmpty() && isSecondPiece(span, previous)) {
          Quote first = quotes.get(quotes.size() - 1);
          return new Attribution(first.getSpeaker(), first.getCue(), first.getAddressee());
        }
      }
      if (beside == null) {
        beside =
            text.endsWith(span, ".")
                ? cues.behind(span, lastSpeaker)
                : cues.before(span, lastSpeaker);
      }
      if (beside != null) {
        return beside;
      }
      if (span.wholeParagraph() && text.words(span) >= MIN_PARAGRAPH_WORDS) {
        boolean goesOn =
            lastParagraphEnd >= 0 && text.onlyBreakBetween(lastParagraphEnd, span.begin());
        return new Attribution(goesOn ? lastSpeaker : null, null, null);
      }
      boolean sentenceOfItsOwn = text.endsWith(span, ".!?") && text.beginsSentence(span);
      return sentenceOfItsOwn && text.words(span) >= MIN_SENTENCE_WORDS
          ? new Attribution(null, null, null)
          : null;
    }

    private boolean isSecondPiece(QuotedSpan span, QuotedSpan previous) {
      int between = tokens.firstFrom(previous.end());
      int count = 0;
      boolean cue = false;
      for (int i = between; i < tokens.size() && tokens.token(i).getBegin() < span.begin(); i++) {
        if (tokens.sentence(i) != tokens.sentence(between)) {
          return false; // a sentence between them has begun
        }
        count++;
        cue |= Cues.shipped().isCue(tokens.token(i).getLemma(), tokens.token(i).getTag());
      }
      return cue
          && !text.endsWith(previous, ".!?")
          && count <= MAX_INTERRUPTION
          && !text.isParagraphBreak(previous.end(), span.begin());
    }

    private void add(QuotedSpan span, Attribution attribution, @Nullable QuotedSpan previous) {
      boolean piece = previous != null && !quotes.isEmpty() && isSecondPiece(span, previous);
      String documentId = article.getDocument().getDocumentId();
      quotes.add(
          Quote.newBuilder()
              .setQuoteId(documentId + "/q" + (quotes.size() + 1))
              .setDocumentId(documentId)
              .setKind(kind(span, attribution))
              .setBegin(span.begin())
              .setEnd(span.end())
              .setText(text.text().substring(span.begin(), span.end()))
              .setSpeaker(attribution.speaker())
              .setCue(attribution.cue())
              .setAddressee(attribution.addressee())
              .setContinues(piece ? quotes.get(quotes.size() - 1).getQuoteId() : null)
              .setSentiment(sentiment(span))
              .build());
      if (attribution.speaker() != null) {
        lastSpeaker = attribution.speaker();
      }
      lastParagraphEnd = text.paragraphEnd(span.end());
    }

    /** A quoted part within the reporting clause, as against a sentence of its own. */
    private QuoteKind kind(QuotedSpan span, Attribution attribution) {
      Span cue = attribution.cue();
      if (cue == null || cue.getBegin() > span.begin()) {
        return QuoteKind.DIRECT;
      }
      int mark = span.begin() - 1;
      while (mark > 0 && Character.isWhitespace(text.text().codePointAt(mark))) {
        mark--;
      }
      return mark >= 0 && ",:.”\"".indexOf(text.text().codePointAt(mark)) >= 0
          ? QuoteKind.DIRECT
          : QuoteKind.MIXED;
    }

    private @Nullable Sentiment sentiment(QuotedSpan span) {
      if (article.getSentiment() == null) {
        return null;
      }
      return Sentiments.over(
          article.getSentiment().getSentences().stream()
              .filter(s -> s.getBegin() < span.end() && s.getEnd() > span.begin())
              .toList());
    }
  }
}
