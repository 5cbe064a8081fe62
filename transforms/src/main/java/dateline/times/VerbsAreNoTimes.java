package dateline.times;

import dateline.article.ArticleWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * "In 1994, sat a man": SUTime takes words without a capital for short days and months that are
 * verbs there. They are cut off; of what is left, a year and a month of a year have a value.
 */
final class VerbsAreNoTimes implements TimeRule {

  private static final Set<String> VERBS = Set.of("VB", "VBD", "VBP", "VBZ", "MD");

  private static final Pattern MONTH_AND_YEAR = Pattern.compile("(?:(\\p{L}+) )?(\\d{4})");

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}+");

  @Override
  public List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times) {
    List<RecognizedMention> left = new ArrayList<>();
    for (RecognizedMention time : times) {
      int verb = time.getFirstToken();
      while (verb < time.getEndToken() && !isVerb(words, time.getSentence(), verb)) {
        verb++;
      }
      if (verb == time.getEndToken()) {
        left.add(time);
      } else if (verb > time.getFirstToken()) {
        left.add(until(words, time, verb));
      }
    }
    return left;
  }

  private static boolean isVerb(ArticleWords words, int sentence, int token) {
    String word = words.word(words.token(sentence, token));
    return VERBS.contains(words.tag(sentence, token)) && word.equals(words.lower(sentence, token));
  }

  private static RecognizedMention until(ArticleWords words, RecognizedMention time, int verb) {
    int end = verb;
    while (end - 1 > time.getFirstToken()
        && PUNCTUATION.matcher(words.word(words.token(time.getSentence(), end - 1))).matches()) {
      end--;
    }
    Token last = words.token(time.getSentence(), end - 1);
    return RecognizedMention.newBuilder(time)
        .setEnd(last.getEnd())
        .setEndToken(end)
        .setNormalizedValue(value(words.between(time.getBegin(), last.getEnd())))
        .build();
  }

  private static @Nullable String value(String text) {
    Matcher date = MONTH_AND_YEAR.matcher(text);
    if (!date.matches() || date.group(1) == null) {
      return date.matches() ? date.group(2) : null;
    }
    try {
      return YearMonth.parse(text, MONTH).toString();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
