package dateline.quotes;

import dateline.article.Polarities;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Article;
import news.dateline.records.Quote;
import news.dateline.records.QuoteKind;
import news.dateline.records.Recognition;
import news.dateline.records.Sentence;
import news.dateline.records.Sentiment;
import news.dateline.records.Span;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotes and attributes each to the speaker beside its cue verb: behind the quote first, then
 * before it in the sentence. What stands in marks without a cue, and is no paragraph of its own, is
 * a title or a scare quote and left alone.
 */
public final class QuoteAttributor {

  /** How far behind the closing mark the cue may stand, in tokens. */
  private static final int MAX_TOKENS_BEHIND = 12;

  private static final int MIN_MIXED_WORDS = 3;

  /** A shorter quoted part must stand right behind its cue to be what was said. */
  private static final int MIN_DISTANT_WORDS = 8;

  private static final int MAX_CUE_DISTANCE = 4;

  /** How far behind its cue the addressee's name may end, in tokens. */
  private static final int MAX_ADDRESSEE_DISTANCE = 5;

  private static final Set<String> PERSONAL = Set.of("he", "she", "they");

  /** The quotes of an article, in text order. */
  public List<Quote> attribute(Article article) {
    Recognition recognition = article.getRecognition();
    return recognition == null ? List.of() : new Attributing(article, recognition).quotes();
  }

  /** One article's quotes as they come together. */
  private static final class Attributing {

    private final Article article;
    private final CodePointText text;
    private final ArticleTokens tokens;
    private final Speakers speakers;
    private final List<QuotedSpan> spans;
    private final List<Quote> quotes = new ArrayList<>();
    private @Nullable Argument lastSpeaker;
    private int lastParagraphEnd = -1;

    Attributing(Article article, Recognition recognition) {
      this.article = article;
      this.text = new CodePointText(article.getDocument().getText());
      this.tokens = new ArticleTokens(recognition);
      this.speakers = new Speakers(article.getEntities());
      this.spans = QuotedSpans.find(text.text());
    }

