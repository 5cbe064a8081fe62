package dateline.quotes;

import dateline.entities.EntityMention;
import dateline.text.CodePointText;
import dateline.text.QuotedSpan;
import dateline.text.QuotedSpans;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.Argument;
import news.dateline.records.Span;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/** An article's text with its tokens and what stands in quotation marks. */
final class QuotedText {

  /** A line break with nothing but white space on the next line. */
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\n[ \t\r]*\n");

  /** Quotation marks, those of a quote within the quote too. */
  private static final Pattern MARKS = Pattern.compile("^[\"“”„‟«»'‘’`]+|[\"“”„‟«»'‘’`]+$");

  private final CodePointText text;
  private final ArticleTokens tokens;
  private final List<QuotedSpan> spans;

  QuotedText(String text, Tokenization tokenization) {
    this.text = new CodePointText(text);
    this.tokens = new ArticleTokens(tokenization);
    this.spans = QuotedSpans.find(text);
  }

  CodePointText text() {
    return text;
  }

  ArticleTokens tokens() {
    return tokens;
  }

  /** What stands in quotation marks, in text order. */
  List<QuotedSpan> spans() {
    return spans;
  }

  /** Whether an offset lies between quotation marks. */
  boolean inQuote(int offset) {
    return spanAt(offset) != null;
  }

  /** Whether anything between two offsets lies between quotation marks. */
  boolean anyIn(int begin, int end) {
    int next = firstEndingBehind(begin);
    return next < spans.size() && spans.get(next).begin() < end;
  }

  /** What stands in quotation marks at an offset, the marks included; null outside marks. */
  @Nullable QuotedSpan spanAt(int offset) {
    int at = firstEndingBehind(offset);
    return at < spans.size() && spans.get(at).contains(offset) ? spans.get(at) : null;
  }

  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a new paragraph begins between two offsets. */
  boolean isParagraphBreak(int begin, int end) {
    return begin < end && PARAGRAPH_BREAK.matcher(text.substring(begin, end)).find();
  }

  /** Whether nothing but white space stands between two offsets. */
  boolean onlyBreakBetween(int begin, int end) {
    return begin <= end && text.substring(begin, end).isBlank();
  }

  /** The first offset from one that is no white space; the text's length if there is none. */
  int skipSpace(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.codePointAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a sentence begins at a quote. */
  boolean beginsSentence(QuotedSpan span) {
    int token = tokens.firstFrom(span.begin());
    return token == 0
        || token < tokens.size() && tokens.sentence(token) != tokens.sentence(token - 1);
  }

  /** How many sentences begin behind an offset and up to another. */
  int sentencesBetween(int begin, int end) {
    int first = tokens.firstFrom(begin);
    int last = tokens.firstFrom(end);
    return last >= tokens.size() ? 0 : tokens.sentence(last) - tokens.sentence(first);
  }

  /** Whether the last character before the closing marks is one of these. */
  boolean endsWith(QuotedSpan span, String marks) {
    String inside = inside(span);
    return !inside.isEmpty() && marks.indexOf(inside.charAt(inside.length() - 1)) >= 0;
  }

  /** What stands between the marks, and those of a quote at either end of it. */
  String inside(QuotedSpan span) {
    return MARKS.matcher(text.substring(span.begin(), span.end())).replaceAll("");
  }

  /** How many words a quote has. */
  int words(QuotedSpan span) {
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

  /** Offset of the first token of a token's sentence. */
  int sentenceBegin(int tokenIndex) {
    int i = tokenIndex;
    while (i > 0 && tokens.sentence(i - 1) == tokens.sentence(tokenIndex)) {
      i--;
    }
    return tokens.token(i).getBegin();
  }

  Span span(Token token) {
    return new Span(
        token.getBegin(), token.getEnd(), text.substring(token.getBegin(), token.getEnd()));
  }

  /** Offset behind the paragraph that an offset lies in. */
  int paragraphEnd(int offset) {
    Matcher matcher = PARAGRAPH_BREAK.matcher(text.text());
    return matcher.find(text.toUtf16(offset)) ? text.toCodePoint(matcher.start()) : text.length();
  }

  /** How many paragraphs end between two offsets. */
  int paragraphsBetween(int begin, int end) {
    return begin >= end
        ? 0
        : (int) PARAGRAPH_BREAK.matcher(text.substring(begin, end)).results().count();
  }

  /** The person whom a sentence names before its first verb; null where it names none there. */
  @Nullable Argument aboutWhom(int sentenceBegin, Speakers speakers) {
    int first = tokens.firstFrom(sentenceBegin);
    int verb = first;
    while (verb < tokens.size()
        && tokens.sentence(verb) == tokens.sentence(first)
        && !tokens.token(verb).getTag().startsWith("VB")) {
      verb++;
    }
    if (verb >= tokens.size()) {
      return null;
    }
    return speakers.between(sentenceBegin, tokens.token(verb).getBegin()).stream()
        .filter(speaker -> speaker.is("PERSON"))
        .findFirst()
        .map(EntityMention::argument)
        .orElse(null);
  }
}
