package dateline.entities;

import dateline.article.ArticleWords;
import dateline.article.TestArticles;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.MentionKind;
import news.dateline.records.Token;

/**
 * An article whose names a test marks itself, so that no rule waits for what is recognised.
 *
 * @param words without the marks
 * @param mentions what was marked, in text order
 */
record MarkedText(ArticleWords words, List<NamedMention> mentions) {

  MarkedText {
    mentions = List.copyOf(mentions);
  }

  /**
   * Reads marks.
   *
   * @param marked what stands in [brackets] is a name; in [brackets|TYPE] it is of another type
   * @param type of the names that are of no other
   */
  static MarkedText of(String marked, String type) {
    StringBuilder text = new StringBuilder();
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<String> types = new ArrayList<>();
    int done = 0;
    for (int at = marked.indexOf('['); at >= 0; at = marked.indexOf('[', done)) {
      int end = marked.indexOf(']', at);
      text.append(marked, done, at);
      begins.add(text.length());
      String[] parts = marked.substring(at + 1, end).split("\\|", -1);
      text.append(parts[0]);
      ends.add(text.length());
      types.add(parts.length == 1 ? type : parts[1]);
      done = end + 1;
    }
    text.append(marked, done, marked.length());
    Article article = TestArticles.tokenized(text.toString());
    ArticleWords words =
        new ArticleWords(new CodePointText(text.toString()), article.getTokenization());
    List<NamedMention> mentions = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      mentions.add(mention(words, begins.get(i), ends.get(i), types.get(i)));
    }
    return new MarkedText(words, mentions);
  }

  private static NamedMention mention(ArticleWords words, int begin, int end, String type) {
    for (int s = 0; s < words.sentences(); s++) {
      List<Token> tokens = words.tokens(s);
      if (tokens.get(tokens.size() - 1).getEnd() >= end) {
        int first = 0;
        while (tokens.get(first).getEnd() <= begin) {
          first++;
        }
        int last = first;
        while (tokens.get(last).getEnd() < end) {
          last++;
        }
        return new NamedMention(
            begin,
            end,
            words.between(begin, end),
            s,
            first,
            last + 1,
            type,
            MentionKind.NAME,
            null,
            null,
            null);
      }
    }
    throw new AssertionError("no sentence has " + words.between(begin, end));
  }
}
