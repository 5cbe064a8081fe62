package dateline.clean.block;

import dateline.clean.decode.MappedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The credit of an agency behind the last sentence of a paragraph, taken off it.
 *
 * @param text the paragraph without the credit
 * @param credit the credit; null where there is none
 */
public record InlineCredit(MappedText text, @Nullable MappedText credit) {

  /** A few capitalised words in brackets behind a finished sentence. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?<=[.!?…][\"”’»]{0,2})\\s+(?<credit>[(\\[](?:\\p{Lu}[\\p{L}\\d.&'’-]*)(?:[ /,-]{1,2}\\p{Lu}[\\p{L}\\d.&'’-]*){0,3}[)\\]])$");

  public static InlineCredit in(MappedText paragraph) {
    Matcher matcher = CREDIT.matcher(paragraph.text());
    if (!matcher.find()) {
      return new InlineCredit(paragraph, null);
    }
    return new InlineCredit(
        paragraph.part(0, matcher.start()),
        paragraph.part(matcher.start("credit"), matcher.end("credit")));
  }
}
