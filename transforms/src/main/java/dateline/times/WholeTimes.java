package dateline.times;

import dateline.article.ArticleWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one expression are one: SUTime reads "Friday night" as a whole, and the CRF, which
 * knows "Friday" alone, cuts it in two. What remains of an expression without a word of its own
 * ("to" between two days) is none, and prepositions at its ends are outside.
 */
final class WholeTimes implements TimeRule {

  /**
   * Others say how exact an expression is, or are part of it: "about a year", "the week before".
   */
  private static final Set<String> PREPOSITIONS =
      Set.of("and", "at", "by", "from", "in", "of", "on", "or", "to");

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
      int first = time.getFirstToken();
      int end = time.getEndToken();
      while (first < end && PREPOSITIONS.contains(words.lower(time.getSentence(), first))) {
        first++;
      }
      while (end > first && isOutside(words, time.getSentence(), end - 1)) {
        end--;
      }
      if (end > first) {
        trimmed.add(between(words, time, first, end));
      }
    }
    return trimmed;
  }

  /** "Wednesday before" the talks is Wednesday; "the week before" is a week. */
  private static boolean isOutside(ArticleWords words, int sentence, int last) {
    String word = words.lower(sentence, last);
    return PREPOSITIONS.contains(word)
        || (word.equals("before") || word.equals("after"))
            && Weekdays.day(words.lower(sentence, last - 1)) != null;
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

  private static RecognizedMention between(
      ArticleWords words, RecognizedMention time, int first, int end) {
    return first == time.getFirstToken() && end == time.getEndToken()
        ? time
        : RecognizedMention.newBuilder(time)
            .setBegin(words.token(time.getSentence(), first).getBegin())
            .setFirstToken(first)
            .setEnd(words.token(time.getSentence(), end - 1).getEnd())
            .setEndToken(end)
            .build();
  }
}