    List<Quote> quotes() {
      QuotedSpan previous = null;
      for (QuotedSpan span : spans) {
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
      if (open.getSpeaker() == null && onlyBreakBetween(end, begin)) {
        quotes.set(quotes.size() - 1, Quote.newBuilder(open).setSpeaker(speaker).build());
      }
    }

    private @Nullable Attribution attribution(QuotedSpan span, @Nullable QuotedSpan previous) {
      // Speech goes on behind a comma: what follows a full stop is another sentence, and its verb
      // belongs to the quote only if none stands before it.
      Attribution beside = endsWith(span, ".") ? before(span) : behind(span);
      if (beside == null || beside.speaker() == null) {
        if (previous != null && !quotes.isEmpty() && isSecondPiece(span, previous)) {
          Quote first = quotes.get(quotes.size() - 1);
          return new Attribution(first.getSpeaker(), first.getCue(), first.getAddressee());
        }
      }
      if (beside == null) {
        beside = endsWith(span, ".") ? behind(span) : before(span);
      }
      if (beside != null) {
        return beside;
      }
      if (span.wholeParagraph() && words(span) >= MIN_MIXED_WORDS) {
        boolean goesOn = lastParagraphEnd >= 0 && onlyBreakBetween(lastParagraphEnd, span.begin());
        return new Attribution(goesOn ? lastSpeaker : null, null, null);
      }
      boolean sentenceOfItsOwn = endsWith(span, ".!?") && beginsSentence(span);
      return sentenceOfItsOwn && words(span) >= MIN_DISTANT_WORDS
          ? new Attribution(null, null, null)
          : null;
    }

    private boolean beginsSentence(QuotedSpan span) {
      int token = tokens.firstFrom(span.begin());
      return token == 0
          || token < tokens.size() && tokens.sentence(token) != tokens.sentence(token - 1);
    }

    /** Whether the last character before the closing mark is one of these. */
    private boolean endsWith(QuotedSpan span, String marks) {
      return marks.indexOf(text.codePointAt(Math.max(0, span.end() - 2))) >= 0;
    }

    /** "He added, “…": the cue belongs to the quote behind it. */
    private boolean introducesNextQuote(int cue) {
      for (int i = cue + 1; i < Math.min(tokens.size(), cue + 4); i++) {
        if (inQuote(tokens.token(i).getBegin())) {
          String between = text.substring(tokens.token(cue).getEnd(), tokens.token(i).getBegin());
          return between.contains(",") || between.contains(":");
        }
      }
      return false;
    }

    /** Who spoke last before an offset: in a quote, or beside a cue in plain words since. */
    private @Nullable Argument recentSpeaker(int offset) {
      for (int i = tokens.firstFrom(offset) - 1; i >= 1; i--) {
        Token token = tokens.token(i);
        if (inQuote(token.getBegin())) {
          return lastSpeaker;
        }
        if (Cues.shipped().isCue(token.getLemma(), token.getTag())) {
          Speakers.Speaker beside = besideCue(i);
          if (beside != null) {
            return beside.argument();
          }
        }
      }
      return lastSpeaker;
    }

    /** The person whose name ends right before a cue. */
    private Speakers.@Nullable Speaker besideCue(int cue) {
      List<Speakers.Speaker> before =
          speakers.between(sentenceBegin(cue), tokens.token(cue).getBegin());
      Speakers.Speaker last = before.isEmpty() ? null : before.get(before.size() - 1);
      boolean adjacent = last != null && last.mention().getEnd() == tokens.token(cue - 1).getEnd();
      return last != null && adjacent && last.isPerson() ? last : null;
    }

    /** "…," Brandt said / "…," said Brandt. */
    private @Nullable Attribution behind(QuotedSpan span) {
      if (!span.closed() || !endsAsSpeech(span)) {
        return null;
      }
      int from = tokens.firstFrom(span.end());
      int limit = Math.min(tokens.size(), from + MAX_TOKENS_BEHIND);
      for (int i = from; i < limit; i++) {
        Token token = tokens.token(i);
        if (inQuote(token.getBegin()) || isParagraphBreak(span.end(), token.getBegin())) {
          return null;
        }
        if (token.getTag().equals(".")) {
          return null;
        }
        if (Cues.shipped().isCue(token.getLemma(), token.getTag())) {
          if (endsWith(span, ".!?") && introducesNextQuote(i)) {
            return null;
          }
          Argument subject = subjectBefore(span.end(), i);
          if (subject == null) {
            subject = subjectBehind(i);
          }
          if (subject == null && saidByPronoun(span.end(), token.getBegin())) {
            subject = recentSpeaker(span.begin());
          }
          return new Attribution(subject, span(token), addressee(i));
        }
        // A clause of its own has begun: its verb is not the quote's cue.
        if (token.getTag().equals("VBD") || token.getTag().equals("VBZ")) {
          boolean passive = token.getLemma().equals("be") || token.getLemma().equals("have");
          if (!passive) {
            return null;
          }
        }
      }
      return null;
    }

    /** Brandt said, "…" / Brandt said that "…". */
    private @Nullable Attribution before(QuotedSpan span) {
      int first = tokens.firstFrom(span.begin());
      if (first >= tokens.size()) {
        return null;
      }
      int sentence = tokens.sentence(first);
      for (int i = first - 1; i >= 0; i--) {
        Token token = tokens.token(i);
        if (tokens.sentence(i) < sentence && !introduces(token)) {
          return null;
        }
        if (inQuote(token.getBegin())) {
          continue;
        }
        if (Cues.shipped().isCue(token.getLemma(), token.getTag())) {
          int words = words(span);
          boolean near = first - i <= MAX_CUE_DISTANCE;
          if (words < MIN_MIXED_WORDS || !near && words < MIN_DISTANT_WORDS) {
            return null;
          }
          Argument subject = subjectBefore(sentenceBegin(i), i);
          if (subject == null && saidByPronoun(sentenceBegin(i), token.getBegin())) {
            subject = recentSpeaker(span.begin());
          }
          return new Attribution(subject, span(token), addressee(i));
        }
        // Another finite verb between cue and quote: the quote is that verb's, not the cue's.
        if (token.getTag().equals("VBD") && first - i > 1) {
          return null;
        }
      }
      return null;
    }

    private static boolean introduces(Token token) {
      return token.getTag().equals(":") || token.getTag().equals(",");
    }

    private int sentenceBegin(int tokenIndex) {
      int i = tokenIndex;
      while (i > 0 && tokens.sentence(i - 1) == tokens.sentence(tokenIndex)) {
        i--;
      }
      return tokens.token(i).getBegin();
    }

    /** The last possible speaker before the cue whom no other finite verb parts from it. */
    private @Nullable Argument subjectBefore(int begin, int cue) {
      int cueBegin = tokens.token(cue).getBegin();
      List<Speakers.Speaker> candidates =
          speakers.between(begin, cueBegin).stream()
              .filter(s -> !inQuote(s.mention().getBegin()) && !possessive(s))
              .toList();
      if (candidates.isEmpty()) {
        return null;
      }
      boolean participle = tokens.token(cue).getTag().equals("VBG");
      List<Speakers.Speaker> persons =
          candidates.stream().filter(Speakers.Speaker::isPerson).toList();
      List<Speakers.Speaker> pool = persons.isEmpty() ? candidates : persons;
      Speakers.Speaker chosen = participle ? pool.get(0) : pool.get(pool.size() - 1);
      return chosen.argument();
    }

    private @Nullable Argument subjectBehind(int cue) {
      int begin = tokens.token(cue).getEnd();
      int end = begin;
      for (int i = cue + 1; i < Math.min(tokens.size(), cue + 8); i++) {
        Token token = tokens.token(i);
        if (token.getTag().matches("[,.:]|VB.|IN|TO") || inQuote(token.getBegin())) {
          break;
        }
        end = token.getEnd();
      }
      List<Speakers.Speaker> found = speakers.between(begin, end);
      List<Speakers.Speaker> persons = found.stream().filter(Speakers.Speaker::isPerson).toList();
      List<Speakers.Speaker> pool = persons.isEmpty() ? found : persons;
      return pool.isEmpty() ? null : pool.get(0).argument();
    }

    private @Nullable Argument addressee(int cue) {
      if (!Cues.shipped().hasAddressee(tokens.token(cue).getLemma())) {
        return null;
      }
      int last = cue;
      while (last + 1 < tokens.size()
          && last < cue + MAX_ADDRESSEE_DISTANCE
          && tokens.sentence(last + 1) == tokens.sentence(cue)) {
        last++;
      }
      int end = tokens.token(last).getEnd();
      return speakers.between(tokens.token(cue).getEnd(), end).stream()
          .filter(s -> !inQuote(s.mention().getBegin()))
          .findFirst()
          .map(Speakers.Speaker::argument)
          .orElse(null);
    }

    /** "Brandt's office said": Brandt is not who said it. */
    private boolean possessive(Speakers.Speaker speaker) {
      int next = tokens.firstFrom(speaker.mention().getEnd());
      return next < tokens.size() && tokens.token(next).getTag().equals("POS");
    }

    private boolean saidByPronoun(int begin, int end) {
      for (int i = tokens.firstFrom(begin); i < tokens.size(); i++) {
        Token token = tokens.token(i);
        if (token.getBegin() >= end) {
          return false;
        }
        String word = text.substring(token.getBegin(), token.getEnd()).toLowerCase(Locale.ROOT);
        if (PERSONAL.contains(word) && !inQuote(token.getBegin())) {
          return true;
        }
      }
      return false;
    }

    private boolean inQuote(int offset) {
      return spans.stream().anyMatch(span -> span.contains(offset));
    }

    private boolean isParagraphBreak(int begin, int end) {
      return begin < end && text.substring(begin, end).contains("\n\n");
    }

    private boolean onlyBreakBetween(int begin, int end) {
      return begin <= end && text.substring(begin, end).isBlank();
    }

    /** Speech ends with a comma, full stop or the like before the mark, or is a whole clause. */
    private boolean endsAsSpeech(QuotedSpan span) {
      int last = text.codePointAt(span.end() - 2);
      int next = span.end() < text.length() ? text.codePointAt(span.end()) : '\n';
      return ",.!?…-—".indexOf(last) >= 0 || next == ',' || words(span) >= 6;
    }

    private boolean isSecondPiece(QuotedSpan span, QuotedSpan previous) {
      int between = tokens.firstFrom(previous.end());
      int count = 0;
      boolean cue = false;
      for (int i = between; i < tokens.size() && tokens.token(i).getBegin() < span.begin(); i++) {
        count++;
        cue |= Cues.shipped().isCue(tokens.token(i).getLemma(), tokens.token(i).getTag());
      }
      return cue
          && !endsWith(previous, ".!?")
          && count <= MAX_TOKENS_BEHIND
          && !isParagraphBreak(previous.end(), span.begin());
    }

    private int words(QuotedSpan span) {
      int count = 0;
      for (int i = tokens.firstFrom(span.begin()); i < tokens.size(); i++) {
        Token token = tokens.token(i);
        if (token.getBegin() >= span.end()) {
          break;
        }
        count += Character.isLetterOrDigit(text.codePointAt(token.getBegin())) ? 1 : 0;
      }
      return count;
    }

    private Span span(Token token) {
      return new Span(
          token.getBegin(), token.getEnd(), text.substring(token.getBegin(), token.getEnd()));
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
              .setText(text.substring(span.begin(), span.end()))
              .setSpeaker(attribution.speaker())
              .setCue(attribution.cue())
              .setAddressee(attribution.addressee())
              .setContinues(piece ? quotes.get(quotes.size() - 1).getQuoteId() : null)
              .setSentiment(sentiment(span))
              .build());
      if (attribution.speaker() != null) {
        lastSpeaker = attribution.speaker();
      }
      lastParagraphEnd = paragraphEnd(span.end());
    }

