package dateline.entities;

import dateline.article.ArticleWords;
import dateline.text.QuotedSpan;
import dateline.text.QuotedSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which words of an article stand in quotation marks, and where its paragraphs end. */
final class QuoteMap {

  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\n[ \t\r]*\n");

  private final ArticleWords words;
  private final List<QuotedSpan> spans;

  /** The paragraph of each sentence. */
  private final List<Integer> paragraphs = new ArrayList<>();

  QuoteMap(ArticleWords words) {
    this.words = words;
    this.spans = QuotedSpans.find(words.text().text());
    int paragraph = 0;
    int end = 0;
    for (int s = 0; s < words.sentences(); s++) {
      if (!words.tokens(s).isEmpty()) {
        int begin = words.token(s, 0).getBegin();
        if (PARAGRAPH_BREAK.matcher(words.between(end, begin)).find()) {
          paragraph++;
        }
        end = words.token(s, words.tokens(s).size() - 1).getEnd();
      }
      paragraphs.add(paragraph);
    }
  }

  /** Whether a token stands in quotation marks. */
  boolean isQuoted(int sentence, int token) {
    int offset = words.token(sentence, token).getBegin();
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
    return low < spans.size() && spans.get(low).contains(offset);
  }

  /** Whether two sentences stand in different paragraphs. */
  boolean isNewParagraph(int sentence, int other) {
    return !paragraphs.get(sentence).equals(paragraphs.get(other));
  }
}
