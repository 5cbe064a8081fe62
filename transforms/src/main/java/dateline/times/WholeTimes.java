package dateline.times;

import dateline.article.ArticleWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one expression are one: SUTime reads "Friday night" as a whole, and the CRF, which
 * knows "Friday" alone, cuts it in two. What remains of an expression without a word of its own
 * ("to" between two days) is none, and a preposition at its end is outside.
 */
final class WholeTimes implements TimeRule {

  private static final Set<String> EMPTY_TAGS = Set.of("IN", "TO", "CC");

  @Override
  public List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times) {
    List<RecognizedMention> whole = new ArrayList<>();
    for (RecognizedMention time : times) {
      int last = whole.size() - 1;
      if (last >= 0 && isOneWith(whole.get(last), time)) {
        whole.set(last, joined(whole.get(last), time));
      } else {
        whole.add(time);
      }
    }
    List<RecognizedMention> trimmed = new ArrayList<>();
    for (RecognizedMention time : whole) {
      int end = time.getEndToken();
      while (end > time.getFirstToken()
          && EMPTY_TAGS.contains(words.tag(time.getSentence(), end - 1))) {
        end--;
      }
      if (end > time.getFirstToken()) {
        trimmed.add(withEnd(words, time, end));
      }
    }
    return trimmed;
  }

  private static boolean isOneWith(RecognizedMention left, RecognizedMention right) {
    return left.getSentence() == right.getSentence()
        && left.getEndToken() == right.getFirstToken()
        && left.getNormalizedValue() != null
        && left.getNormalizedValue().equals(right.getNormalizedValue());
  }

  private static RecognizedMention joined(RecognizedMention left, RecognizedMention right) {
    return RecognizedMention.newBuilder(left)
        .setEnd(right.getEnd())
        .setEndToken(right.getEndToken())
        .setType(type(left, right))
        .setConfidence(null)
        .build();
  }

  /** "every Sunday" is a set, "Friday night" a time. */
  private static String type(RecognizedMention left, RecognizedMention right) {
    for (String type : List.of("SET", "TIME")) {
      if (type.equals(left.getType()) || type.equals(right.getType())) {
        return type;
      }
    }
    return left.getType();
  }

  private static RecognizedMention withEnd(
      ArticleWords words, RecognizedMention time, int endToken) {
    if (endToken == time.getEndToken()) {
      return time;
    }
    Token last = words.token(time.getSentence(), endToken - 1);
    return RecognizedMention.newBuilder(time).setEnd(last.getEnd()).setEndToken(endToken).build();
  }
}