    private int paragraphEnd(int offset) {
      int end = text.text().indexOf("\n\n", text.toUtf16(offset));
      return end < 0 ? text.length() : text.toCodePoint(end);
    }

    /** A quoted part within the reporting clause, as against a sentence of its own. */
    private QuoteKind kind(QuotedSpan span, Attribution attribution) {
      Span cue = attribution.cue();
      if (cue == null || cue.getBegin() > span.begin()) {
        return QuoteKind.DIRECT;
      }
      int mark = span.begin() - 1;
      while (mark > 0 && Character.isWhitespace(text.codePointAt(mark))) {
        mark--;
      }
      return mark >= 0 && ",:.”\"".indexOf(text.codePointAt(mark)) >= 0
          ? QuoteKind.DIRECT
          : QuoteKind.MIXED;
    }

    private @Nullable Sentiment sentiment(QuotedSpan span) {
      if (article.getSentiment() == null) {
        return null;
      }
      double sum = 0;
      int count = 0;
      for (Sentence sentence : article.getSentiment().getSentences()) {
        boolean overlaps = sentence.getBegin() < span.end() && sentence.getEnd() > span.begin();
        if (overlaps && sentence.getAnalyzed()) {
          sum += sentence.getScore();
          count++;
        }
      }
      return count == 0 ? null : new Sentiment(sum / count, Polarities.of(sum / count));
    }
  }
}
